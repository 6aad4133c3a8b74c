import type { Place } from '../brief/place.ts';
import { textInlines } from './content.ts';
import { printedFrom } from './origins.ts';
import type { Block, TableCell } from './publication.ts';

/** A column of a table of records. */
export interface RecordColumn<Item> {
  readonly header: string;
  /**
   * Wanted share of the width, in hundredths. The width of columns that are left out goes to those without `isFixed`.
   */
  readonly weight: number;
  /** Columns of labels and marks keep their width when others are left out. */
  readonly isFixed?: boolean;
  /** Cells of a column with `isLabel` are the headings of their rows. */
  readonly isLabel?: boolean;
  readonly cell: (item: Item) => readonly Block[];
}

/** Shares of the width that add up to 1: fixed columns as given, the others by weight in what remains. */
function shares(columns: readonly { readonly weight: number; readonly isFixed?: boolean }[]): number[] {
  const sum = (among: typeof columns) => among.reduce((total, column) => total + column.weight, 0);
  const fixed = columns.filter((column) => column.isFixed);
  const isAllFixed = fixed.length === columns.length;
  const free = sum(columns) - sum(fixed);
  return columns.map(({ weight, isFixed }) => {
    if (isAllFixed) return weight / sum(columns);
    return isFixed ? weight / 100 : (weight / free) * (1 - sum(fixed) / 100);
  });
}

function headerCell(text: string): TableCell {
  const blocks: Block[] =
    text === '' ? [] : [{ kind: 'paragraph', style: 'body', content: textInlines(text) }];
  return { blocks, isHeader: true, columnSpan: 1, rowSpan: 1 };
}

/**
 * Makes a table of records with one header row. Columns in which no record has anything are left out, and so are
 * records that say nothing; if none is left there is no table. Cells are built row by row, so that notes are numbered
 * in reading order. `placeOf` says which place of the brief a row prints.
 */
export function recordTable<Item>(
  items: readonly Item[],
  columns: readonly RecordColumn<Item>[],
  words: { readonly caption: string; readonly summary: string; readonly placeOf: (item: Item) => Place },
): Block[] {
  const cells = items
    .map((item) => {
      const row = columns.map((column) => column.cell(item));
      printedFrom(words.placeOf(item), row.flat());
      return row;
    })
    .filter((row) => row.some((blocks) => blocks.length > 0));
  if (cells.length === 0) return [];
  const keptIndexes = columns.flatMap((_, index) =>
    cells.some((row) => (row[index] ?? []).length > 0) ? [index] : [],
  );
  const kept = keptIndexes.flatMap((index) => columns[index] ?? []);
  return [
    {
      kind: 'table',
      caption: words.caption,
      summary: words.summary,
      columnWidths: shares(kept),
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
