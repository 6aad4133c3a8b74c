import { expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { draftedParts, draftSourceSummary } from '#shared/publication/source-summary.ts';

const blank = makeBrief('b', '2026-11-18T06:00:00Z');

test('a brief without sources has no summary of them', () => {
  expect(draftSourceSummary(blank)).toEqual([]);
  expect(
    draftSourceSummary(briefOfRecords({ ...blank, sources: { s1: { id: 's1', order: 'a0' } } })),
  ).toEqual([]);
});

test('the draft names origins, what matters most, strengths, weaknesses and age', () => {
  const own = {
    lineage: 'own',
    reliability: 'B',
    access: 'direct',
    type: 'official',
    published: '2026-10-01',
  };
  const brief = briefOfRecords({
    ...blank,
    informationCutOff: '2026-11-18T06:00:00Z',
    sources: {
      s1: { id: 's1', order: 'a0', title: 'Notice 41', ...own },
      s2: { id: 's2', order: 'a1', title: 'Wire story', type: 'news', derivedFromIds: ['s1'] },
      s3: {
        id: 's3',
        order: 'a2',
        title: 'Digest',
        type: 'news',
        reliability: 'E',
        artificialIntelligence: { system: 'Digester', version: '2', parameters: '' },
      },
    },
    evidence: { e1: { id: 'e1', order: 'a0', text: 'The queue grew.', sourceIds: ['s2'] } },
    keyJudgments: { k1: { id: 'k1', order: 'a0', statement: 'It grows.', evidenceIds: ['e1'] } },
  });
  expect(draftSourceSummary(brief)).toEqual([
    'This brief draws on 3 sources, with 1 recorded origin: 2 news reports and 1 official document.',
    'It rests most on “Wire story”.',
    'Strengths: 1 source is usually or completely reliable, 1 had direct access and 1 saw what it reports.',
    'Weaknesses: 1 is not usually reliable or unreliable, the reliability of 1 is not judged, of 1 it is not recorded how it knows, 1 was made with artificial intelligence and key judgment 1 rests on a single origin.',
    'All that are dated are of 1 October 2026; the information cut-off is 18 November 2026; 2 have no date.',
  ]);
});

test('what was drafted and what was written are told apart, sentence by sentence', () => {
  const draft = draftSourceSummary(sampleBrief('s', '2026-11-18T06:00:00Z')).join(' ');
  expect(draftedParts(draft, draft)).toEqual({ drafted: 5, written: 0 });
  const changed = draft.replace('Strengths: 14', 'Strengths: fourteen');
  expect(draftedParts(`${changed} We met two of them.`, draft)).toEqual({ drafted: 4, written: 2 });
});
