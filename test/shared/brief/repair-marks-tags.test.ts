import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { repairBrief } from '#shared/brief/repair.ts';

const bold = { type: 'bold', from: 0, to: 5 } as const;

/** What becomes of an assumption that holds some fields in a brief with one tag. */
function repaired(fields: object) {
  const assumption = { ...makeAssumption('a1', 'a0'), basis: 'Tugs are ready.', ...fields };
  const opened = repairBrief({
    ...makeBrief('harbour', '2026-03-01T08:00:00Z'),
    assumptions: { a1: assumption },
    tags: { t1: makeTag('t1', 'a0', 'shipping') },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return { record: ownRecord(opened.value.brief.assumptions, 'a1'), repairs: opened.value.repairs };
}

test('what is no tag is taken off a record, and its tags stay, each once', () => {
  const { record, repairs } = repaired({ tagIds: ['t1', 7, null, 't1'] });
  expect(record?.tagIds).toEqual(['t1']);
  expect(repairs).toEqual(['2 entries held nothing readable and could not be kept.']);
});

test('of more tags than a record can have those stay that fit', () => {
  const { record } = repaired({ tagIds: ['t1', ...Array.from({ length: 300 }, (_, at) => `gone${at}`)] });
  expect(record?.tagIds).toEqual(['t1']);
});

test('marks under __proto__ become nobody’s prototype, and the other marks stay', () => {
  const marks: unknown = JSON.parse(
    JSON.stringify({ basis: [bold, 'no mark'], other: [bold] }).replace('other', '__proto__'),
  );
  const { record } = repaired({ marks });
  expect(record?.marks).toEqual({ basis: [bold] });
});

test('marks over fields that take none are taken out of very many records without delay', () => {
  const keys = orderKeys(20_000);
  const records = keys.map((order, at) => [
    `a${at}`,
    { ...makeAssumption(`a${at}`, order), basis: 'Tugs are ready.', marks: { id: [bold], basis: [bold] } },
  ]);
  const opened = repairBrief({
    ...makeBrief('harbour', '2026-03-01T08:00:00Z'),
    assumptions: Object.fromEntries(records),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const { assumptions } = opened.value.brief;
  expect(
    Object.values(assumptions).every(
      ({ marks }) => JSON.stringify(marks) === `{"basis":[${JSON.stringify(bold)}]}`,
    ),
  ).toBe(true);
});

test('pages of citations of nothing stay as words only as far as a text has room, so that the brief stays sound', () => {
  const citation = { type: 'citation', from: 5, to: 5, sourceIds: ['gone'], locator: 'p'.repeat(4_000) };
  const basis = 'Tugs. '.repeat(33_000);
  const { record } = repaired({ basis, marks: { basis: [citation, citation] } });
  expect(record?.marks).toEqual({});
  expect(record?.basis).toBe(basis);
  expect(repaired({ basis: basis.slice(0, 60_000), marks: { basis: [citation] } }).record?.basis).toContain(
    '(pp',
  );
});
