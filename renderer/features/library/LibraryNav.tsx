import FileText from 'lucide-react/icons/file-text';
import LibraryBig from 'lucide-react/icons/library-big';
import Scale from 'lucide-react/icons/scale';
import Trash2 from 'lucide-react/icons/trash-2';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';
import { runUserCommand } from '../../commands/registry.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import nav from '../../ui/nav-list/nav-list.module.css';
import { showDialog } from '../../window/app-store.ts';
import { showEntityPage, useEntityPage } from '../../window/entity-page.ts';
import { useLedger } from '../../window/ledger.ts';
import { Collections } from './Collections.tsx';
import { useLibrary } from './library-store.ts';
import { isNarrowed, narrow, showEverything } from './list-filter.ts';
import { NavEntry, NavEntryWithMenu } from './NavEntry.tsx';
import { PinnedBriefs } from './PinnedBriefs.tsx';
import { SavedSearches } from './SavedSearches.tsx';

function only(change: Partial<LibraryFilter>): void {
  narrow({ ...emptyLibraryFilter, ...change });
}

const renameTag = (name: string) => showDialog({ kind: 'tags', chosen: [name] });

function tagMenu(name: string): MenuEntry[] {
  return [
    { id: 'show', label: 'Show its briefs', shortcut: 'Enter', onSelect: () => only({ tags: [name] }) },
    { id: 'rename', label: 'Rename or merge…', shortcut: 'F2', onSelect: () => renameTag(name) },
    { kind: 'separator', id: 'line' },
    { id: 'all', label: 'All tags…', onSelect: () => showDialog({ kind: 'tags', chosen: [] }) },
  ];
}

function entityMenu(name: string): MenuEntry[] {
  return [
    { id: 'show', label: 'Show its briefs', shortcut: 'Enter', onSelect: () => only({ entities: [name] }) },
    { id: 'page', label: 'Open its page', shortcut: 'F2', onSelect: () => void showEntityPage(name) },
  ];
}

const isOnly = (filter: LibraryFilter, field: 'statuses' | 'tags' | 'entities', value: string) =>
  filter[field].length === 1 && filter[field].some((entry) => entry === value);

/**
 * The left pane of the library: states, templates and trash, collections, pinned briefs, saved searches, tags and
 * entities with their counts.
 */
export function LibraryNav() {
  const facets = useLibrary((state) => state.facets);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  const isHidden = useLibrary(isNarrowed);
  const isPage = useEntityPage((state) => state.name !== null);
  return (
    <nav className={nav.pane} aria-label="Library">
      <ul className={nav.list}>
        <NavEntry
          icon={<LibraryBig size={15} aria-hidden="true" />}
          label="All briefs"
          count={facets?.total}
          isCurrent={!isTrash && !isHidden && !isPage}
          onClick={showEverything}
        />
        <Statuses />
        <NavEntry
          icon={<FileText size={15} aria-hidden="true" />}
          label="Word templates"
          isCurrent={false}
          onClick={() => runUserCommand('templates.manage')}
        />
        <Ledger />
        <NavEntry
          icon={<Trash2 size={15} aria-hidden="true" />}
          label="Trash"
          count={facets?.trash}
          isCurrent={isTrash}
          onClick={() => only({ isTrash: true })}
        />
      </ul>
      <Collections />
      <PinnedBriefs />
      <SavedSearches />
      {facets && <Names title="Tags" field="tags" list={facets.tags} />}
      {facets && <Names title="Entities" field="entities" list={facets.entities} />}
    </nav>
  );
}

function Ledger() {
  const due = useLedger(({ summary }) => summary?.due ?? 0);
  return (
    <NavEntry
      icon={<Scale size={15} aria-hidden="true" />}
      label={due === 0 ? 'Ledger' : 'Ledger, due'}
      count={due === 0 ? undefined : due}
      isCurrent={false}
      onClick={() => showDialog({ kind: 'ledger' })}
    />
  );
}

function Statuses() {
  const statuses = useLibrary((state) => state.facets?.statuses);
  const filter = useLibrary((state) => state.filter);
  return statuses?.map(({ name, count }) => (
    <NavEntry
      key={name}
      label={briefStatusNames[name]}
      isInset
      count={count}
      isCurrent={!filter.isTrash && isOnly(filter, 'statuses', name)}
      onClick={() => only({ statuses: [name] })}
    />
  ));
}

function Names(props: {
  readonly title: string;
  readonly field: 'tags' | 'entities';
  readonly list: readonly { readonly name: string; readonly count: number }[];
}) {
  const { title, field, list } = props;
  const filter = useLibrary((state) => state.filter);
  const page = useEntityPage((state) => state.name);
  if (list.length === 0) return null;
  return (
    <>
      <h2 className={nav.head}>{title}</h2>
      <ul className={nav.list}>
        {list.slice(0, 12).map(({ name, count }) => {
          const isShown = page === null ? isOnly(filter, field, name) : field === 'entities' && page === name;
          const entry = { label: name, count, isCurrent: isShown };
          const isTag = field === 'tags';
          return (
            <NavEntryWithMenu
              key={name}
              {...entry}
              onClick={() => only(isTag ? { tags: [name] } : { entities: [name] })}
              onKeyDown={(event) => {
                if (event.key !== 'F2') return;
                if (isTag) renameTag(name);
                else void showEntityPage(name);
              }}
              menu={() => (isTag ? tagMenu(name) : entityMenu(name))}
            />
          );
        })}
      </ul>
    </>
  );
}
