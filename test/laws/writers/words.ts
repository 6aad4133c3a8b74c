import type { Brief } from '#shared/brief/brief.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { proseText } from '#shared/prose/text.ts';

/*
 * Every word a writer writes is one nobody wrote before and says whose it is, so that each can be looked for later.
 */

/** The word a writer writes next. */
export function wordOf(writer: number, count: number): string {
  return `w${writer}x${count}_`;
}

const word = /w\d+x\d+_/g;

/** The words that stand in a text. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(word) ?? []);
}

const known = new WeakMap<Brief, ReadonlySet<string>>();

/** The words that stand in a brief; a word whose letters differ in their marks is one all the same. */
export function wordsOfBrief(brief: Brief): ReadonlySet<string> {
  const found = known.get(brief);
  if (found) return found;
  const prose = allProse(brief).map((at) => proseText(at.prose, { citation: (_ids, locator) => locator }));
  const words = wordsIn(JSON.stringify([brief, prose]));
  known.set(brief, words);
  return words;
}

/** The writer of a word. */
export function writerOf(text: string): number {
  return Number(/^w(\d+)/.exec(text)?.[1]);
}
