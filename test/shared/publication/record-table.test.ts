import { expect, test } from 'vitest';
import { recordPlace } from '#shared/brief/place.ts';
import { paragraph } from '#shared/publication/content.ts';
import { type RecordColumn, recordTable } from '#shared/publication/record-table.ts';

interface Ship {
  readonly name: string;
  readonly flag: string;
  readonly note: string;
}

const text = (value: string) => (value === '' ? [] : [paragraph(value)]);
const columns: RecordColumn<Ship>[] = [
  { header: 'Name', weight: 1, isLabel: true, cell: (ship) => text(ship.name) },
  { header: 'Flag', weight: 3, cell: (ship) => text(ship.flag) },
  { header: 'Note', weight: 2, cell: (ship) => text(ship.note) },
];
const words = { caption: 'Ships', summary: 'One row for each ship.' };
const told = { ...words, placeOf: (ship: Ship) => recordPlace('entities', ship.name) };

test('columns in which no record has anything are left out', () => {
  const [table] = recordTable([{ name: 'Tern', flag: 'Osterra', note: '' }], columns, told);
  expect(table).toMatchObject({ kind: 'table', columnWidths: [0.25, 0.75], headerRowCount: 1, ...words });
  expect(table?.kind === 'table' && table.rows.map((row) => row.map((cell) => cell.isHeader))).toEqual([
    [true, true],
    [true, false],
  ]);
});

test('a gap in a column that is kept is an empty cell', () => {
  const ships = [
    { name: 'Tern', flag: '', note: 'late' },
    { name: 'Skua', flag: 'Osterra', note: '' },
  ];
  const [table] = recordTable(ships, columns, told);
  expect(table?.kind === 'table' && table.rows.map((row) => row.map((cell) => cell.blocks.length))).toEqual([
    [1, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ]);
});

test('columns of labels stay narrow when others are left out', () => {
  const fixed = columns.map((column) => (column.isLabel ? { ...column, weight: 10, isFixed: true } : column));
  const [table] = recordTable([{ name: 'A', flag: 'Osterra', note: '' }], fixed, told);
  expect(table).toMatchObject({ columnWidths: [0.1, 0.9] });
});

test('without records there is no table', () => {
  expect(recordTable([], columns, told)).toEqual([]);
});

test('a record that says nothing has no row, and alone no table', () => {
  const nothing = { name: '', flag: '', note: '' };
  expect(recordTable([nothing], columns, told)).toEqual([]);
  const [table] = recordTable([nothing, { name: 'Tern', flag: '', note: '' }], columns, told);
  expect(table?.kind === 'table' && table.rows).toHaveLength(2);
});
