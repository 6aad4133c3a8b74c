import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { type CollectionName, collectionNames } from '#shared/brief/collections.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import {
  areSameBriefs,
  type BriefDifferences,
  briefDifferences,
  isSameJson,
} from '#shared/queries/brief-differences.ts';

const empty = makeBrief('b1', '2026-11-18T06:00:00Z');
const sample = sampleBrief('sample', '2026-11-18T06:00:00Z');
const nothing = { count: 0, names: [] };

const keyed = <Item extends { readonly id: string }>(...items: readonly Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** Some records of a kind taken out of a brief. */
function without(brief: Brief, collection: CollectionName, ids: readonly string[]): Brief {
  const left = Object.entries(brief[collection]).filter(([id]) => !ids.includes(id));
  return { ...brief, [collection]: Object.fromEntries(left) };
}

/** The counts of a comparison, by kind. */
function countsOf({ kinds }: BriefDifferences) {
  return kinds.map(({ collection, added, changed, missing }) => ({
    collection,
    counts: [added.count, changed.count, missing.count],
  }));
}

describe('the differences of two briefs', () => {
  test('are none between a brief and its copy, whatever its id and the order of fields', () => {
    const copy = JSON.parse(JSON.stringify(sample));
    const turned = Object.fromEntries(Object.entries({ ...copy, id: 'other' }).toReversed());
    const found = briefDifferences(sample, turned as unknown as Brief);
    expect(areSameBriefs(found)).toBe(true);
    expect(found.words[0]).toBe(found.words[1]);
    expect(found.words[0]).toBeGreaterThan(500);
  });

  test('name what is new, changed and missing, and the fields of the title block', () => {
    const [first, second, third] = ['Pilots stay.', 'Ice comes late.', 'Tugs are free.'].map(
      (text, index) => ({
        ...makeAssumption(`a${index}`, `a${index}`),
        text,
      }),
    );
    if (!first || !second || !third) throw new Error('three were made');
    const before: Brief = { ...empty, assumptions: keyed(first, second) };
    const sections = Object.values(empty.sections).map((section) =>
      section.kind === 'preamble'
        ? { ...section, lead: proseOfParagraphs(['To whom it concerns.']) }
        : section,
    );
    const after: Brief = {
      ...empty,
      title: 'Ports',
      assumptions: keyed({ ...second, text: 'Ice comes early.' }, third),
      sections: keyed(...sections),
    };
    expect(briefDifferences(before, after)).toEqual({
      head: ['title'],
      kinds: [
        {
          collection: 'sections',
          added: nothing,
          changed: { count: 1, names: ['Preamble'] },
          missing: nothing,
        },
        {
          collection: 'assumptions',
          added: { count: 1, names: ['Assumption 2: Tugs are free.'] },
          changed: { count: 1, names: ['Assumption 1: Ice comes early.'] },
          missing: { count: 1, names: ['Assumption 1: Pilots stay.'] },
        },
      ],
      words: [5, 11],
    });
  });

  test('cut long names, name three of many, and say which cell a rating is in', () => {
    const long = 'a very long assumption '.repeat(20);
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...makeAssumption(`a${index}`, `a${index}`),
      text: long,
    }));
    const [kind] = briefDifferences(empty, { ...empty, assumptions: keyed(...many) }).kinds;
    expect(kind?.added.count).toBe(9);
    expect(kind?.added.names).toHaveLength(3);
    for (const name of kind?.added.names ?? []) expect([name.length, name.at(-1)]).toEqual([80, '…']);
    const rating = Object.keys(sample.ratings)[0] ?? '';
    const [rated] = briefDifferences(without(sample, 'ratings', [rating]), sample).kinds;
    expect(rated?.added.names[0]).toMatch(/^E\d+ for Hypothesis [A-Z]$/);
  });

  test('are those of the other direction with new and missing exchanged', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            collection: fc.constantFrom(...collectionNames),
            part: fc.nat(5),
            fromFirst: fc.boolean(),
          }),
          { maxLength: 8 },
        ),
        (cuts) => {
          let [one, other] = [sample, sample];
          for (const { collection, part, fromFirst } of cuts) {
            const ids = Object.keys(sample[collection]).filter((_, index) => index % 6 === part);
            if (fromFirst) one = without(one, collection, ids);
            else other = without(other, collection, ids);
          }
          const there = countsOf(briefDifferences(one, other));
          const back = countsOf(briefDifferences(other, one));
          expect(back).toEqual(
            there.map(({ collection, counts: [added, changed, missing] }) => ({
              collection,
              counts: [missing, changed, added],
            })),
          );
          for (const name of collectionNames) {
            const gone = Object.keys(one[name]).filter((id) => !(id in other[name])).length;
            const found = there.find(({ collection }) => collection === name);
            expect(found?.counts[2] ?? 0).toBe(gone);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('JSON is compared by content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(isSameJson(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      // −0 is 0 in JSON.
      expect(isSameJson(one, other)).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
    }),
    { numRuns: 300 },
  );
  expect(isSameJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(isSameJson({ toString: 1 }, {})).toBe(false);
  expect(isSameJson({}, { constructor: Object })).toBe(false);
});

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => [name, sorted(field)]);
  return { fields };
}
