import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { observeSize, windowSize } from '../../ui/VirtualList/list-size.ts';
import { axesOf, type GridAxes, type GridPlace, runsOf } from './axes.ts';

/** Pixels: of a cell, and of the heads at the left and above. */
const sizesOf = {
  rows: { cell: 58, head: 300 },
  classic: { cell: 46, head: 440 },
} as const;
const columnWidths = { least: 88, most: 150 } as const;
const headHeight = 96;
const bandHeight = 26;

/**
 * So many rows and columns beyond what is in sight are drawn as well. Columns come and go several at a time: each time
 * they do, all rows are laid out and painted again, which most frames of a scroll are spared so.
 */
const drawnBeyond = {
  rows: { overscan: 3, together: 1 },
  columns: { overscan: 2, together: 4 },
} as const;

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((index, at) => index === other[at]);
}

/* What is active is always drawn, since the grid names it by its id. The same list until it holds others. */
function withActive(active: number, together: number) {
  let last: number[] = [];
  return ({ startIndex, endIndex, overscan, count }: Range): number[] => {
    const indexes = defaultRangeExtractor({
      startIndex: Math.floor(Math.max(0, startIndex - overscan) / together) * together,
      endIndex: Math.ceil((endIndex + overscan + 1) / together) * together - 1,
      overscan: 0,
      count,
    });
    if (!indexes.includes(active) && active < count) {
      indexes.push(active);
      indexes.sort((one, other) => one - other);
    }
    if (!isSameList(last, indexes)) last = indexes;
    return last;
  };
}

/** How many columns are left out before one that is drawn, by its place among those that are. */
export function gapBefore(indexes: readonly number[], place: number): number {
  return (indexes[place] ?? 0) - (place === 0 ? 0 : (indexes[place - 1] ?? 0) + 1);
}

/* Few columns share the room there is, so that more of their words can be read. */
function useColumnWidth(grid: RefObject<HTMLElement | null>, head: number, count: number): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = grid.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  const share = Math.floor((room - head) / Math.max(1, count));
  return Math.max(columnWidths.least, Math.min(share, columnWidths.most));
}

/** The sizes of a grid in pixels: of its cells, of the heads at the left, and of those above. */
export interface GridSizes {
  readonly cell: number;
  readonly column: number;
  readonly head: number;
  readonly top: number;
}

/* What begins below the head and ends within the edge is in sight; all cells are alike, so that places are known. */
function bringIntoSight(grid: HTMLElement, { row, column }: GridPlace, sizes: GridSizes): void {
  const offset = (at: number, start: number, size: number, room: number, beforeEnd: number) =>
    Math.max(Math.min(at, start), start + size + beforeEnd - room);
  const { cell, head, top, column: width } = sizes;
  grid.scrollTop = offset(grid.scrollTop, row * cell, cell, grid.clientHeight, top);
  grid.scrollLeft = offset(grid.scrollLeft, column * width, width, grid.clientWidth, head);
}

interface Line {
  readonly count: number;
  readonly active: number;
  readonly size: number;
  readonly before: number;
  readonly isHorizontal: boolean;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/* The indexes in sight along one direction; the same list until they are others. */
function useIndexes({ count, active, size, before, isHorizontal, grid }: Line): readonly number[] {
  const { overscan, together } = isHorizontal ? drawnBeyond.columns : drawnBeyond.rows;
  const line = useVirtualizer<HTMLDivElement, Element>({
    horizontal: isHorizontal,
    count,
    getScrollElement: () => grid.current,
    estimateSize: useCallback(() => size, [size]),
    paddingStart: before,
    observeElementRect: observeSize,
    initialRect: windowSize(),
    overscan,
    rangeExtractor: useMemo(() => withActive(active, together), [active, together]),
    // Both directions are drawn at once, and a frame need not wait: what is beyond the edge is there already.
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are kept until they are measured anew.
  useEffect(() => line.measure(), [line, size, before]);
  return line.getVirtualIndexes();
}

interface DrawnOf {
  readonly axes: GridAxes;
  readonly active: GridPlace;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/** The rows and columns that are in sight, their sizes, and the active cell brought into sight when it changes. */
export function useDrawn({ axes, active, grid }: DrawnOf) {
  const { rows, columns } = axesOf(axes);
  const { cell, head } = axes.isClassic ? sizesOf.classic : sizesOf.rows;
  const column = useColumnWidth(grid, head, columns.length);
  const bands = useMemo(() => runsOf(columns), [columns]);
  const top = headHeight + (bands.length > 0 ? bandHeight : 0);
  const sizes = useMemo(() => ({ cell, column, head, top }), [cell, column, head, top]);
  const size = {
    height: sizes.top + rows.length * cell,
    width: head + columns.length * column,
  };
  const rowIndexes = useIndexes({
    ...{ count: rows.length, active: active.row, size: cell, before: sizes.top, isHorizontal: false, grid },
  });
  const columnIndexes = useIndexes({
    ...{ count: columns.length, active: active.column, size: column, before: head, isHorizontal: true, grid },
  });
  useEffect(() => {
    if (grid.current) bringIntoSight(grid.current, active, sizes);
  }, [active, grid, sizes]);
  return { rows, columns, rowIndexes, columnIndexes, bands, sizes, size };
}

/** What is drawn of a matrix. */
export type Drawn = ReturnType<typeof useDrawn>;
