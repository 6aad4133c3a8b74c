import { expect, test } from 'vitest';
import { readCsv } from '#engine/import/matrix/csv.ts';
import { readTable } from '#shared/readers/matrix/read-table.ts';

const read = (text: string) => readCsv(text, (cells) => readTable(cells));

test('the separator is that of the first row, whatever signs names and sentences have', () => {
  const table =
    'Item,Evidence,Sources,A,B\nName,,,"a;b","<b>&amp;"\nNotes,,,\'=1+1,\nE1,The pier; the quay,,,\n';
  expect(read(table)).toMatchObject({
    ok: true,
    value: { hypotheses: [{ name: 'a;b', notes: '=1+1' }, { name: '<b>&amp;' }] },
  });
});

test('below a title with a comma it is guessed', () => {
  const table = 'Ferries, and who waits\nEvidence;A;B\nThe queue grew;C;I\nTugs left;I;C\n';
  expect(read(table)).toMatchObject({ ok: true, value: { items: [{ text: 'The queue grew' }, {}] } });
});

test('quotation marks without end are refused before they are read', () => {
  let isRead = false;
  const marks = (count: number) =>
    readCsv(`Evidence,A,B\n${'"" "'.repeat(count / 3)}`, (cells) => {
      isRead = true;
      return readTable(cells);
    });
  expect(marks(3_000_000)).toMatchObject({
    ok: false,
    error: { kind: 'too-large', message: expect.stringContaining('more than 600,000 quotation marks') },
  });
  expect(isRead).toBe(false);
  const row = `${'"one",'.repeat(99)}"last"\n`;
  readCsv(row.repeat(500), (cells) => {
    isRead = true;
    return readTable(cells);
  });
  expect(isRead).toBe(true);
});
