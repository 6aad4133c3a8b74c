import Pin from 'lucide-react/icons/pin';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import { unpin } from '../../commands/pin-commands.ts';
import { workbench } from '../../platform/workbench.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import nav from '../../ui/nav-list/nav-list.module.css';
import { useApp } from '../../window/app-store.ts';
import { showBrief } from '../../window/navigate.ts';
import { changeSettings } from '../../window/settings.ts';
import { NavEntryWithMenu } from './NavEntry.tsx';
import { moved } from './saved-searches.ts';

interface TitledBrief {
  readonly briefId: BriefId;
  readonly title: string;
}

/** The pinned briefs that are in the library, by their titles of now. */
function usePinned(): readonly TitledBrief[] {
  const pinned = useApp((state) => state.settings.pinned);
  const [briefs, setBriefs] = useState<readonly TitledBrief[]>([]);
  useEffect(() => {
    if (pinned.length === 0) {
      setBriefs([]);
      return undefined;
    }
    let isGone = false;
    const ask = () => {
      void workbench.call('library.titled', { briefIds: pinned }).then((answer) => {
        if (!isGone && answer.ok) setBriefs(answer.value.briefs);
      });
    };
    ask();
    const stop = workbench.on('library.changed', ({ briefIds }) => {
      if (briefIds === null || briefIds.some((id) => pinned.includes(id))) ask();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [pinned]);
  return briefs;
}

function menuOf({ briefId }: TitledBrief): MenuEntry[] {
  const { pinned } = useApp.getState().settings;
  const place = pinned.indexOf(briefId);
  const move = (by: 1 | -1) => void changeSettings({ pinned: moved(pinned, place, by) });
  return [
    { id: 'open', label: 'Open', shortcut: 'Enter', onSelect: () => void showBrief(briefId) },
    { id: 'up', label: 'Move up', disabled: place === 0, onSelect: () => move(-1) },
    { id: 'down', label: 'Move down', disabled: place === pinned.length - 1, onSelect: () => move(1) },
    { kind: 'separator', id: 'line' },
    { id: 'unpin', label: 'Unpin', shortcut: 'Delete', onSelect: () => unpin([briefId]) },
  ];
}

function onKey(event: KeyboardEvent, { briefId }: TitledBrief): void {
  if (event.key !== 'Delete') return;
  event.preventDefault();
  unpin([briefId]);
}

/** The pinned briefs, at the side of the library. */
export function PinnedBriefs() {
  const briefs = usePinned();
  if (briefs.length === 0) return null;
  return (
    <>
      <h2 className={nav.head}>Pinned</h2>
      <ul className={nav.list}>
        {briefs.map((brief) => (
          <NavEntryWithMenu
            key={brief.briefId}
            icon={<Pin size={15} aria-hidden="true" />}
            label={brief.title || 'Untitled brief'}
            isCurrent={false}
            onClick={() => void showBrief(brief.briefId)}
            onKeyDown={(event) => onKey(event, brief)}
            menu={() => menuOf(brief)}
          />
        ))}
      </ul>
    </>
  );
}
