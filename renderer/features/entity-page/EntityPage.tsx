import ArrowLeft from 'lucide-react/icons/arrow-left';
import ChevronDown from 'lucide-react/icons/chevron-down';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import UserRoundX from 'lucide-react/icons/user-round-x';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { EntityPage as Page } from '#shared/ipc/contract/entities.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { entityTypeNames } from '#shared/vocabulary/entity.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { showDialog } from '../../window/app-store.ts';
import { closeEntityPage, entityHeadingId } from '../../window/entity-page.ts';
import { valueOrTell } from '../../window/problems.ts';
import { EntityElsewhere } from './EntityElsewhere.tsx';
import { EntityMentions } from './EntityMentions.tsx';
import { EntityNames } from './EntityNames.tsx';
import styles from './EntityPage.module.css';
import { EntityRelations } from './EntityRelations.tsx';
import { EntityRoles } from './EntityRoles.tsx';
import { useEntity } from './use-entity.ts';

const counted = (count: number, one: string) => `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`;

/** The kinds of thing that briefs say it is, the most usual one first. */
function typesOf({ inBriefs }: Page): string[] {
  const counts = Map.groupBy(
    inBriefs.flatMap(({ type }) => type ?? []),
    (type) => type,
  );
  return [...counts]
    .sort((one, other) => other[1].length - one[1].length)
    .map(([type]) => entityTypeNames[type]);
}

async function copy(name: string, form: 'markdown' | 'text'): Promise<void> {
  const done = valueOrTell(await workbench.call('entities.copy', { name, form }), 'Nothing was copied');
  if (done) showToast({ title: form === 'text' ? 'Copied as text' : 'Copied as Markdown' });
}

/** The page of an entity of the library: its names, what briefs say of it, and every place that names it. */
export function EntityPage({ name }: { readonly name: string }) {
  const [start, setStart] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entity begins at its first mention.
  useEffect(() => setStart(0), [name]);
  const { page, mentions, total, problem } = useEntity(name, start);
  const isShown = page !== null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) closeEntityPage();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back, as the button does.
    <div className={styles.page} onKeyDown={onKeyDown} aria-busy={!isShown && problem === null}>
      <Bar name={page?.name ?? name} page={page} />
      {problem && (
        <EmptyState title="The page could not be read" icon={<TriangleAlert size={24} />}>
          {problem.message}
        </EmptyState>
      )}
      {page?.briefs === 0 && <NoBrief />}
      {page && page.briefs > 0 && (
        <div className={styles.parts}>
          <Sum page={page} />
          <EntityNames page={page} />
          <EntityRoles page={page} />
          <EntityRelations page={page} />
          <EntityMentions page={page} {...{ mentions, total, start }} onStart={setStart} />
          <EntityElsewhere page={page} />
        </div>
      )}
    </div>
  );
}

function Bar({ name, page }: { readonly name: string; readonly page: Page | null }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = page !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link on the page to another entity is gone with its page.
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown, name]);
  return (
    <div className={styles.bar}>
      <IconButton label="Back to the list" icon={<ArrowLeft size={15} />} onClick={closeEntityPage} />
      <h2 ref={heading} id={entityHeadingId} tabIndex={-1} className={styles.name}>
        {visibleSigns(name)}
      </h2>
      <span className={styles.grow} />
      {page && page.briefs > 0 && <Actions page={page} />}
    </div>
  );
}

function Actions({ page }: { readonly page: Page }) {
  return (
    <>
      <Button onClick={() => showDialog({ kind: 'merge-entities', page })}>Rename or merge…</Button>
      <Menu
        align="end"
        trigger={<Button iconAfter={<ChevronDown size={14} aria-hidden="true" />}>Copy</Button>}
        items={[
          { id: 'markdown', label: 'As Markdown', onSelect: () => void copy(page.name, 'markdown') },
          { id: 'text', label: 'As plain text', onSelect: () => void copy(page.name, 'text') },
        ]}
      />
    </>
  );
}

function Sum({ page }: { readonly page: Page }) {
  const parts = [
    ...typesOf(page),
    counted(page.mentions, 'mention'),
    counted(page.briefs, 'brief'),
    ...(page.behind > 0 ? [`not complete yet: ${counted(page.behind, 'brief')} still to be read`] : []),
  ];
  return <p className={styles.sum}>{parts.join(' · ')}</p>;
}

function NoBrief() {
  return (
    <EmptyState
      title="No brief has this entity"
      icon={<UserRoundX size={24} />}
      actions={<Button onClick={closeEntityPage}>Back to the list</Button>}
    >
      It was renamed or removed, or its briefs are in the trash. Entities of briefs have a page here; select a
      name in a brief and make it an entity.
    </EmptyState>
  );
}
