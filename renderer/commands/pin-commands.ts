import type { BriefId } from '#shared/brief/ids.ts';
import { mostPinned } from '#shared/ipc/settings-limits.ts';
import { useApp } from '../window/app-store.ts';
import { changeSettings } from '../window/settings.ts';
import { selectedBriefIds } from './selection.ts';
import type { UserCommand } from './user-command.ts';

/* Briefs kept at hand, at the side of the library. */

/** Keeps briefs at hand, below those kept already. */
export function pin(briefIds: readonly BriefId[]): void {
  const { pinned } = useApp.getState().settings;
  void changeSettings({ pinned: [...pinned, ...briefIds.filter((id) => !pinned.includes(id))] });
}

/** No longer keeps briefs at hand; the briefs themselves stay as they are. */
export function unpin(briefIds: readonly string[]): void {
  const { pinned } = useApp.getState().settings;
  void changeSettings({ pinned: pinned.filter((id) => !briefIds.includes(id)) });
}

/** Whether all of some briefs are kept at hand. */
export function arePinned(briefIds: readonly string[]): boolean {
  const pinned: readonly string[] = useApp.getState().settings.pinned;
  return briefIds.length > 0 && briefIds.every((id) => pinned.includes(id));
}

/** The command that keeps briefs at hand, or no longer. */
export const pinCommands: readonly UserCommand[] = [
  {
    name: 'library.pin',
    label: 'Pin',
    group: 'Library',
    keywords: 'bookmark favourite favorite star keep at hand unpin',
    isEnabled: (state) => {
      const { length } = selectedBriefIds(state);
      return length > 0 && state.settings.pinned.length + length <= mostPinned;
    },
    isChecked: (state) => arePinned(selectedBriefIds(state)),
    run: (state) => {
      const briefIds = selectedBriefIds(state);
      if (arePinned(briefIds)) unpin(briefIds);
      else pin(briefIds);
    },
  },
];
