import assert from 'node:assert/strict';
import type { Brief } from '#shared/brief/brief.ts';
import { headPlace, type Place, recordAt, recordPlace } from '#shared/brief/place.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import {
  answerThread,
  commentAt,
  deleteComment,
  deleteThread,
  resolveThread,
  rewordComment,
} from '#shared/commands/comment-calls.ts';
import { allProse, placeOfTarget } from '#shared/commands/prose-target.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { proseDocument } from '#shared/prose/document.ts';
import { sizeOfText, textAt } from '#shared/queries/anchored.ts';
import { placeOfCell } from '#shared/queries/review/matrix-cells.ts';
import { reviewThreads } from '#shared/queries/review/review-threads.ts';
import { anyCall } from '../fixtures/any-call.ts';
import { Chance } from '../fixtures/random.ts';
import { fullBrief, wanted } from './writers/full-brief.ts';
import { wordOf } from './writers/words.ts';

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const doer = { name: 'K. Ardent', at: '2026-11-20T08:00:00Z' };

function inProse(brief: Brief, chance: Chance): Place {
  const chosen = chance.of(allProse(brief));
  if (!chosen) return headPlace();
  const { size } = proseDocument(chosen.prose).content;
  const from = chance.below(size);
  return {
    ...placeOfTarget(chosen.target),
    passage: { from, to: Math.min(size, from + 1 + chance.below(9)) },
  };
}

/* Anything one can comment on: a passage, a record, a field and words of it, a cell, a section, the brief. */
function anyCommented(brief: Brief, chance: Chance): Place {
  const judgment = chance.of(Object.values(brief.keyJudgments));
  const item = chance.of(Object.values(brief.evidence));
  const hypothesis = chance.of(Object.values(brief.hypotheses));
  const section = chance.of(Object.values(brief.sections));
  const places: Place[] = [
    headPlace(),
    headPlace('title'),
    inProse(brief, chance),
    inProse(brief, chance),
    ...(section ? [recordPlace('sections', section.id)] : []),
    ...(judgment
      ? [
          recordPlace('keyJudgments', judgment.id),
          {
            ...recordPlace('keyJudgments', judgment.id, 'statement'),
            passage: { from: 0, to: Math.min(5, judgment.statement.length) },
          },
        ]
      : []),
    ...(item && hypothesis
      ? [placeOfCell({ evidenceId: item.id, hypothesisId: hypothesis.id }), recordPlace('evidence', item.id)]
      : []),
  ];
  return chance.of(places) ?? headPlace();
}

/* Commands that delete what was said because somebody wants that. */
const deletes = /^(?:thread|comment)\.remove$|^brief\.(?:replace|patch|batch)$|^(?:thread|comment)\.add$/;

function anyOfReview(brief: Brief, chance: Chance, said: number): CommandCall {
  const thread = chance.of(Object.values(brief.threads));
  const comment = chance.of(Object.values(brief.comments));
  const answer = { commentId: `c${said}`, text: `Answer ${said} to @K. Ardent`, by: doer };
  if (!thread || !comment || chance.in100(40)) {
    const given = { threadId: `t${said}`, said: { ...answer, text: `Why? ${said}` } };
    return commentAt(brief, anyCommented(brief, chance), given);
  }
  if (chance.in100(40)) return answerThread(brief, thread.id, answer);
  if (chance.in100(50)) return resolveThread(brief, thread.id, chance.in100(50), doer);
  return rewordComment(brief, comment, `Better said ${said}`, doer.at);
}

/** Each thread is listed once, with a place that is in the brief and a passage inside its text. */
function expectPlaces(brief: Brief): void {
  const listed = reviewThreads(brief);
  assert.deepEqual(
    listed.map(({ thread }) => thread.id).sort(),
    Object.keys(brief.threads).sort(),
    'A thread is not listed, or listed twice.',
  );
  const said = listed.flatMap(({ comments }) => comments.map(({ id }) => id));
  assert.deepEqual(said.sort(), Object.keys(brief.comments).sort(), 'A comment is in no thread of the list.');
  for (const { thread, at, cell, state, quote, title } of listed) {
    const isThere = at.collection === 'head' || cell !== null || recordAt(brief, at) !== undefined;
    assert.ok(isThere, `The place of ${thread.id} is not in the brief.`);
    const text = at.passage ? textAt(brief, at) : undefined;
    if (at.passage)
      assert.ok(text !== undefined && at.passage.to <= sizeOfText(text), 'A passage is outside.');
    if (state !== 'there') assert.equal(quote, thread.quote, 'The words it was about are forgotten.');
    assert.notEqual(title, '');
  }
}

/**
 * Makes 40 changes that are drawn, a third of them comments, and takes all of them back: no comment is lost by any of
 * them, each thread has a place, and undo gives the brief before. Tells how many threads lost their words or record.
 */
export function expectCommentsKept(seed: number): number {
  const chance = new Chance(seed);
  let words = 0;
  const made: { readonly before: Brief; readonly inverse: CommandCall }[] = [];
  let brief = fullBrief;
  for (let count = 0; count < 40; count += 1) {
    const isReview = chance.in100(35);
    const drawn = isReview
      ? stored(anyOfReview(brief, chance, count))
      : anyCall(brief, chance, () => wordOf(0, ++words));
    if (!drawn || (!isReview && deletes.test(drawn.name))) continue;
    const { brief: after, inverse } = wanted(applyCall(brief, drawn));
    const kept = Object.keys(brief.comments).filter((id) => !Object.hasOwn(after.comments, id));
    assert.deepEqual(kept, [], `${drawn.name} lost comments.`);
    expectPlaces(after);
    made.push({ before: brief, inverse: stored(inverse) });
    brief = after;
  }
  const gone = reviewThreads(brief).filter(({ state }) => state !== 'there').length;
  for (const { before, inverse } of made.toReversed()) {
    brief = wanted(applyCall(brief, inverse)).brief;
    assert.deepEqual(stored(brief), stored(before), `${inverse.name} did not bring the brief back.`);
  }
  return gone;
}

/** Deletes everything that was said, one comment or thread after the other; undo brings it back. */
export function expectCommentsDeleted(seed: number): void {
  const chance = new Chance(seed);
  let brief = fullBrief;
  for (let count = 0; count < 12; count += 1) {
    brief = wanted(applyCall(brief, anyOfReview(brief, chance, count))).brief;
  }
  const inverses: CommandCall[] = [];
  const full = brief;
  for (;;) {
    const comment = chance.of(Object.values(brief.comments));
    const thread = chance.of(Object.values(brief.threads));
    if (!comment && !thread) break;
    const call = comment && chance.in100(70) ? deleteComment(brief, comment) : deleteThread(thread?.id ?? '');
    const applied = wanted(applyCall(brief, stored(call)));
    brief = applied.brief;
    inverses.unshift(stored(applied.inverse));
  }
  assert.deepEqual(brief.comments, {});
  for (const inverse of inverses) brief = wanted(applyCall(brief, inverse)).brief;
  assert.deepEqual(stored(brief), stored(full));
}
