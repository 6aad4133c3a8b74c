import { describe, expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { makeRating } from '#shared/brief/kinds/rating.ts';
import { changedRatings, ratingOf, ratingsOf, ratingTable, ratingTableOf } from '#shared/brief/ratings.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import {
  columnKey,
  evidenceColumns,
  evidenceOnNoSide,
  evidenceSides,
} from '#shared/queries/evidence-sides.ts';
import { ratings as allRatings } from '#shared/vocabulary/rating.ts';
import { Chance } from '../../fixtures/random.ts';
import { ratedBrief } from '../../fixtures/rated-brief.ts';

function applied(brief: Brief, call: CommandCall): { readonly brief: Brief; readonly inverse: CommandCall } {
  const result = applyCall(brief, call);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const small = (): Brief => {
  const brief = ratedBrief({ hypotheses: 3, evidence: 6, sources: 3 });
  return applied(brief, { name: 'person.add', args: { record: makePerson('p1', 'a1', 'R. Okafor') } }).brief;
};

const chance = new Chance(7);

function anyRating(): CommandCall {
  return {
    name: 'evidence.rate',
    args: {
      evidenceId: `evidence-${1 + chance.below(6)}`,
      hypothesisId: `hypothesis-${1 + chance.below(3)}`,
      rating: chance.of([...allRatings, null]) ?? null,
      ...(chance.in100(30) && { raterId: 'p1' }),
      ...(chance.in100(30) && { rationale: 'As the log shows' }),
    },
  };
}

/* What is kept with ratings must be what is read from a map that nobody has seen. */
function expectAsRead(brief: Brief): void {
  const unseen = { ...brief, ratings: { ...brief.ratings } };
  const entries = (rater: string | null) => (ratings: Brief['ratings']) =>
    Array.from(ratingTableOf(ratings, rater), ([id, row]) => [id, [...row.keys()].sort(), row.size]).sort();
  for (const rater of [null, 'p1']) {
    expect(entries(rater)(brief.ratings)).toEqual(entries(rater)(unseen.ratings));
  }
  for (const { evidenceId, hypothesisId, raterId } of Object.values(brief.ratings)) {
    if (raterId === null) {
      expect(ratingOf(brief, evidenceId, hypothesisId)).toBe(ratingOf(unseen, evidenceId, hypothesisId));
    }
  }
  const columns = evidenceColumns(brief);
  const fresh = evidenceColumns(unseen);
  for (const id of Object.keys(brief.hypotheses)) {
    for (const side of evidenceSides) {
      const ids = (all: typeof columns) =>
        all.get(columnKey(id, side))?.map(({ label, rating }) => [label, rating]);
      const expected = Object.values(brief.evidence)
        .filter((item) =>
          (['CC', 'C', 'I', 'II'] as const).some(
            (rating) => rating === ratingOf(unseen, item.id, id)?.rating,
          ),
        )
        .filter((item) =>
          ratingOf(unseen, item.id, id)?.rating.startsWith(side === 'supporting' ? 'C' : 'I'),
        );
      expect(ids(columns)?.length ?? 0).toBe(expected.length);
      expect(ids(columns)).toEqual(ids(fresh));
    }
  }
  expect(evidenceOnNoSide(brief)).toEqual(evidenceOnNoSide(unseen));
}

describe('what is known of ratings', () => {
  test('follows any ratings, one by one and many at once, and their undoing', () => {
    let brief = small();
    for (let round = 0; round < 120; round += 1) {
      const call = chance.in100(60)
        ? anyRating()
        : { name: 'brief.batch', args: { label: 'Rate', calls: Array.from({ length: 12 }, anyRating) } };
      const made = applied(brief, call);
      expectAsRead(made.brief);
      const back = applied(made.brief, made.inverse);
      expect(back.brief).toEqual(brief);
      expectAsRead(back.brief);
      const told = changedRatings(brief.ratings, made.brief.ratings)?.map(({ before, after }) => [
        before,
        after,
      ]);
      const seen = Object.keys({ ...brief.ratings, ...made.brief.ratings })
        .filter((id) => brief.ratings[id as never] !== made.brief.ratings[id as never])
        .map((id) => [brief.ratings[id as never], made.brief.ratings[id as never]]);
      const written = (pairs: readonly unknown[] = []) => pairs.map((pair) => JSON.stringify(pair)).sort();
      expect(written(told)).toEqual(written(seen));
      const again = applied(back.brief, back.inverse).brief;
      expect(again).toEqual(made.brief);
      brief = again;
    }
  });

  test('many ratings at once are the same as one after the other', () => {
    const brief = small();
    const calls = Array.from({ length: 40 }, anyRating);
    const atOnce = applied(brief, { name: 'brief.batch', args: { label: 'Rate', calls } }).brief;
    const oneByOne = calls.reduce((made, call) => applied(made, call).brief, brief);
    expect(atOnce).toEqual(oneByOne);
  });

  test('rows and columns that a rating does not concern stay the same', () => {
    const brief = small();
    const call = {
      name: 'evidence.rate',
      args: { evidenceId: 'evidence-2', hypothesisId: 'hypothesis-1', rating: 'II' },
    };
    const before = evidenceColumns(brief);
    const other = columnKey('hypothesis-2', 'contradicting');
    const made = applied(brief, call).brief;
    expect(ratingsOf(made, 'evidence-1')).toBe(ratingsOf(brief, 'evidence-1'));
    expect(ratingsOf(made, 'evidence-2')).not.toBe(ratingsOf(brief, 'evidence-2'));
    expect(evidenceColumns(made).get(other)).toBe(before.get(other));
    expect(ratingTable(made.ratings)).toBe(ratingTable(made.ratings));
  });

  test('a map in which a cell has two records, or one under another id, is changed as it always was', () => {
    const brief = small();
    const twin = { ...makeRating('evidence-1', 'hypothesis-1'), id: 'twin' as never, order: 'a9' };
    const odd: Brief = { ...brief, ratings: { ...brief.ratings, [twin.id]: twin } };
    const made = applied(odd, {
      name: 'evidence.rate',
      args: { evidenceId: 'evidence-1', hypothesisId: 'hypothesis-1', rating: 'II' },
    });
    const cells = Object.values(made.brief.ratings).filter(
      ({ evidenceId, hypothesisId }) => evidenceId === 'evidence-1' && hypothesisId === 'hypothesis-1',
    );
    expect(cells).toHaveLength(1);
    expect(applied(made.brief, made.inverse).brief).toEqual(odd);
    const taken = makeRating('evidence-2', 'hypothesis-2').id;
    const hostile: Brief = {
      ...brief,
      ratings: { [taken]: { ...makeRating('evidence-1', 'hypothesis-1'), id: taken } },
    };
    const rated = applied(hostile, {
      name: 'evidence.rate',
      args: { evidenceId: 'evidence-2', hypothesisId: 'hypothesis-2', rating: 'II' },
    }).brief;
    expect(Object.values(rated.ratings)).toHaveLength(1);
    expect(ratingOf(rated, 'evidence-2', 'hypothesis-2')?.rating).toBe('II');
    expect(ratingOf(rated, 'evidence-1', 'hypothesis-1')).toBeUndefined();
  });
});
