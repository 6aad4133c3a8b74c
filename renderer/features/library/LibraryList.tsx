import { type DragEvent, useMemo } from 'react';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import { ContextMenu } from '../../ui/ContextMenu/ContextMenu.tsx';
import { useIsDrawn } from '../../ui/first-drawing.ts';
import { VirtualList } from '../../ui/VirtualList/VirtualList.tsx';
import { openFound } from '../../window/open-found.ts';
import { BriefRow, WaitingRow } from './BriefRow.tsx';
import { briefMenu } from './brief-menu.ts';
import { dragBriefs } from './collection-drag.ts';
import { briefs } from './count-text.ts';
import { EmptyList } from './EmptyList.tsx';
import styles from './Library.module.css';
import { useLibrary } from './library-store.ts';
import { selectPlaces } from './list-selection.ts';
import { pageSize } from './page-size.ts';

/** A place in the list; it has its row once its page was fetched. */
interface Place {
  readonly index: number;
  readonly row: LibraryRow | null;
}

const keyOf = ({ row, index }: Place): string => row?.id ?? `place-${index}`;

/** The rows of the first drawing of a window; the rest of a long list comes with the next one. */
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

/* The selected briefs, or the one that is taken if it is not among them. */
function dragRow({ id, title }: LibraryRow, event: DragEvent): void {
  const { briefIds } = useLibrarySelection.getState();
  const dragged = briefIds.includes(id) ? briefIds : [id];
  const words = dragged.length === 1 ? visibleSigns(title) || 'Untitled brief' : briefs(dragged.length);
  dragBriefs(event, dragged, words);
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
            if (place.row) void openFound(place.row);
          }}
          onDragStart={isTrash ? undefined : ({ row }, event) => row && dragRow(row, event)}
          onKeyDown={(event) => {
            if (event.key === 'Delete') runUserCommand(isTrash ? 'library.erase' : 'file.trash');
          }}
          empty={<EmptyList />}
        />
      </div>
    </ContextMenu>
  );
}
