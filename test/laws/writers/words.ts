import type { Brief } from '#shared/brief/brief.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { proseText } from '#shared/prose/text.ts';

/*
 * Every word a writer writes is one sign that nobody wrote before and that says whose it is, so that each can be looked
 * for later: nothing splits it, and no letters of others that happen to meet look like it.
 */

const firstSign = 0x4e00;
const signsOfAWriter = 4_000;

/** The word a writer writes next. */
export function wordOf(writer: number, count: number): string {
  return String.fromCharCode(firstSign + writer * signsOfAWriter + count);
}

/** The words that stand in a text. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\u4e00-\u9fff]/g) ?? []);
}

const known = new WeakMap<Brief, ReadonlySet<string>>();

/** The words that stand in a brief. */
export function wordsOfBrief(brief: Brief): ReadonlySet<string> {
  const found = known.get(brief);
  if (found) return found;
  const prose = allProse(brief).map((at) => proseText(at.prose, { citation: (_ids, locator) => locator }));
  const words = wordsIn(JSON.stringify([brief, prose]));
  known.set(brief, words);
  return words;
}

/** The writer of a word. */
export function writerOf(word: string): number {
  return Math.floor((word.charCodeAt(0) - firstSign) / signsOfAWriter);
}
