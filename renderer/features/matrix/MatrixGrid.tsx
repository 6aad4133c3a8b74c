// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight of the table is drawn, at its own place.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
import { type KeyboardEvent, memo, type RefObject, useId } from 'react';
import { type Rating, ratingNames } from '#shared/vocabulary/rating.ts';
import { classNames } from '../../ui/class-names.ts';
import type { AxisEntry, GridAxes, GridPlace } from './axes.ts';
import { type GridAction, gridAction } from './grid-keys.ts';
import styles from './MatrixGrid.module.css';
import { type Drawn, headHeight, useDrawn } from './use-drawn.ts';

export interface MatrixGridProps {
  readonly axes: GridAxes;
  readonly ratingAt: (evidenceId: string, hypothesisId: string) => Rating | null;
  readonly active: GridPlace;
  readonly onAction: (action: GridAction) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/**
 * The matrix as a grid that draws only what is in sight, in both directions. It has the focus itself and names the
 * active cell; heads stay in sight.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { axes, active, onAction, grid } = props;
  const drawn = useDrawn(props);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const action = gridAction(axes, active, event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    onAction(action);
  };
  const { rows, columns, vertical, horizontal } = drawn;
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label="Matrix"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={styles.space}
        style={{ height: vertical.getTotalSize(), width: horizontal.getTotalSize() }}
      >
        <ColumnHeads {...drawn} isClassic={axes.isClassic} activeColumn={active.column} />
        {vertical.getVirtualItems().map(({ index, start }) => (
          <GridRow key={rows[index]?.id ?? index} {...{ ...props, drawn, index, start, id }} />
        ))}
      </div>
    </div>
  );
}

function ColumnHeads(props: Drawn & { readonly isClassic: boolean; readonly activeColumn: number }) {
  const { columns, head, columnWidth, horizontal, isClassic, activeColumn } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.heads} style={{ height: headHeight }}>
      <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: head }}>
        {isClassic ? 'Evidence ↓ · Hypotheses →' : 'Hypotheses ↓ · Evidence →'}
      </div>
      {horizontal.getVirtualItems().map(({ index, start }) => {
        const entry = columns[index];
        return (
          entry && (
            <div
              key={entry.id}
              role="columnheader"
              aria-colindex={index + 2}
              title={entry.text}
              className={classNames(
                styles.columnHead,
                entry.isDim && styles.dim,
                index === activeColumn && styles.activeHead,
              )}
              style={{ left: start, width: columnWidth }}
            >
              <Head entry={entry} />
            </div>
          )
        );
      })}
    </div>
  );
}

function Head({ entry }: { readonly entry: AxisEntry }) {
  return (
    <>
      <span className={styles.label}>{entry.label}</span>
      <span className={styles.text}>{entry.text || 'No words yet'}</span>
      {entry.note !== '' && <span className={styles.note}>{entry.note}</span>}
    </>
  );
}

interface GridRowProps extends MatrixGridProps {
  readonly drawn: Drawn;
  readonly index: number;
  readonly start: number;
  readonly id: string;
}

function GridRow({ axes, ratingAt, active, onAction, drawn, index, start, id }: GridRowProps) {
  const { rows, columns, cell, head, columnWidth, horizontal } = drawn;
  const row = rows[index];
  if (!row) return null;
  const rowClass = classNames(
    styles.rowHead,
    row.isDim && styles.dim,
    index === active.row && styles.activeHead,
  );
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top: start, height: cell }}>
      <div role="rowheader" aria-colindex={1} title={row.text} className={rowClass} style={{ width: head }}>
        <Head entry={row} />
      </div>
      {horizontal.getVirtualItems().map(({ index: at, start: left }) => {
        const column = columns[at];
        if (!column) return null;
        const [evidence, hypothesis] = axes.isClassic ? [row, column] : [column, row];
        return (
          <Cell
            key={column.id}
            id={`${id}-${index}-${at}`}
            name={`${evidence.label} against hypothesis ${hypothesis.label}`}
            rating={ratingAt(evidence.id, hypothesis.id)}
            row={index}
            column={at}
            left={left}
            width={columnWidth}
            isDim={evidence.isDim}
            isActive={index === active.row && at === active.column}
            onAction={onAction}
          />
        );
      })}
    </div>
  );
}

interface CellProps extends GridPlace {
  readonly id: string;
  readonly name: string;
  readonly rating: Rating | null;
  readonly left: number;
  readonly width: number;
  readonly isDim: boolean;
  readonly isActive: boolean;
  readonly onAction: (action: GridAction) => void;
}

/* Hundreds are in sight; only those are drawn again that change. */
const Cell = memo(function Cell(props: CellProps) {
  const { id, name, rating, row, column, left, width, isDim, isActive, onAction } = props;
  return (
    // The grid has the keys.
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isActive}
      aria-label={`${name}: ${rating === null ? 'not rated' : `${rating} ${ratingNames[rating]}`}`}
      data-rating={rating ?? 'none'}
      className={classNames(styles.cell, isDim && styles.dim, isActive && styles.active)}
      style={{ left, width }}
      onMouseDown={() => onAction({ kind: 'go', to: { row, column } })}
    >
      <span className={styles.rating}>{rating ?? ''}</span>
    </div>
  );
});
