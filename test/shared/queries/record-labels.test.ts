import { describe, expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeInformationGap } from '#shared/brief/kinds/information-gap.ts';
import { makeScenario } from '#shared/brief/kinds/scenario.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { recordLabel, recordWords } from '#shared/queries/record-labels.ts';

const brief = {
  ...makeBrief('b', '2026-11-18T06:00:00Z'),
  hypotheses: { h2: makeHypothesis('h2', 'a1'), h1: { ...makeHypothesis('h1', 'a0'), statement: 'Open' } },
  evidence: { e: { ...makeEvidence('e', 'a0'), text: ' A log ' } },
  informationGaps: { g: makeInformationGap('g', 'a0') },
  scenarios: { s: makeScenario('s', 'a0', 'worst'), t: { ...makeScenario('t', 'a1'), name: 'Drift' } },
  sources: { q: makeSource('q', 'a0', 'Port gazette'), r: makeSource('r', 'a1') },
  entities: { n: makeEntity('n', 'a0', 'Quay Office'), m: makeEntity('m', 'a1') },
};

describe('what a record is called', () => {
  test('follows its label, number, name or place', () => {
    expect(recordLabel(brief, 'hypotheses', 'h2')).toBe('Hypothesis B');
    expect(recordLabel({ ...brief, hypothesisLabels: 'numbers' }, 'hypotheses', 'h2')).toBe('Hypothesis 2');
    expect(recordLabel(brief, 'evidence', 'e')).toBe('E1');
    expect(recordLabel(brief, 'informationGaps', 'g')).toBe('Gap 1');
    expect(recordLabel(brief, 'scenarios', 's')).toBe('Worst scenario');
    expect(recordLabel(brief, 'scenarios', 't')).toBe('Drift');
    expect(recordLabel(brief, 'entities', 'n')).toBe('Quay Office');
    expect(recordLabel(brief, 'entities', 'm')).toBe('Entity 2');
    expect(recordLabel(brief, 'sources', 'q')).toBe('Port gazette');
    expect(recordLabel(brief, 'sources', 'r')).toBe('Source 2');
  });

  test('comes with the words it is known by', () => {
    expect(recordWords(brief, 'hypotheses', 'h1')).toBe('Open');
    expect(recordWords(brief, 'evidence', 'e')).toBe('A log');
    expect(recordWords(brief, 'evidence', 'gone')).toBe('');
  });
});
