import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { expect } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import type { Prose } from '#shared/brief/prose.ts';
import { allProse, proseAt } from '#shared/commands/prose-target.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { isValidProse, proseDocument, type StepJson } from '#shared/prose/document.ts';
import type { Result } from '#shared/result.ts';
import { stored } from './command-laws.ts';

const word = 'typed ';

/** One change holds no more steps. */
const mostSteps = 10_000;

/** Types a word at the start of every block of text, from the last to the first, so that positions stay true. */
function typingEverywhere(prose: Prose): StepJson[] {
  const document = proseDocument(prose);
  const starts: number[] = [];
  document.descendants((node, position) => {
    if (node.isTextblock) starts.unshift(position + 1);
    return !node.isTextblock;
  });
  const slice = new Slice(Fragment.from(document.type.schema.text(word)), 0, 0);
  return starts.slice(0, mostSteps).map((at) => new ReplaceStep(at, at, slice).toJSON());
}

function wanted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Prose of another's making may say that nothing is in a block, and ours does not. */
const shown = (prose: Prose | undefined) => prose && proseDocument(prose).toJSON();

const lengthOf = (prose: Prose | undefined): number => (prose ? proseDocument(prose).textContent.length : 0);

/**
 * The law: prose that was read fits the schema, a word can be typed into each of its blocks, that can be undone, and
 * what was saved is opened again equal.
 */
export function expectEditable(brief: Brief): void {
  let written = brief;
  for (const { target, prose } of allProse(brief)) {
    expect(isValidProse(prose)).toBe(true);
    const steps = typingEverywhere(prose);
    // A table may have rows without cells, and nothing else need stand in a text.
    if (steps.length === 0) continue;
    const typed = wanted(applyCall(written, { name: 'prose.edit', args: { target, steps, label: '' } }));
    expect(lengthOf(proseAt(typed.brief, target))).toBe(lengthOf(prose) + steps.length * word.length);
    const undone = wanted(applyCall(typed.brief, stored(typed.inverse)));
    expect(shown(proseAt(undone.brief, target))).toEqual(shown(prose));
    written = typed.brief;
  }
  expect(stored(wanted(parseBrief(stored(written))))).toEqual(stored(written));
}
