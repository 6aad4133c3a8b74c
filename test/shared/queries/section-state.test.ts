import { expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
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

test('a section is counted by its main records', () => {
  expect(stateOf(empty, 'hypotheses')).toBe('empty');
  expect(stateOf({ ...empty, hypotheses: { h1: makeHypothesis('h1', 'a1') } } as Brief, 'hypotheses')).toBe(
    1,
  );
});

test('a section in which any record has its home is not empty', () => {
  const judged = { ...empty, keyJudgments: { k1: makeKeyJudgment('k1', 'a1') } } as Brief;
  expect(stateOf(judged, 'bottom-line')).toBe('filled');
  expect(stateOf(judged, 'hypotheses')).toBe('empty');
  expect(stateOf({ ...empty, evidence: { e1: makeEvidence('e1', 'a1') } } as Brief, 'hypotheses')).toBe(
    'filled',
  );
});
