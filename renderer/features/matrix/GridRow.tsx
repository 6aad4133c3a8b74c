// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight of the table is drawn, at its own place.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
import { memo } from 'react';
import { type Rating, ratingNames } from '#shared/vocabulary/rating.ts';
import { classNames } from '../../ui/class-names.ts';
import type { AxisEntry } from './axes.ts';
import { HeadWords } from './HeadWords.tsx';
import styles from './MatrixGrid.module.css';
import { gapBefore } from './use-drawn.ts';

interface GridRowProps {
  readonly row: AxisEntry;
  readonly index: number;
  /** What the ids of its cells begin with. */
  readonly id: string;
  readonly top: number;
  readonly isClassic: boolean;
  readonly columns: readonly AxisEntry[];
  /** The columns that are drawn. */
  readonly columnIndexes: readonly number[];
  /** One for each column that is drawn. */
  readonly ratings: readonly (Rating | null)[];
  /** The columns whose cell is selected, among those that are drawn. */
  readonly chosen: readonly number[];
  /** −1 if the active cell is in another row. */
  readonly activeColumn: number;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((value, at) => value === other[at]);
}

/* Lists are made anew at every drawing; a row is drawn again only if one of them holds something else. */
function isSameRow(one: GridRowProps, other: GridRowProps): boolean {
  const { ratings, chosen, columnIndexes, ...rest } = one;
  return (
    Object.entries(rest).every(([name, value]) => Reflect.get(other, name) === value) &&
    isSame(columnIndexes, other.columnIndexes) &&
    isSame(ratings, other.ratings) &&
    isSame(chosen, other.chosen)
  );
}

/** A row: its head, which stays at the left, and its cells. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, id, top, isClassic, columns, columnIndexes, ratings, chosen, activeColumn } = props;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top }}>
      <RowHead entry={row} isActive={activeColumn >= 0} />
      {columnIndexes.map((at, place) => {
        const column = columns[at];
        if (!column) return null;
        const [evidence, hypothesis] = isClassic ? [row, column] : [column, row];
        return (
          <Cell
            key={column.id}
            id={`${id}-${index}-${at}`}
            column={at}
            gap={gapBefore(columnIndexes, place)}
            evidence={evidence.label}
            hypothesis={hypothesis.label}
            rating={ratings[place] ?? null}
            isDim={evidence.isDim}
            isActive={at === activeColumn}
            isChosen={chosen.includes(at)}
          />
        );
      })}
    </div>
  );
}, isSameRow);

const RowHead = memo(function RowHead(props: { readonly entry: AxisEntry; readonly isActive: boolean }) {
  const { entry, isActive } = props;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      title={entry.text}
      className={classNames(styles.rowHead, entry.isDim && styles.dim, isActive && styles.activeHead)}
    >
      <HeadWords entry={entry} />
    </div>
  );
});

interface CellProps {
  readonly id: string;
  readonly column: number;
  /** How many columns before it are not drawn. */
  readonly gap: number;
  readonly evidence: string;
  readonly hypothesis: string;
  readonly rating: Rating | null;
  readonly isDim: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

/* Hundreds are in sight; only those are drawn again that change. What it shows is made of its rating by the style. */
const Cell = memo(function Cell(props: CellProps) {
  const { id, column, gap, evidence, hypothesis, rating, isDim, isActive, isChosen } = props;
  const rated = rating === null ? 'not rated' : `${rating} ${ratingNames[rating]}`;
  return (
    // The grid has the keys.
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isChosen}
      aria-label={`${evidence} against hypothesis ${hypothesis}: ${rated}`}
      data-rating={rating ?? 'none'}
      data-active={isActive || undefined}
      className={classNames(
        styles.cell,
        isDim && styles.dim,
        isChosen && !isActive && styles.chosen,
        isActive && styles.active,
      )}
      style={gap > 0 ? { marginInlineStart: `calc(${gap} * var(--column))` } : undefined}
    />
  );
});
