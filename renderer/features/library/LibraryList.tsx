import Inbox from 'lucide-react/icons/inbox';
import SearchX from 'lucide-react/icons/search-x';
import Trash2 from 'lucide-react/icons/trash-2';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useMemo } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ContextMenu } from '../../ui/ContextMenu/ContextMenu.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { useIsDrawn } from '../../ui/first-drawing.ts';
import { VirtualList } from '../../ui/VirtualList/VirtualList.tsx';
import { showBrief } from '../../window/navigate.ts';
import { BriefRow, WaitingRow } from './BriefRow.tsx';
import { briefMenu } from './brief-menu.ts';
import { behindText } from './count-text.ts';
import styles from './Library.module.css';
import { isNarrowed, refreshList, selectPlaces, showEverything, useLibrary } from './library-store.ts';
import { pageSize } from './page-size.ts';

/** A place in the list; its row is there once its page was fetched. */
interface Place {
  readonly index: number;
  readonly row: LibraryRow | null;
}

const keyOf = ({ row, index }: Place): string => row?.id ?? `place-${index}`;

/** The rows of the first drawing of a window; the rest of a long list may come with the next one. */
const firstPlaces = 2 * pageSize;

function useTotal(): number {
  const total = useLibrary((state) => state.total);
  return useIsDrawn() ? total : Math.min(total, firstPlaces);
}

function usePlaces(): readonly Place[] {
  const pages = useLibrary((state) => state.pages);
  const total = useTotal();
  return useMemo(
    () =>
      Array.from({ length: total }, (_, index) => ({
        index,
        row: pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
      })),
    [pages, total],
  );
}

function Empty() {
  const isHidden = useLibrary(isNarrowed);
  const problem = useLibrary((state) => state.problem);
  const behind = useLibrary((state) => state.behind);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  if (problem) {
    return (
      <EmptyState
        title="The library could not be read"
        icon={<TriangleAlert size={24} />}
        actions={<Button onClick={() => void refreshList()}>Try again</Button>}
      >
        {problem.message}
      </EmptyState>
    );
  }
  if (isHidden) {
    return (
      <EmptyState
        title="No brief matches"
        icon={<SearchX size={24} />}
        actions={<Button onClick={showEverything}>Show all briefs</Button>}
      >
        {behind > 0 && `${behindText(behind)} `}
        Try fewer words or other filters. The search looks in titles, text, entities and tags.
      </EmptyState>
    );
  }
  if (isTrash) {
    return (
      <EmptyState title="The trash is empty" icon={<Trash2 size={24} />}>
        Briefs moved to the trash wait here until it is emptied.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No briefs yet"
      icon={<Inbox size={24} />}
      actions={
        <>
          <Button variant="primary" onClick={() => runUserCommand('file.newFromTemplate')}>
            New brief
          </Button>
          <Button onClick={() => runUserCommand('file.import')}>Import a report…</Button>
          <Button onClick={() => runUserCommand('file.openSample')}>Open a sample brief</Button>
        </>
      }
    >
      Start one from the template, or drop a report anywhere on this window.
    </EmptyState>
  );
}

/** The briefs of the library: recency, title, status, tags, and where the search was found. */
export function LibraryList() {
  const places = usePlaces();
  const isLoading = useLibrary((state) => state.isLoading);
  const briefIds = useLibrarySelection((state) => state.briefIds);
  const selected = useMemo(() => new Set<string>(briefIds), [briefIds]);
  const isTrash = useLibrary((state) => state.filter.isTrash);

  if (isLoading && places.length === 0) return <div className={styles.list} aria-busy="true" />;
  return (
    <ContextMenu items={briefMenu}>
      <div className={styles.list}>
        <VirtualList
          label={isTrash ? 'Briefs in the trash' : 'Briefs'}
          items={places}
          getKey={keyOf}
          renderItem={(place) =>
            place.row ? <BriefRow row={place.row} /> : <WaitingRow index={place.index} />
          }
          selected={selected}
          selectionMode="multiple"
          rowHeight={84}
          scrollToKey={briefIds[0]}
          onSelectionChange={(keys) => {
            const chosen = places.filter((place) => keys.has(keyOf(place)));
            void selectPlaces(chosen.map((place) => place.index));
          }}
          onActivate={(place) => {
            if (place.row && !isTrash) void showBrief(place.row.id as BriefId);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Delete') runUserCommand(isTrash ? 'library.erase' : 'file.trash');
          }}
          empty={<Empty />}
        />
      </div>
    </ContextMenu>
  );
}
