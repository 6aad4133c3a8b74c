import { nameKey } from './name-key.ts';

/** A letter or digit: what the tokenizer of the search table takes as part of a word. */
const wordPart = /[\p{L}\p{N}\p{Co}]/u;
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const controls = /[\u0000-\u001f\u007f]+/g;
const pieces = /"([^"]*)"|([^\s"]+)/g;

/** At most this many words of a query are looked for. */
const mostTerms = 32;

/** Words that must follow one another. */
export interface SearchTerm {
  /** Folded as names are compared. */
  readonly words: readonly string[];
  /** Whether the last word counts as a beginning. */
  readonly isBeginning: boolean;
  /** As typed, without control characters. */
  readonly typed: string;
}

/**
 * Takes apart what was typed: each word is a term, "words in quotes" are one, and the last word counts as a beginning.
 * Everything else, operators and stray characters included, is only text. Empty if there is no word.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const text = typed.replace(controls, ' ');
  const found = [...text.matchAll(pieces)].filter((match) => wordPart.test(match[0])).slice(0, mostTerms);
  return found.map(([, phrase, single = ''], index) => ({
    words: nameKey(phrase ?? single).match(word) ?? [],
    isBeginning: phrase === undefined && index === found.length - 1,
    typed: phrase ?? single,
  }));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The FTS5 expression that finds texts with all terms. Everything in it is quoted. */
export function searchExpression(terms: readonly SearchTerm[]): string {
  return terms.map(({ typed, isBeginning }) => `${quoted(typed)}${isBeginning ? '*' : ''}`).join(' AND ');
}

/** The FTS5 expression for a name as it is written; null if it has no letter or digit. */
export function phraseExpression(name: string): string | null {
  const text = name.replace(controls, ' ');
  return wordPart.test(text) ? quoted(text) : null;
}
