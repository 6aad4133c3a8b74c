import assert from 'node:assert/strict';
import type { CommandCall } from '#shared/commands/command.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { rebaseWaiting } from '#shared/commands/rebase/rebase-waiting.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { Chance } from '../../fixtures/random.ts';
import { fullBrief, wanted } from './full-brief.ts';
import { UnsavedWriter } from './unsaved-writer.ts';
import { wordsOfBrief } from './words.ts';

/* No words in it that a replacement everywhere could meet. */
const record = {
  ...Object.values(fullBrief.assumptions)[0],
  id: 'elsewhere',
  text: '1',
  basis: '2',
  ifWrong: '3',
};
const addRecord: CommandCall = { name: 'assumption.add', args: { record } };

const content = [{ type: 'paragraph', content: [{ type: 'text', text: '4' }] }];
const typeAbove = allProse(fullBrief).map(({ target }): CommandCall => {
  const steps = [{ stepType: 'replace', from: 0, to: 0, slice: { content } }];
  return { name: 'prose.edit', args: { target, steps, label: '' } };
});

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/**
 * What somebody has not saved yet is not touched by what is of no concern to it: where nothing was changed elsewhere, or
 * another record, it is as it was made, and where somebody wrote above it no word of it loses its place.
 */
export function expectUnconcernedKept(seed: number): void {
  const writer = new UnsavedWriter(new Chance(seed));
  for (let step = 0; step < 14; step += 1) writer.act();
  const { waiting, brief } = writer;
  for (const elsewhere of [[], [addRecord]]) {
    const rebased = wanted(rebaseWaiting(fullBrief, elsewhere, waiting));
    const expected = elsewhere.reduce((before, call) => wanted(applyCall(before, call)).brief, brief);
    assert.deepEqual(rebased.lost, [], 'Something has no place though nobody touched it.');
    assert.deepEqual(stored(rebased.brief), stored(expected), 'Something changed though nobody touched it.');
  }
  const below = wanted(rebaseWaiting(fullBrief, typeAbove, waiting));
  assert.deepEqual(below.lost, [], 'Something has no place though others only wrote above it.');
  assert.deepEqual(wordsOfBrief(below.brief), wordsOfBrief(brief));
}
