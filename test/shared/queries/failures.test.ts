import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import type { Failure } from '#shared/brief/failure.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeDissent } from '#shared/brief/kinds/dissent.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { makeRating } from '#shared/brief/kinds/rating.ts';
import { makeSource, sourceId } from '#shared/brief/kinds/source.ts';
import { referenceFields } from '#shared/brief/references.ts';
import { becauseWords } from '#shared/queries/failure-words.ts';
import { failuresIn, reviewsAfter, type ToReview } from '#shared/queries/failures.ts';
import { foundationFields, foundationsOf, recordKey, restsOn } from '#shared/queries/rests-on.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';

const burned: Failure = { kind: 'burned', at: '2026-11-20T08:00:00.000Z', by: 'AB', reason: 'He was paid.' };

const said = { at: '2026-11-21T08:00:00.000Z', by: 'CD', isChanged: false, reason: 'E2 says the same.' };

function byId<Item extends { readonly id: string }>(...items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

const agency = makeSource('agency', 'a0', 'Harbour agency');
const outlet = { ...makeSource('outlet', 'a1', 'Evening paper'), derivedFromIds: [agency.id] };
const item = { ...makeEvidence('e', 'a0'), text: 'The gate is shut.', sourceIds: [outlet.id] };
const hypothesis = { ...makeHypothesis('h', 'a0'), statement: 'The harbour closes.' };
const assumption = { ...makeAssumption('a', 'a0'), text: 'Notices are true.' };
const judgment = { ...makeKeyJudgment('k', 'a0'), statement: 'It closes.', hypothesisIds: [hypothesis.id] };
const other = { ...makeKeyJudgment('l', 'a1'), statement: 'Nobody asks.', assumptionIds: [assumption.id] };

function withRating(rating: Rating): Brief {
  return {
    ...makeBrief('b', '2026-11-18T06:00:00Z'),
    sources: byId(agency, outlet),
    evidence: byId(item),
    hypotheses: byId(hypothesis),
    assumptions: byId(assumption),
    keyJudgments: byId(judgment, other),
    dissents: byId({ ...makeDissent('d', 'a0', 'k'), text: 'It stays open.' }),
    ratings: byId({ ...makeRating('e', 'h'), rating }),
  };
}

const brief = withRating('C');

function withBurnedAgency(on: Brief, failure: Failure | null = burned): Brief {
  return { ...on, sources: byId({ ...agency, failure }, outlet) };
}

const only = (reviews: readonly ToReview[]): ToReview => {
  expect(reviews).toHaveLength(1);
  const [first] = reviews;
  if (!first) throw new Error('Nothing to review.');
  return first;
};

describe('what rests on what', () => {
  test('a judgment rests on everything down to the origin of its evidence', () => {
    const graph = restsOn(brief);
    expect([...foundationsOf(graph, recordKey('keyJudgments', 'k'))]).toEqual([
      'hypotheses:h',
      'evidence:e',
      'sources:outlet',
      'sources:agency',
    ]);
    expect(graph.above('keyJudgments:k')).toEqual(['dissents:d']);
  });

  test('an item that says nothing for or against a hypothesis carries nothing', () => {
    for (const rating of ['N', 'NA'] as const) {
      expect(restsOn(withRating(rating)).below('hypotheses:h')).toEqual([]);
    }
    for (const rating of ['CC', 'C', 'I', 'II'] as const) {
      expect(restsOn(withRating(rating)).below('hypotheses:h')).toEqual(['evidence:e']);
    }
  });

  test('text that cites a source or names an item rests on it', () => {
    const content = [
      { type: 'text', text: 'See ' },
      { type: 'recordLabel', attrs: { collection: 'evidence', recordId: 'e', text: 'E1' } },
      { type: 'citation', attrs: { sourceIds: ['agency'], locator: '' } },
    ];
    const lead = { type: 'doc' as const, content: [{ type: 'paragraph', content }] };
    const sections = Object.values(brief.sections).map((section) =>
      section.kind === 'bottom-line' ? { ...section, lead } : section,
    );
    expect(restsOn({ ...brief, sections: byId(...sections) }).below('sections:bottom-line')).toEqual([
      'evidence:e',
      'sources:agency',
    ]);
  });

  test('of every reference it is decided whether it carries something', () => {
    const others = referenceFields
      .filter(({ collection, field }) => !foundationFields[collection]?.includes(field))
      .filter(({ to }) => to !== 'tags' && to !== 'people')
      .map(({ collection, field }) => `${collection}.${field}`);
    // What these say is about a record, or belongs to it; it would hold without it.
    expect(others.sort()).toEqual([
      'captures.attachmentId',
      'captures.textAttachmentId',
      'comments.threadId',
      'estimates.hypothesisId',
      'independences.oneSourceId',
      'independences.otherSourceId',
      'indicators.hypothesisIds',
      'indicators.scenarioIds',
      'ratings.evidenceId',
      'ratings.hypothesisId',
      'relations.fromEntityId',
      'relations.toEntityId',
      'uncertainties.hypothesisId',
    ]);
  });
});

describe('failures', () => {
  test('a burned origin touches all that rests on it, with the way to it', () => {
    const shaken = withBurnedAgency(brief);
    const { touched, toReview, failed } = failuresIn(shaken);
    expect(failed).toEqual([{ collection: 'sources', id: 'agency', failure: burned }]);
    expect([...touched.keys()]).toEqual([
      'sources:outlet',
      'evidence:e',
      'hypotheses:h',
      'keyJudgments:k',
      'dissents:d',
    ]);
    const { judgment, because } = only(toReview);
    expect(judgment.id).toBe('k');
    expect(because.map((one) => becauseWords(shaken, one))).toEqual([
      '“Harbour agency” was burned, on which it rests through Hypothesis A, E1 and “Evening paper”',
    ]);
    const near = touched.get('sources:outlet');
    expect(near && becauseWords(shaken, near)).toBe('“Harbour agency” was burned');
  });

  test('a judgment that was looked at is asked again only after another failure', () => {
    const shaken = withBurnedAgency(brief);
    const review = only(failuresIn(shaken).toReview);
    const reviewed = {
      ...shaken,
      keyJudgments: {
        ...shaken.keyJudgments,
        k: { ...review.judgment, reviews: reviewsAfter(review, said) },
      },
    };
    expect(failuresIn(reviewed).toReview).toEqual([]);
    expect(failuresIn(reviewed).touched.has('keyJudgments:k')).toBe(true);
    const again = withBurnedAgency(reviewed, { ...burned, at: '2026-11-25T08:00:00.000Z' });
    expect(only(failuresIn(again).toReview).judgment.id).toBe('k');
  });

  test('nothing is touched once the mark is taken back', () => {
    const { touched, toReview } = failuresIn(withBurnedAgency(withBurnedAgency(brief), null));
    expect([touched.size, toReview]).toEqual([0, []]);
  });

  test('sources that repeat each other in a circle end', () => {
    const circle: Brief = {
      ...brief,
      sources: byId({ ...agency, failure: burned, derivedFromIds: [outlet.id] }, outlet),
    };
    expect(only(failuresIn(circle).toReview).because).toHaveLength(1);
  });
});

describe('by chance', () => {
  const count = 12;
  const arrows = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 });

  const chained = (pairs: readonly (readonly [number, number])[], failing: readonly number[]): Brief => ({
    ...makeBrief('b', '2026-11-18T06:00:00Z'),
    sources: byId(
      ...Array.from({ length: count }, (_, index) => {
        const of = pairs.flatMap(([from, to]) => (from === index ? [sourceId.parse(`s${to}`)] : []));
        const failure = failing.includes(index) ? burned : null;
        return { ...makeSource(`s${index}`, 'a0'), derivedFromIds: of, failure };
      }),
    ),
    evidence: byId({ ...makeEvidence('e', 'a0'), sourceIds: [sourceId.parse('s0')] }),
    keyJudgments: byId({ ...makeKeyJudgment('k', 'a0'), evidenceIds: [item.id] }),
  });

  test('a judgment is touched exactly by the failures it rests on, and every way leads along arrows', () => {
    fc.assert(
      fc.property(arrows, fc.uniqueArray(fc.nat(count - 1)), (pairs, failing) => {
        const shaken = chained(pairs, failing);
        const graph = restsOn(shaken);
        const below = foundationsOf(graph, 'keyJudgments:k');
        const expected = failing.map((index) => `sources:s${index}`).filter((key) => below.has(key));
        const because = failuresIn(shaken).toReview.flatMap((one) => one.because);
        expect(because.map(({ failed }) => recordKey(failed.collection, failed.id)).sort()).toEqual(
          expected.sort(),
        );
        for (const { failed, way } of because) {
          const keys = [
            'keyJudgments:k',
            ...[...way(), failed].map((name) => recordKey(name.collection, name.id)),
          ];
          for (const [at, key] of keys.slice(1).entries()) expect(graph.below(keys[at] ?? '')).toContain(key);
        }
      }),
    );
  });
});
