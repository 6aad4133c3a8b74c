import { Extension } from '@tiptap/core';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  CellSelection,
  isInTable,
  moveTableColumn,
  moveTableRow,
  selectedRect,
  TableMap,
  type TableRect,
} from '@tiptap/pm/tables';
import { nameChange } from './named-change.ts';

export type TableAxis = 'row' | 'column';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    tableMoves: {
      /** Moves the rows or columns that are selected, or the one with the cursor, by one; they stay selected. */
      moveInTable: (axis: TableAxis, by: -1 | 1) => ReturnType;
    };
  }
}

/* A cell over several rows ties them together: none of them is moved alone. */
function isTied({ table }: TableRect, axis: TableAxis): boolean {
  const span = axis === 'row' ? 'rowspan' : 'colspan';
  return table.children.some((row) => row.children.some((cell) => Number(cell.attrs[span] ?? 1) > 1));
}

/* The neighbour over which the selected lines move: it goes to their other side. */
function neighbourMove(rect: TableRect, axis: TableAxis, by: -1 | 1): { from: number; to: number } | null {
  const [first, last, count] =
    axis === 'row'
      ? [rect.top, rect.bottom - 1, rect.map.height]
      : [rect.left, rect.right - 1, rect.map.width];
  const from = by < 0 ? first - 1 : last + 1;
  if (from < 0 || from >= count || isTied(rect, axis)) return null;
  return { from, to: by < 0 ? last : first };
}

function cellIn(tr: Transaction, { tableStart }: TableRect, row: number, column: number): number {
  const table = tr.doc.nodeAt(tableStart - 1);
  return table ? tableStart + TableMap.get(table).positionAt(row, column, table) : tableStart;
}

/* The table was replaced as a whole: what was selected is selected again, where it is now. */
function selectAgain(
  tr: Transaction,
  before: EditorState['selection'],
  rect: TableRect,
  axis: TableAxis,
  by: -1 | 1,
): void {
  const down = axis === 'row' ? by : 0;
  const right = axis === 'column' ? by : 0;
  const first = cellIn(tr, rect, rect.top + down, rect.left + right);
  if (before instanceof CellSelection) {
    const last = cellIn(tr, rect, rect.bottom - 1 + down, rect.right - 1 + right);
    tr.setSelection(CellSelection.create(tr.doc, first, last));
    return;
  }
  const cell = rect.tableStart + rect.map.positionAt(rect.top, rect.left, rect.table);
  const at = (position: number) => tr.doc.resolve(first + position - cell);
  tr.setSelection(TextSelection.between(at(before.anchor), at(before.head)));
}

/** Moves rows and columns of the table that has the cursor. */
export const TableMoves = Extension.create({
  name: 'tableMoves',
  addCommands() {
    return {
      moveInTable:
        (axis, by) =>
        ({ state, tr, dispatch }) => {
          if (!isInTable(state)) return false;
          const rect = selectedRect(state);
          const move = neighbourMove(rect, axis, by);
          if (!move || !dispatch) return move !== null;
          const { selection } = state;
          const isMoved = (axis === 'row' ? moveTableRow : moveTableColumn)({
            ...move,
            select: false,
            pos: rect.tableStart,
          })(state, () => undefined);
          if (!isMoved) return false;
          selectAgain(tr, selection, rect, axis, by);
          nameChange(tr, axis === 'row' ? 'Move row' : 'Move column').scrollIntoView();
          return true;
        },
    };
  },
});
