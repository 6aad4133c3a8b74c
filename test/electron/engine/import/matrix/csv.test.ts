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
