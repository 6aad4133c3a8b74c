// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight of the table is drawn, at its own place.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useId } from 'react';
import { type Rating, ratingNames } from '#shared/vocabulary/rating.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { ContextMenu } from '../../ui/ContextMenu/ContextMenu.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { AxisEntry, GridAxes, GridPlace } from './axes.ts';
import { type GridAction, gridAction } from './grid-keys.ts';
import styles from './MatrixGrid.module.css';
import { ratingMenu } from './rating-menu.ts';
import { type GridSelection, isMany, isSelected } from './selection.ts';
import { type CellPointer, useCellPointer } from './use-cell-pointer.ts';
import { type Drawn, headHeight, useDrawn } from './use-drawn.ts';

export interface MatrixGridProps {
  readonly axes: GridAxes;
  readonly ratingAt: (evidenceId: string, hypothesisId: string) => Rating | null;
  readonly selection: GridSelection;
  /** How many cells are selected. */
  readonly count: number;
  readonly onAction: (action: GridAction) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/**
 * The matrix as a grid that draws only what is in sight, in both directions. It has the focus itself and names the
 * active cell; heads stay in sight.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { count, onAction } = props;
  const isReadOnly = useIsReadOnly();
  const items = () => ratingMenu(count, (rating) => onAction({ kind: 'rate', rating }));
  return (
    <ContextMenu items={items} disabled={isReadOnly}>
      <Grid {...props} />
    </ContextMenu>
  );
}

function pressed(event: KeyboardEvent, { axes, selection, onAction }: MatrixGridProps): void {
  const action = gridAction(axes, selection.active, event, isMany(selection));
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  onAction(action);
}

function Grid(props: MatrixGridProps & { readonly onContextMenu?: (event: MouseEvent) => void }) {
  const { axes, selection, onAction, grid, onContextMenu } = props;
  const { active } = selection;
  const drawn = useDrawn({ axes, active, grid });
  const pointer = useCellPointer(selection, onAction);
  const id = useId();
  const { rows, columns, vertical, horizontal } = drawn;
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label="Matrix"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      className={styles.grid}
      onKeyDown={(event) => pressed(event, props)}
      onContextMenu={onContextMenu}
    >
      <div
        role="presentation"
        className={styles.space}
        style={{ height: vertical.getTotalSize(), width: horizontal.getTotalSize() }}
      >
        <ColumnHeads {...{ drawn, pointer }} isClassic={axes.isClassic} activeColumn={active.column} />
        {vertical.getVirtualItems().map(({ index, start }) => (
          <GridRow key={rows[index]?.id ?? index} {...{ ...props, drawn, pointer, index, start, id }} />
        ))}
      </div>
    </div>
  );
}

interface ColumnHeadsProps {
  readonly drawn: Drawn;
  readonly pointer: CellPointer;
  readonly isClassic: boolean;
  readonly activeColumn: number;
}

function ColumnHeads({ drawn, pointer, isClassic, activeColumn }: ColumnHeadsProps) {
  const { columns, head, columnWidth, horizontal } = drawn;
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
              onMouseDown={(event) => pointer.onPressHead(event, { along: 'column', index })}
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
  readonly pointer: CellPointer;
  readonly index: number;
  readonly start: number;
  readonly id: string;
}

function GridRow({ axes, ratingAt, selection, pointer, drawn, index, start, id }: GridRowProps) {
  const { rows, columns, cell, head, columnWidth, horizontal } = drawn;
  const { active } = selection;
  const row = rows[index];
  if (!row) return null;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top: start, height: cell }}>
      <RowHead {...{ row, index, head, pointer }} isActive={index === active.row} />
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
            isChosen={isSelected(selection, { row: index, column: at })}
            pointer={pointer}
          />
        );
      })}
    </div>
  );
}

function RowHead(props: {
  readonly row: AxisEntry;
  readonly index: number;
  readonly head: number;
  readonly pointer: CellPointer;
  readonly isActive: boolean;
}) {
  const { row, index, head, pointer, isActive } = props;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      title={row.text}
      className={classNames(styles.rowHead, row.isDim && styles.dim, isActive && styles.activeHead)}
      style={{ width: head }}
      onMouseDown={(event) => pointer.onPressHead(event, { along: 'row', index })}
    >
      <Head entry={row} />
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
  readonly isChosen: boolean;
  readonly pointer: CellPointer;
}

/* Hundreds are in sight; only those are drawn again that change. */
const Cell = memo(function Cell(props: CellProps) {
  const { id, name, rating, row, column, left, width, isDim, isActive, isChosen, pointer } = props;
  return (
    // The grid has the keys.
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isChosen}
      aria-label={`${name}: ${rating === null ? 'not rated' : `${rating} ${ratingNames[rating]}`}`}
      data-rating={rating ?? 'none'}
      data-active={isActive || undefined}
      className={classNames(
        styles.cell,
        isDim && styles.dim,
        isChosen && !isActive && styles.chosen,
        isActive && styles.active,
      )}
      style={{ left, width }}
      onMouseDown={(event) => pointer.onPress(event, { row, column })}
      onMouseEnter={(event) => pointer.onOver(event, { row, column })}
    >
      <span className={styles.rating}>{rating ?? ''}</span>
    </div>
  );
});
