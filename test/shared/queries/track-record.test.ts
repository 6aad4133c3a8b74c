import { describe, expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import type { LedgerEntry } from '#shared/ipc/contract/ledger.ts';
import { ledgerCsv } from '#shared/ipc/ledger-csv.ts';
import { ledgerOf } from '#shared/queries/ledger.ts';
import { type Decided, trackRecord } from '#shared/queries/track-record.ts';

const icd = 'icd-203-row-1';

function decided(term: string, percent: number | null, happened: boolean, count: number): Decided {
  const likelihood = percent === null ? null : { low: percent, high: percent };
  return { ladder: icd, term, likelihood, happened, count };
}

describe('the track record', () => {
  test('gives the mean of the sum form, from ten judgments on', () => {
    const nine = [decided('likely', 70, true, 9)];
    expect(trackRecord(nine)).toMatchObject({ brier: null, scored: 9 });
    const ten = trackRecord([decided('likely', 70, true, 10)]);
    expect(ten.brier?.mean).toBeCloseTo(0.18, 10);
    expect(ten.form).toBe('sum over all categories, 0 to 2');
  });

  test('scores an interval at its midpoint, with the best and worst case', () => {
    const likelihood = { low: 55, high: 80 };
    const { brier } = trackRecord([{ ladder: icd, term: 'likely', likelihood, happened: true, count: 10 }]);
    expect(brier?.mean).toBeCloseTo(0.21125, 10);
    expect(brier?.best).toBeCloseTo(0.08, 10);
    expect(brier?.worst).toBeCloseTo(0.405, 10);
  });

  test('says nothing of a term with fewer than ten, and counts terms without a number', () => {
    const { ladders, scored } = trackRecord([
      decided('likely', null, true, 7),
      decided('likely', null, false, 3),
      decided('unlikely', 30, false, 9),
    ]);
    expect(scored).toBe(9);
    const [row] = ladders;
    expect(row?.terms.map(({ term, count }) => [term, count])).toEqual([
      ['unlikely', 9],
      ['likely', 10],
    ]);
    expect(row?.terms[0]?.frequency).toBeNull();
    expect(row?.terms[1]?.frequency).toMatchObject({ share: 0.7 });
    expect(row?.terms[1]?.frequency?.low).toBeCloseTo(0.397, 3);
    expect(row?.terms[1]?.frequency?.high).toBeCloseTo(0.892, 3);
    expect(row?.terms[1]).toMatchObject({ range: '55–80 %', from: 55, to: 80 });
  });
});

test('a judgment enters the ledger with a day and a rule, or once it is decided', () => {
  const likelihood = { low: 20, high: 50 };
  const judgment = { ...makeKeyJudgment('k', 'a0'), statement: 'It closes.', likelihood };
  const inBrief = (resolution: { by: string | null; rule: string } | null) =>
    ledgerOf({
      ...makeBrief('b', '2026-11-18T06:00:00Z'),
      keyJudgments: Object.fromEntries([[judgment.id, { ...judgment, resolution }]]),
    });
  expect(inBrief(null)).toEqual([]);
  expect(inBrief({ by: '2027-01-01', rule: ' ' })).toEqual([]);
  expect(inBrief({ by: null, rule: 'Shut for a day.' })).toEqual([]);
  expect(inBrief({ by: '2027-01-01', rule: 'Shut for a day.' })).toMatchObject([
    { judgmentId: 'k', number: 1, term: 'unlikely', due: '2027-01-01', outcome: null },
  ]);
});

test('the table holds no formula, whatever a judgment says', () => {
  const entry = {
    briefId: 'b',
    title: '=HYPERLINK("https://example.org")',
    tlp: null,
    judgmentId: 'k',
    number: 1,
    statement: '@SUM(1), "quoted"',
    low: 70,
    high: 70,
    ladder: icd,
    term: 'likely',
    due: '2027-01-01',
    rule: '\t-2+3',
    result: 'occurred',
    decided: '2026-12-01',
    source: 'Harbour office',
  } as unknown as LedgerEntry;
  const [, row = ''] = ledgerCsv([entry]).split('\r\n');
  expect(row).toBe(
    `"'=HYPERLINK(""https://example.org"")",,1,"'@SUM(1), ""quoted""",likely,70,70,"ICD 203, row 1",2027-01-01,"'\t-2+3",Occurred,2026-12-01,Harbour office,0.18`,
  );
});
