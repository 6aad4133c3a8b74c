import { expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { allKinds } from '#shared/brief/kinds/all.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { pageSections } from '#shared/queries/page-order.ts';
import { sectionState } from '#shared/queries/section-state.ts';

const empty = makeBrief('b1', '2026-11-18T06:00:00Z');

function stateOf(brief: Brief, kind: string) {
  const found = pageSections(brief).find((section) => section.kind === kind);
  if (!found) throw new Error(`There is no section ${kind}.`);
  return sectionState(brief, { id: found.id, kind: found.kind });
}

const assessed = { ...makeHypothesis('h1', 'a1'), name: 'Paid passage' };
const judged = { ...makeKeyJudgment('k1', 'a1'), statement: 'The strait stays open.' };
const seen = { ...makeEvidence('e1', 'a1'), text: 'Pontoons were towed in.' };

test('a section is counted by its main records', () => {
  expect(stateOf(empty, 'hypotheses')).toBe('empty');
  expect(stateOf({ ...empty, hypotheses: { h1: assessed } } as Brief, 'hypotheses')).toBe(1);
});

test('a section in which any record has its home is not empty', () => {
  const brief = { ...empty, keyJudgments: { k1: judged } } as Brief;
  expect(stateOf(brief, 'bottom-line')).toBe('filled');
  expect(stateOf(brief, 'hypotheses')).toBe('empty');
  expect(stateOf({ ...empty, evidence: { e1: seen } } as Brief, 'hypotheses')).toBe('filled');
});

test('a row that was added and not filled counts for nothing, of whatever kind', () => {
  for (const { collection, home, make } of allKinds) {
    if (home === null || home === 'title-block') continue;
    const brief = { ...empty, [collection]: { r1: make('r1', 'a1') } } as Brief;
    expect(stateOf(brief, home), collection).toBe('empty');
  }
  const rows = { h1: assessed, h2: makeHypothesis('h2', 'a2') };
  expect(stateOf({ ...empty, hypotheses: rows } as Brief, 'hypotheses')).toBe(1);
});
