import { describe, expect, test } from 'vitest';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeSource, type Source, sourceId } from '#shared/brief/kinds/source.ts';
import { evidenceGroups } from '#shared/queries/evidence-groups.ts';
import { ratedBrief } from '../../fixtures/rated-brief.ts';

const source = (id: string, order: string, more: Partial<Source> = {}): Source => ({
  ...makeSource(id, order, `Paper ${id}`),
  ...more,
});
const from = (...ids: string[]) => ids.map((id) => sourceId.parse(id));

/* Two papers repeat an agency that saw it; of a third nobody recorded where it has it from. */
const sources = {
  agency: source('agency', 'a0', { lineage: 'own' }),
  first: source('first', 'a1', { lineage: 'relay', derivedFromIds: from('agency') }),
  second: source('second', 'a2', { lineage: 'relay', derivedFromIds: from('agency') }),
  third: source('third', 'a3', { title: ' ' }),
};
const cited = [['third'], [], ['second'], ['first'], ['third', 'first'], ['first', 'third'], ['agency']];
const evidence = Object.fromEntries(
  cited.map((ids, at) => [`e${at}`, { ...makeEvidence(`e${at}`, `a${at}`), sourceIds: from(...ids) }]),
);
const brief = { evidence, sources };

describe('evidence in groups', () => {
  test('by source, in the order of the register, items that cite the same together', () => {
    expect(evidenceGroups(brief, 'source')).toEqual([
      { name: 'Paper agency', evidenceIds: ['e6'] },
      { name: 'Paper first', evidenceIds: ['e3'] },
      { name: 'Paper first and Untitled source', evidenceIds: ['e4', 'e5'] },
      { name: 'Paper second', evidenceIds: ['e2'] },
      { name: 'Untitled source', evidenceIds: ['e0'] },
      { name: 'No source', evidenceIds: ['e1'] },
    ]);
  });

  test('by origin, those that repeat one together, and those of which nothing is recorded apart', () => {
    expect(evidenceGroups(brief, 'origin')).toEqual([
      { name: 'Paper agency', evidenceIds: ['e2', 'e3', 'e6'] },
      { name: 'Paper agency and Untitled source (origin not recorded)', evidenceIds: ['e4', 'e5'] },
      { name: 'Untitled source (origin not recorded)', evidenceIds: ['e0'] },
      { name: 'No source', evidenceIds: ['e1'] },
    ]);
  });

  test('each item is in one group, however many there are', () => {
    const large = ratedBrief({ hypotheses: 2, evidence: 300, sources: 12 });
    for (const by of ['source', 'origin'] as const) {
      const ids = evidenceGroups(large, by).flatMap(({ evidenceIds }) => evidenceIds);
      expect(ids.toSorted()).toEqual(Object.keys(large.evidence).toSorted());
    }
  });
});
