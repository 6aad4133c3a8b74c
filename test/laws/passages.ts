import assert from 'node:assert/strict';
import { Step } from '@tiptap/pm/transform';
import type { Brief } from '#shared/brief/brief.ts';
import { fieldOf, placeKey } from '#shared/brief/place.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { editProse } from '#shared/commands/prose-edit.ts';
import { placeOfTarget } from '#shared/commands/prose-target.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { proseSchema } from '#shared/prose/schema.ts';
import { anchoredRecords, sizeOfText, textAt } from '#shared/queries/anchored.ts';
import { anyCall, anyThread } from '../fixtures/any-call.ts';
import { Chance } from '../fixtures/random.ts';
import { fullBrief, wanted } from './writers/full-brief.ts';
import { wordOf } from './writers/words.ts';

/**
 * An edit of prose moved each passage in it as ProseMirror maps its ends, step by step, and left all others where they
 * were; one of which nothing is left has no length any more. Edits that say themselves where a passage is to stand are
 * passed over, and so is any other call.
 */
export function expectPassagesMoved(before: Brief, after: Brief, call: CommandCall): void {
  const args = call.name === editProse.name ? editProse.args.parse(call.args) : null;
  if (!args || args.passages) return;
  const edited = placeKey(placeOfTarget(args.target));
  const maps = args.steps.map((step) => Step.fromJSON(proseSchema, step).getMap());
  for (const { collection, id, place, passage } of anchoredRecords(before)) {
    const now = anchoredRecords(after).find((one) => one.collection === collection && one.id === id);
    let { from, to } = passage;
    if (placeKey(fieldOf(place)) === edited) {
      const isGone = from === to;
      for (const map of maps) from = map.map(from, isGone ? -1 : 1);
      for (const map of maps) to = map.map(to, -1);
      if (from > to) from = to;
    }
    assert.deepEqual({ ...now?.passage }, { from, to }, `The passage of ${id} did not go along.`);
  }
}

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const passagesOf = (brief: Brief) =>
  anchoredRecords(brief).map(({ id, place, passage }) => ({ id, place, passage }));

function outside(brief: Brief): string[] {
  return anchoredRecords(brief)
    .filter(({ place, passage: { from, to } }) => {
      const text = textAt(brief, place);
      return from > to || (text !== undefined && to > sizeOfText(text));
    })
    .map(({ id }) => id);
}

/**
 * Makes 30 changes that are drawn, of a brief with threads about passages, and takes all of them back again: each change
 * moved the passages as it should, none ever lay outside of its text, and undo and redo gave the same brief again. Tells
 * how many changes moved a passage.
 */
export function expectPassagesFollow(seed: number): number {
  const chance = new Chance(seed);
  let words = 0;
  let moves = 0;
  const word = () => wordOf(0, ++words);
  const made: { readonly before: Brief; readonly inverse: CommandCall }[] = [];
  let brief = fullBrief;
  for (let count = 0; count < 4; count += 1) {
    const begun = applyCall(brief, stored(anyThread(brief, chance, word)));
    if (begun.ok) brief = begun.value.brief;
  }
  for (let count = 0; count < 30; count += 1) {
    const call = anyCall(brief, chance, word);
    if (!call) continue;
    const { brief: after, inverse } = wanted(applyCall(brief, call));
    expectPassagesMoved(brief, after, call);
    assert.deepEqual(outside(after), [], `${call.name} left a passage outside of its text.`);
    if (JSON.stringify(passagesOf(after)) !== JSON.stringify(passagesOf(brief))) moves += 1;
    made.push({ before: brief, inverse: stored(inverse) });
    brief = after;
  }
  for (const { before, inverse } of made.toReversed()) {
    const after = brief;
    const undone = wanted(applyCall(brief, inverse));
    brief = undone.brief;
    assert.deepEqual(stored(brief), stored(before), `${inverse.name} did not bring the brief back.`);
    const redone = wanted(applyCall(brief, stored(undone.inverse)));
    assert.deepEqual(stored(redone.brief), stored(after), `${inverse.name} could not be made again.`);
  }
  return moves;
}
