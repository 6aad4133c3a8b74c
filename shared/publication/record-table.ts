import { textInlines } from './content.ts';
import type { Block, TableCell } from './publication.ts';

/** A column of a table of records. */
export interface RecordColumn<Item> {
  readonly header: string;
  /** Wanted share of the width, in any unit. */
  readonly weight: number;
  /** Cells of a column with `isLabel` head their row. */
  readonly isLabel?: boolean;
  readonly cell: (item: Item) => readonly Block[];
}

function headerCell(text: string): TableCell {
  const blocks: Block[] =
    text === '' ? [] : [{ kind: 'paragraph', style: 'body', content: textInlines(text) }];
  return { blocks, isHeader: true, columnSpan: 1, rowSpan: 1 };
}

/**
 * Makes a table of records with one header row. Columns in which no record has anything are left out; without records
 * there is no table. Cells are built row by row, so that notes are numbered in reading order.
 */
export function recordTable<Item>(
  items: readonly Item[],
  columns: readonly RecordColumn<Item>[],
  words: { readonly caption: string; readonly summary: string },
): Block[] {
  if (items.length === 0) return [];
  const cells = items.map((item) => columns.map((column) => column.cell(item)));
  const keptIndexes = columns.flatMap((_, index) =>
    cells.some((row) => (row[index] ?? []).length > 0) ? [index] : [],
  );
  const kept = keptIndexes.flatMap((index) => columns[index] ?? []);
  const total = kept.reduce((sum, column) => sum + column.weight, 0);
  return [
    {
      kind: 'table',
      caption: words.caption,
      summary: words.summary,
      columnWidths: kept.map((column) => column.weight / total),
      headerRowCount: 1,
      rows: [
        kept.map((column) => headerCell(column.header)),
        ...cells.map((row) =>
          keptIndexes.map((index) => ({
            blocks: row[index] ?? [],
            isHeader: columns[index]?.isLabel === true,
            columnSpan: 1,
            rowSpan: 1,
          })),
        ),
      ],
    },
  ];
}
