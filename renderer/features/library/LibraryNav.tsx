import FileText from 'lucide-react/icons/file-text';
import LibraryBig from 'lucide-react/icons/library-big';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import { briefStatusNames } from '#shared/brief/status.ts';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { classNames } from '../../ui/class-names.ts';
import nav from '../../ui/nav-list/nav-list.module.css';
import styles from './Library.module.css';
import { isNarrowed, narrow, showEverything, useLibrary } from './library-store.ts';

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
  const filter = useLibrary((state) => state.filter);
  const isHidden = useLibrary(isNarrowed);
  const named = (
    title: string,
    field: 'tags' | 'entities',
    list: readonly { name: string; count: number }[],
  ) =>
    list.length > 0 && (
      <>
        <h2 className={nav.head}>{title}</h2>
        <ul className={nav.list}>
          {list.slice(0, 12).map(({ name, count }) => (
            <Entry
              key={name}
              label={name}
              count={count}
              isCurrent={isOnly(filter, field, name)}
              onClick={() => only({ [field]: [name] } as Partial<LibraryFilter>)}
            />
          ))}
        </ul>
      </>
    );
  return (
    <nav className={nav.pane} aria-label="Library">
      <ul className={nav.list}>
        <Entry
          icon={<LibraryBig size={15} aria-hidden="true" />}
          label="All briefs"
          count={facets?.total}
          isCurrent={!filter.isTrash && !isHidden}
          onClick={showEverything}
        />
        {facets?.statuses.map(({ name, count }) => (
          <Entry
            key={name}
            label={briefStatusNames[name]}
            isInset
            count={count}
            isCurrent={!filter.isTrash && isOnly(filter, 'statuses', name)}
            onClick={() => only({ statuses: [name] })}
          />
        ))}
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
          isCurrent={filter.isTrash}
          onClick={() => only({ isTrash: true })}
        />
      </ul>
      {facets && named('Tags', 'tags', facets.tags)}
      {facets && named('Entities', 'entities', facets.entities)}
    </nav>
  );
}
