import type { z } from 'zod';
import { type Brief, brief as briefSchema } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { kinds } from '../brief/kinds/all.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { ProseNode } from '../brief/prose.ts';
import { proseFields } from '../brief/prose-fields.ts';
import { recordTexts } from '../brief/record-texts.ts';
import { findInText } from '../prose/find.ts';
import { recordLabel } from '../queries/record-labels.ts';
import { type Result, success } from '../result.ts';
import { type Applied, type CommandCall, refuse } from './command.ts';
import { renameEntity } from './entity-rename.ts';
import { kindWithChangedFixed } from './fixed-fields.ts';
import { applyCall, batch } from './registry.ts';
import { replaceText } from './replace-text.ts';

/*
 * Calls whose arguments all have the right form can still make a text that no brief can hold: words that are replaced
 * everywhere by longer ones. And they can give another value to what a record was made with and never changes, as the file
 * of a capture. A call that is made for the first time is refused then. A call of the log is not looked at in this way,
 * since it was made when it was.
 */

/** No text may be nearly as long; it is refused without being made. */
const longestMade = 10_000_000;

/** Capitals may be more letters than what they are made of: ß, ŉ. */
const lettersOfCapital = 3;

interface Growth {
  readonly query: string;
  readonly length: number;
  readonly options: Parameters<typeof findInText>[2];
}

const isPart = (call: unknown): call is CommandCall =>
  typeof call === 'object' &&
  call !== null &&
  'name' in call &&
  typeof call.name === 'string' &&
  'args' in call;

function callsOf({ name, args }: CommandCall): readonly CommandCall[] {
  const calls: unknown =
    name === batch.name && typeof args === 'object' && args && Reflect.get(args, 'calls');
  return Array.isArray(calls) ? calls.filter(isPart) : [];
}

/* Whether a call puts words in the place of others wherever they stand. */
function rewrites(call: CommandCall): boolean {
  return call.name === replaceText.name || call.name === renameEntity.name || callsOf(call).some(rewrites);
}

/* What a call puts in the place of what; null if its arguments do not fit, which is for the call to say. */
function growthOf(brief: Brief, { name, args }: CommandCall): Growth | null {
  if (name === replaceText.name) {
    const given = replaceText.args.safeParse(args).data;
    return given ? { query: given.query, length: given.replacement.length, options: given } : null;
  }
  const given = renameEntity.args.safeParse(args).data;
  const query = given && ownRecord(brief.entities, given.id)?.name;
  if (!given || !query) return null;
  return { query, length: given.name.length, options: { matchCase: true, wholeWords: false } };
}

function textsOf(node: ProseNode): string[] {
  return node.text === undefined ? (node.content ?? []).flatMap(textsOf) : [node.text];
}

function isFarTooLong(brief: Brief, { query, length, options }: Growth): boolean {
  const most = length * lettersOfCapital;
  const inProse = proseFields(brief).flatMap(({ prose }) => textsOf(prose));
  return [...inProse, ...recordTexts(brief).map(({ text }) => text)].some(
    (text) => text.length + findInText(text, query, options).length * most > longestMade,
  );
}

const instead = 'Nothing was changed. Shorten that text first, or put something shorter in its place.';

function sentenceOf(error: z.ZodError, where: string): string {
  const [issue] = error.issues;
  if (issue?.code !== 'too_big') {
    return `${where} could not hold the words that would then stand there. Nothing was changed.`;
  }
  const most = issue.maximum.toLocaleString('en-GB');
  return `${where} would become longer than the ${most} characters that it can hold. ${instead}`;
}

const isCollection = (name: string): name is CollectionName => Object.hasOwn(kinds, name);

/* Why a brief could not hold what changed in it; null if it can. What is the same object as before is as sound as before. */
function unfitting(before: Brief, after: Brief): string | null {
  for (const [name, schema] of Object.entries<z.ZodType>(briefSchema.shape)) {
    const value: unknown = Reflect.get(after, name);
    if (value === Reflect.get(before, name)) continue;
    if (!isCollection(name)) {
      const { error } = schema.safeParse(value);
      if (error) return sentenceOf(error, 'The title block');
      continue;
    }
    const known: Readonly<Record<string, object>> = before[name];
    for (const [id, record] of Object.entries<object>(after[name])) {
      if (record === ownRecord(known, id)) continue;
      const { error } = kinds[name].schema.safeParse(record);
      if (error) return sentenceOf(error, recordLabel(before, name, id));
    }
  }
  return null;
}

function applyRewriting(brief: Brief, call: CommandCall): Result<Applied> {
  const growth = growthOf(brief, call);
  if (growth && isFarTooLong(brief, growth)) {
    return refuse(`A text of the brief would become far longer than it can be. ${instead}`);
  }
  const applied = applyCall(brief, call);
  const problem = applied.ok ? unfitting(brief, applied.value.brief) : null;
  return problem === null ? applied : refuse(problem);
}

/* Each part of a call that holds others is made after the ones before it. */
function applyParts(brief: Brief, parts: readonly CommandCall[]): Result<Brief> {
  let at = brief;
  for (const part of parts) {
    const applied = madeOnce(at, part);
    if (!applied.ok) return applied;
    at = applied.value.brief;
  }
  return success(at);
}

function madeOnce(brief: Brief, call: CommandCall): Result<Applied> {
  if (!rewrites(call)) return applyCall(brief, call);
  const parts = callsOf(call);
  if (parts.length === 0) return applyRewriting(brief, call);
  const made = applyParts(brief, parts);
  return made.ok ? applyCall(brief, call) : made;
}

/**
 * Applies a call that is made for the first time, as `applyCall`; it is refused with a sentence if it would put words into
 * the brief that their place cannot hold, or change what a record was made with and never changes.
 */
export function applyNewCall(brief: Brief, call: CommandCall): Result<Applied> {
  const made = madeOnce(brief, call);
  const fixed = made.ok && kindWithChangedFixed(brief, made.value.brief);
  if (!fixed) return made;
  return refuse(
    `The change was refused: what this ${fixed.noun} holds stays as it was taken, so that what is quoted from it stays true. Take it again, and delete this one if it is wrong.`,
  );
}
