import { nameKey } from './name-key.ts';
import type { SearchTerm } from './search-query.ts';

/** The position of a hit in a text: offsets in characters, end exclusive. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** A text with the positions of the hits in it. */
export interface TextWithHits {
  readonly text: string;
  readonly hits: readonly Hit[];
}

const wordCharacter = '[\\p{L}\\p{N}\\p{M}\\p{Co}]';

/** The scripts whose letters come with marks: Latin with its extensions, Greek, Cyrillic. */
const markedLetters: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
];

function letterForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [first, last] of markedLetters) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCharCode(code);
      const plain = nameKey(letter);
      if (plain.length === 1 && plain !== letter && /\p{L}/u.test(letter)) {
        forms.set(plain, (forms.get(plain) ?? '') + letter);
      }
    }
  }
  return forms;
}

let knownForms: ReadonlyMap<string, string> | undefined;

function wordPattern(word: string): string {
  knownForms ??= letterForms();
  const forms = knownForms;
  return [...word].map((letter) => `[${letter}${forms.get(letter) ?? ''}]\\p{M}*`).join('');
}

function termPattern({ words, isBeginning }: SearchTerm): string {
  const between = `[^\\p{L}\\p{N}\\p{M}\\p{Co}]+`;
  return `(${words.map(wordPattern).join(between)}${isBeginning ? `${wordCharacter}*` : ''})`;
}

/**
 * Makes the pattern that finds terms in a text as the search table does, ignoring case and marks on letters, each term
 * in a group of its own. The pattern allows for marks instead of the text being folded, so that offsets stay right.
 */
export function hitPattern(terms: readonly SearchTerm[]): RegExp {
  const any = terms.filter((term) => term.words.length > 0).map(termPattern);
  return new RegExp(`(?<!${wordCharacter})(?:${any.join('|')})(?!${wordCharacter})`, 'giu');
}

/** The positions of all hits in a text. */
export function textWithHits(text: string, pattern: RegExp): TextWithHits {
  const hits = [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return { text, hits };
}

/** How long a passage is, and how much of it comes before the first hit, in characters. */
const passageLength = 180;
const lengthBefore = 50;

/** Looking beyond this many matches for a better passage takes longer than it helps. */
const mostMatches = 100;

interface Match extends Hit {
  readonly term: number;
}

function matchesIn(text: string, pattern: RegExp): Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(pattern)) {
    const term = match.findIndex((group, index) => index > 0 && group !== undefined);
    found.push({ from: match.index, to: match.index + match[0].length, term });
    if (found.length === mostMatches) break;
  }
  return found;
}

/** The match at which the passage with the most different terms begins; the first of several. */
function bestStart(matches: readonly Match[]): Match | undefined {
  const all = new Set(matches.map((match) => match.term)).size;
  let best: Match | undefined;
  let most = 0;
  for (const [index, match] of matches.entries()) {
    const within = matches
      .slice(index)
      .filter((other) => other.to <= match.from + passageLength - lengthBefore);
    const terms = new Set([match, ...within].map((other) => other.term)).size;
    if (terms > most) [best, most] = [match, terms];
    if (most === all) break;
  }
  return best;
}

function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? at : space;
}

/**
 * The passage of a text that contains most of the terms, cut between words, with its hits; undefined if there is none,
 * as when a word was found only in another spelling.
 */
export function passageWithHits(text: string, pattern: RegExp): TextWithHits | undefined {
  const matches = matchesIn(text, pattern);
  const first = bestStart(matches);
  if (!first) return undefined;
  const from = Math.min(cutBefore(text, first.from - lengthBefore), first.from);
  const to = Math.max(cutAfter(text, from + passageLength), Math.min(first.to, from + 2 * passageLength));
  const lead = from > 0 ? '…' : '';
  const hits = matches
    .filter((match) => match.from >= from && match.from < to)
    .map((match) => ({
      from: match.from - from + lead.length,
      to: Math.min(match.to, to) - from + lead.length,
    }));
  const passage = text.slice(from, to).replace(/\s/g, ' ');
  return { text: `${lead}${passage}${to < text.length ? '…' : ''}`, hits };
}
