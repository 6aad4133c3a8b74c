import FileText from 'lucide-react/icons/file-text';
import LibraryBig from 'lucide-react/icons/library-big';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { classNames } from '../../ui/class-names.ts';
import nav from '../../ui/nav-list/nav-list.module.css';
import styles from './Library.module.css';
import { useLibrary } from './library-store.ts';
import { isNarrowed, narrow, showEverything } from './list-filter.ts';

function Entry(props: {
  readonly icon?: ReactNode;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
  readonly isInset?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={classNames(
          nav.entry,
          props.isCurrent && nav.current,
          props.isCurrent && styles.navCurrent,
        )}
        aria-current={props.isCurrent ? 'page' : undefined}
        onClick={props.onClick}
      >
        {props.icon}
        <span className={classNames(styles.navName, props.isInset && styles.navInset)}>{props.label}</span>
        {props.count !== undefined && <span className={nav.count}>{props.count.toLocaleString()}</span>}
      </button>
    </li>
  );
}

function only(change: Partial<LibraryFilter>): void {
  narrow({ ...emptyLibraryFilter, ...change });
}

const isOnly = (filter: LibraryFilter, field: 'statuses' | 'tags' | 'entities', value: string) =>
  filter[field].length === 1 && filter[field].some((entry) => entry === value);

/** The left pane of the library: states, tags and entities with their counts, templates and trash. */
export function LibraryNav() {
  const facets = useLibrary((state) => state.facets);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  const isHidden = useLibrary(isNarrowed);
  return (
    <nav className={nav.pane} aria-label="Library">
      <ul className={nav.list}>
        <Entry
          icon={<LibraryBig size={15} aria-hidden="true" />}
          label="All briefs"
          count={facets?.total}
          isCurrent={!isTrash && !isHidden}
          onClick={showEverything}
        />
        <Statuses />
        <Entry
          icon={<FileText size={15} aria-hidden="true" />}
          label="Word templates"
          isCurrent={false}
          onClick={() => runUserCommand('templates.manage')}
        />
        <Entry
          icon={<Trash2 size={15} aria-hidden="true" />}
          label="Trash"
          count={facets?.trash}
          isCurrent={isTrash}
          onClick={() => only({ isTrash: true })}
        />
      </ul>
      {facets && <Names title="Tags" field="tags" list={facets.tags} />}
      {facets && <Names title="Entities" field="entities" list={facets.entities} />}
    </nav>
  );
}

function Statuses() {
  const statuses = useLibrary((state) => state.facets?.statuses);
  const filter = useLibrary((state) => state.filter);
  return statuses?.map(({ name, count }) => (
    <Entry
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
  if (list.length === 0) return null;
  return (
    <>
      <h2 className={nav.head}>{title}</h2>
      <ul className={nav.list}>
        {list.slice(0, 12).map(({ name, count }) => (
          <Entry
            key={name}
            label={name}
            count={count}
            isCurrent={isOnly(filter, field, name)}
            onClick={() => only(field === 'tags' ? { tags: [name] } : { entities: [name] })}
          />
        ))}
      </ul>
    </>
  );
}
