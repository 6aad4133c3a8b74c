import assert from 'node:assert/strict';
import type { Brief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { allProse, proseAt } from '#shared/commands/prose-target.ts';
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

/* Typing a paragraph above every text that is not the writer's own: what others wrote in stays where it is. */
function typingAbove(brief: Brief): CommandCall[] {
  const steps = [{ stepType: 'replace', from: 0, to: 0, slice: { content } }];
  const texts = allProse(brief).filter(({ target }) => proseAt(fullBrief, target));
  return texts.map(({ target }) => ({ name: 'prose.edit', args: { target, steps, label: '' } }));
}

function withCalls(brief: Brief, calls: readonly CommandCall[]): Brief {
  return calls.reduce((before, call) => wanted(applyCall(before, call)).brief, brief);
}

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** The writer that is drawn; some of what it did is saved. */
function writerOf(seed: number): UnsavedWriter {
  const chance = new Chance(seed);
  const writer = new UnsavedWriter(chance);
  const savedAfter = chance.below(12);
  for (let step = 0; step < 14; step += 1) {
    if (step === savedAfter) writer.save();
    writer.act();
  }
  return writer;
}

/* Undo takes back all of the writer's own, and nothing else; redo makes all of it again. */
function expectUndone(writer: UnsavedWriter, elsewhere: readonly CommandCall[]): void {
  const made = stored(writer.brief);
  let count = 0;
  while (writer.turn('undo')) count += 1;
  assert.deepEqual(stored(writer.brief), stored(withCalls(fullBrief, elsewhere)), 'Undo left something.');
  for (let turn = 0; turn < count; turn += 1) writer.turn('redo');
  assert.deepEqual(stored(writer.brief), made, 'Redo left something out.');
}

/**
 * What somebody has not saved yet is not touched by what is of no concern to it: where nothing was changed elsewhere, or
 * another record, it is as it was made, and where somebody wrote above it no word of it loses its place. Undo and redo
 * reach all of it afterwards.
 */
export function expectUnconcernedKept(seed: number): void {
  for (const elsewhere of [[], [addRecord]]) {
    const writer = writerOf(seed);
    const expected = stored(withCalls(writer.brief, elsewhere));
    assert.deepEqual(writer.take(elsewhere), [], 'Something has no place though nobody touched it.');
    assert.deepEqual(stored(writer.brief), expected, 'Something changed though nobody touched it.');
    expectUndone(writer, elsewhere);
  }
  const below = writerOf(seed);
  const words = wordsOfBrief(below.brief);
  assert.deepEqual(
    below.take(typingAbove(below.saved)),
    [],
    'Something has no place though others only wrote above it.',
  );
  assert.deepEqual(wordsOfBrief(below.brief), words);
  while (below.turn('undo'));
  assert.deepEqual([...wordsOfBrief(below.brief)], [], 'Undo left words.');
}
