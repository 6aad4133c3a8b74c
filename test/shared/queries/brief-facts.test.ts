import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { makeRequirement } from '#shared/brief/kinds/requirement.ts';
import { authored } from '#shared/brief/people.ts';
import { briefFacts } from '#shared/queries/brief-facts.ts';

test('the facts of a brief say who, when, for whom and how much', () => {
  const sample = sampleBrief('sample', '2026-11-18T06:00:00Z');
  const { records, words, authors } = briefFacts(sample);
  const counted = Object.fromEntries(records.map(({ collection, count }) => [collection, count]));
  expect(counted.evidence).toBe(Object.keys(sample.evidence).length);
  expect(counted.ratings).toBe(Object.keys(sample.ratings).length);
  expect(words).toBeGreaterThan(500);
  expect(authors).toEqual(sample.authorIds.map((id) => sample.people[id]?.name));

  const { people, authorIds } = authored(['R. Okafor']);
  const brief = {
    ...makeBrief('b1', '2026-03-01T08:00:00Z'),
    people,
    drafterIds: authorIds,
    requirements: {
      r1: { ...makeRequirement('r1', 'a0'), customer: 'Harbour board' },
      r2: { ...makeRequirement('r2', 'a1'), customer: ' Harbour board ' },
      r3: makeRequirement('r3', 'a2'),
    },
    attachments: { at1: { ...makeAttachment('at1', 'a0'), name: 'map.png', bytes: 12 } },
  };
  expect(briefFacts(brief)).toMatchObject({
    authors: ['R. Okafor'],
    customers: ['Harbour board'],
    words: 4,
    attachments: [{ name: 'map.png', bytes: 12 }],
    records: [
      { collection: 'requirements', count: 3 },
      { collection: 'people', count: 1 },
    ],
  });
});
