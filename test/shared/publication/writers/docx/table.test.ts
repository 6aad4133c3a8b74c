import { expect, test } from 'vitest';
import type { Block, TableCell } from '#shared/publication/publication.ts';
import { tableXml } from '#shared/publication/writers/docx/table.ts';

const cell = (columnSpan = 1, rowSpan = 1): TableCell => ({
  blocks: [],
  isHeader: false,
  columnSpan,
  rowSpan,
});
const tableOf = (rows: TableCell[][], columnCount: number): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  caption: '',
  summary: 'S',
  columnWidths: Array.from({ length: columnCount }, () => 1 / columnCount),
  headerRowCount: 0,
  rows,
});
const written = (rows: TableCell[][], columnCount: number, isRightToLeft = false) =>
  tableXml(tableOf(rows, columnCount), { width: 1000, isRightToLeft }, (_, width) => `[${width}]`);

test('columns are whole twips that add up to the width', () => {
  const xml = written([[cell(), cell(), cell()]], 3);
  expect(xml.match(/(?<=<w:gridCol w:w=")\d+/g)).toEqual(['333', '333', '334']);
  expect(xml).toContain('<w:tblW w:w="1000" w:type="dxa"/>');
});

test('a cell merged down goes on in every row it covers', () => {
  const xml = written([[cell(1, 2), cell()], [cell()], [cell(2)]], 2);
  const rows = xml.split('<w:tr>').slice(1);
  expect(rows[0]).toContain('<w:vMerge w:val="restart"/></w:tcPr>[500]');
  expect(rows[1]).toContain('<w:vMerge/></w:tcPr>[500]');
  expect(rows[2]).toContain('<w:gridSpan w:val="2"/></w:tcPr>[1000]');
});

test('a row that has too few cells is filled up, one that has too many is cut', () => {
  expect(written([[cell()], [cell(), cell(), cell()]], 2).match(/<w:tc>/g)).toHaveLength(4);
});

test('the first column stands at the right where pages are read from there', () => {
  expect(written([[cell(), cell()]], 2, true)).toContain('<w:bidiVisual/><w:tblW');
  expect(written([[cell(), cell()]], 2)).not.toContain('bidiVisual');
});
