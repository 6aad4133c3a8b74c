// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight of the table is drawn, at its own place.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
import { type CSSProperties, type KeyboardEvent, type MouseEvent, type RefObject, useId } from 'react';
import type { Rating } from '#shared/vocabulary/rating.ts';
import { useBriefPart } from '../../document/context.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { ContextMenu } from '../../ui/ContextMenu/ContextMenu.tsx';
import { classNames } from '../../ui/class-names.ts';
import { type GridAxes, recordsAt } from './axes.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { GridRow } from './GridRow.tsx';
import { type GridAction, gridAction } from './grid-keys.ts';
import styles from './MatrixGrid.module.css';
import { ratingMenu } from './rating-menu.ts';
import { type GridSelection, isMany, isSelected } from './selection.ts';
import { useSourceDrop } from './source-drop.ts';
import { useCellPointer } from './use-cell-pointer.ts';
import { type Drawn, type GridSizes, useDrawn } from './use-drawn.ts';

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
  const items = () =>
    ratingMenu(
      count,
      (rating) => onAction({ kind: 'rate', rating }),
      () => onAction({ kind: 'comment' }),
    );
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

function variablesOf({ column, cell, head }: GridSizes): CSSProperties {
  const variables = { '--column': `${column}px`, '--cell': `${cell}px`, '--head': `${head}px` };
  return variables as CSSProperties;
}

function Grid(props: MatrixGridProps & { readonly onContextMenu?: (event: MouseEvent) => void }) {
  const { axes, selection, onAction, grid, onContextMenu } = props;
  const { active } = selection;
  const drawn = useDrawn({ axes, active, grid });
  const pointer = useCellPointer(selection, onAction);
  const id = useId();
  const { rows, columns, columnIndexes, bands, size, sizes } = drawn;
  const language = useBriefPart('language', (of) => of);
  const isReadOnly = useIsReadOnly();
  const drop = useSourceDrop({ axes, sizes, grid, isReadOnly, onAction });
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
      className={classNames(styles.grid, axes.isClassic && styles.classic)}
      lang={language}
      style={variablesOf(sizes)}
      onKeyDown={(event) => pressed(event, props)}
      onContextMenu={onContextMenu}
      {...drop.props}
    >
      <div role="presentation" className={styles.space} style={size} {...pointer}>
        <ColumnHeads
          {...{ columns, columnIndexes, bands }}
          height={sizes.top}
          isClassic={axes.isClassic}
          activeColumn={active.column}
        />
        {drop.before !== null && <DropLine before={drop.before} isClassic={axes.isClassic} sizes={sizes} />}
        <Rows {...props} {...{ drawn, id }} />
      </div>
    </div>
  );
}

/* Where what is dragged would come to stand. */
function DropLine(props: {
  readonly before: number;
  readonly isClassic: boolean;
  readonly sizes: GridSizes;
}) {
  const { before, isClassic, sizes } = props;
  const place = isClassic
    ? { top: sizes.top + before * sizes.cell - 1, left: 0, right: 0, height: 2 }
    : { left: sizes.head + before * sizes.column - 1, top: 0, bottom: 0, width: 2 };
  return <div role="presentation" className={styles.dropLine} style={place} />;
}

/* Rows are given only what is theirs, so that a rating draws one of them again. */
function Rows(props: MatrixGridProps & { readonly drawn: Drawn; readonly id: string }) {
  const { axes, ratingAt, selection, drawn, id } = props;
  const { rows, columns, columnIndexes, sizes } = drawn;
  return drawn.rowIndexes.map((index) => {
    const row = rows[index];
    if (!row) return null;
    const ratings = columnIndexes.map((column) => {
      const { evidence, hypothesis } = recordsAt(axes, { row: index, column });
      return evidence && hypothesis ? ratingAt(evidence.id, hypothesis.id) : null;
    });
    return (
      <GridRow
        key={row.id}
        {...{ row, index, id, columns, columnIndexes, ratings }}
        isClassic={axes.isClassic}
        top={sizes.top + index * sizes.cell}
        chosen={columnIndexes.filter((column) => isSelected(selection, { row: index, column }))}
        activeColumn={index === selection.active.row ? selection.active.column : -1}
      />
    );
  });
}
