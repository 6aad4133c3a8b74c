import type { Rating } from '../../vocabulary/rating.ts';

/* How other programs and people write ratings. Signs stand apart: a dash is often only an empty cell. */
const words: Readonly<Record<Rating, readonly string[]>> = {
  CC: [
    'cc',
    'c c',
    'vc',
    'very consistent',
    'highly consistent',
    'strongly consistent',
    'strongly supports',
    'strong support',
  ],
  C: ['c', 'consistent', 'supports', 'support'],
  N: ['n', 'neutral', 'ambiguous'],
  I: ['i', 'inconsistent', 'contradicts', 'refutes'],
  II: [
    'ii',
    'i i',
    'vi',
    'very inconsistent',
    'highly inconsistent',
    'strongly inconsistent',
    'strongly contradicts',
    'strongly refutes',
  ],
  NA: ['na', 'n/a', 'n.a.', 'n. a.', 'not applicable', 'not_applicable'],
};
const signs: ReadonlyMap<string, Rating> = new Map([
  ['++', 'CC'],
  ['+', 'C'],
  ['0', 'N'],
  ['-', 'I'],
  ['--', 'II'],
]);
const unrated = new Set(['', '?', 'unrated', 'not rated', 'blank', 'none', 'tbd']);

const byWord: ReadonlyMap<string, Rating> = new Map(
  Object.entries(words).flatMap(([rating, all]) => all.map((word) => [word, rating as Rating] as const)),
);

function plain(text: string): string {
  const spaced = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  return spaced.replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** What the text of a cell says: a rating, null for an empty one, undefined for what nobody knows. */
export type ReadRating = (text: string) => Rating | null | undefined;

/**
 * Makes the function that reads the cells of one matrix. Signs are ratings (++ + 0 - --) only if one of those that mean
 * nothing else stands in it: among letters, a dash or a nought may be no more than a cell left empty.
 */
export function ratingReader(cells: Iterable<string>): ReadRating {
  let hasSigns = false;
  let hasWords = false;
  for (const cell of cells) {
    const text = plain(cell);
    hasSigns ||= text === '++' || text === '+' || text === '--';
    hasWords ||= byWord.has(text);
  }
  const readsSigns = hasSigns || !hasWords;
  return (cell) => {
    const text = plain(cell);
    if (unrated.has(text)) return null;
    return byWord.get(text) ?? (readsSigns ? signs.get(text) : undefined);
  };
}

/** Says whether a text could be a rating of some program, so that its cell is part of a matrix. */
export function looksLikeRating(text: string): boolean {
  const given = plain(text);
  return byWord.has(given) || signs.has(given);
}
