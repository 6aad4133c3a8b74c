import { describe, expect, it } from 'vitest';
import { plainRuns } from '#shared/prose/runs.ts';
import { paragraphOf, type SourceCell, type TableBlock } from '#shared/prose/source-block.ts';
import { readRecordTable } from '#shared/readers/record-table.ts';

const cell = (text: string, columnSpan = 1): SourceCell => ({
  isHeader: false,
  columnSpan,
  rowSpan: 1,
  blocks: text === '' ? [] : [paragraphOf(plainRuns(text))],
});
const table = (...rows: SourceCell[][]): TableBlock => ({ kind: 'table', depth: 0, rows });
const names = new Map([
  ['name', 'name'],
  ['role', 'role'],
] as const);

describe('readRecordTable', () => {
  it('reads one record a row by its headers', () => {
    const read = readRecordTable(
      table([cell('NAME'), cell('Role:')], [cell('Ruhl'), cell('')]),
      names,
      'name',
    );
    expect(read).toEqual([
      [
        { column: 'name', header: 'NAME', lines: ['Ruhl'] },
        { column: 'role', header: 'Role:', lines: [] },
      ],
    ]);
  });

  it.each([
    ['an unknown header', table([cell('Name'), cell('Ship')], [cell('a'), cell('b')])],
    ['no main column', table([cell('Role'), cell('Role')], [cell('a'), cell('b')])],
    ['a merged cell', table([cell('Name'), cell('Role')], [cell('a', 2)])],
    ['a cell too long', table([cell('Name'), cell('Role')], [cell('a'), cell('b'.repeat(6_000))])],
    ['one column', table([cell('Name')], [cell('a')])],
  ])('leaves a table with %s alone', (_name, other) => {
    expect(readRecordTable(other, names, 'name')).toBeNull();
  });
});
