import { expect, test } from 'vitest';
import { readOrRepairBrief } from '#engine/brief-file/read-or-repair.ts';
import { briefWithTables, wideTable } from '../../../fixtures/wide-tables.ts';

test('a table too large to be laid out comes in as paragraphs with the same words, and this is said', () => {
  const brief = briefWithTables('large', [wideTable(30, 40, 100, 1_000)]);
  const read = readOrRepairBrief(JSON.parse(JSON.stringify(brief)));
  if (!read.ok) throw new Error(read.error.message);
  const json = JSON.stringify(read.value.brief);
  expect(json).toContain('"w29x39"');
  expect(json).not.toContain('"w0x0"}]}]},{"type":"tableCell"');
  expect(read.value.repairs).toEqual([expect.stringMatching(/became plain paragraphs with the same words/)]);
});
