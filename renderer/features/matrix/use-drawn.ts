import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import { observeSize, windowSize } from '../../ui/VirtualList/list-size.ts';
import { axesOf, type GridAxes, type GridPlace } from './axes.ts';

/** Pixels: of a cell, and of the heads at the left and above. */
const sizes = {
  rows: { cell: 58, head: 300 },
  classic: { cell: 46, head: 440 },
} as const;
const columnWidths = { least: 84, most: 150 } as const;
/** How many pixels the head above the columns has. */
export const headHeight = 96;

/** What is active is always drawn, since the grid names it by its id. */
function withActive(active: number) {
  return (range: Range): number[] => {
    const indexes = defaultRangeExtractor(range);
    if (indexes.includes(active) || active >= range.count) return indexes;
    return [...indexes, active].toSorted((one, other) => one - other);
  };
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

interface GridSizes {
  readonly cell: number;
  readonly head: number;
  readonly columnWidth: number;
}

/* What begins below the head and ends within the edge is in sight; all cells are alike, so that places are known. */
function bringIntoSight(grid: HTMLElement, { row, column }: GridPlace, sizes: GridSizes): void {
  const { cell, head, columnWidth } = sizes;
  const offset = (at: number, start: number, size: number, room: number, beforeEnd: number) =>
    Math.max(Math.min(at, start), start + size + beforeEnd - room);
  grid.scrollTop = offset(grid.scrollTop, row * cell, cell, grid.clientHeight, headHeight);
  grid.scrollLeft = offset(grid.scrollLeft, column * columnWidth, columnWidth, grid.clientWidth, head);
}

interface DrawnOf {
  readonly axes: GridAxes;
  readonly active: GridPlace;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/** The rows and columns that are in sight, their sizes, and the active cell brought into sight when it changes. */
export function useDrawn({ axes, active, grid }: DrawnOf) {
  const { rows, columns } = axesOf(axes);
  const { cell, head } = axes.isClassic ? sizes.classic : sizes.rows;
  const columnWidth = useColumnWidth(grid, head, columns.length);
  const getScrollElement = () => grid.current;
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement,
    estimateSize: () => cell,
    paddingStart: headHeight,
    observeElementRect: observeSize,
    initialRect: windowSize(),
    overscan: 4,
    rangeExtractor: withActive(active.row),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement,
    estimateSize: () => columnWidth,
    paddingStart: head,
    observeElementRect: observeSize,
    initialRect: windowSize(),
    overscan: 4,
    rangeExtractor: withActive(active.column),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are kept until they are measured anew.
  useEffect(() => horizontal.measure(), [horizontal, columnWidth]);
  useEffect(() => {
    if (grid.current) bringIntoSight(grid.current, active, { cell, head, columnWidth });
  }, [active, grid, cell, head, columnWidth]);
  return { rows, columns, cell, head, columnWidth, vertical, horizontal };
}

/** What is drawn of a matrix. */
export type Drawn = ReturnType<typeof useDrawn>;
