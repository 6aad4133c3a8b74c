import { editedText, plainText, type TextEdit } from '../brief/marked-text.ts';

/** How a search in text compares. */
export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** A found passage: character offsets in the text searched, end exclusive. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
}

const wordCharacter = /[\p{L}\p{N}_]/u;

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from).at(-1) ?? '';
  const after = text.slice(to).at(0) ?? '';
  return !wordCharacter.test(before) && !wordCharacter.test(after);
}

/** Finds every occurrence of `query` in a text, from left to right, without overlaps; none for an empty query. */
export function findInText(text: string, query: string, options: FindOptions): FoundRange[] {
  if (query === '') return [];
  const pattern = new RegExp(escapeForPattern(query), options.matchCase ? 'gu' : 'giu');
  const found: FoundRange[] = [];
  for (const match of text.matchAll(pattern)) {
    const range = { from: match.index, to: match.index + match[0].length };
    if (!options.wholeWords || standsAlone(text, range.from, range.to)) found.push(range);
  }
  return found;
}

/**
 * The replacement for a found text. If the search ignores case and the replacement is in small letters, it takes over
 * the capitals of what was found ("Tanker" becomes "Vessel", "TANKER" becomes "VESSEL").
 */
export function inCaseOf(found: string, replacement: string, { matchCase }: FindOptions): string {
  if (matchCase || replacement !== replacement.toLowerCase()) return replacement;
  const letters = found.match(/\p{L}/gu) ?? [];
  if (letters.length > 1 && letters.every((letter) => letter !== letter.toLowerCase())) {
    return replacement.toUpperCase();
  }
  const [first = ''] = found;
  if (first === first.toLowerCase()) return replacement;
  const [initial = ''] = replacement;
  return initial.toUpperCase() + replacement.slice(initial.length);
}

/** What replaces every occurrence, with `inCaseOf`, from left to right. */
export function replacementsIn(
  text: string,
  query: string,
  replacement: string,
  options: FindOptions,
): TextEdit[] {
  return findInText(text, query, options).map(({ from, to }) => ({
    from,
    to,
    text: inCaseOf(text.slice(from, to), replacement, options),
  }));
}

/** Replaces every occurrence, with `inCaseOf`; gives back the same text if nothing is found. */
export function replaceInText(
  text: string,
  query: string,
  replacement: string,
  options: FindOptions,
): string {
  return editedText(plainText(text), replacementsIn(text, query, replacement, options)).text;
}
