/** A stretch of a text: from `start`, up to but not including `end`, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface FuzzyMatch {
  /** Higher is better; only comparable for the same query. */
  readonly score: number;
  /** What of the text matched, in order and without overlap, for highlighting. */
  readonly ranges: readonly TextRange[];
}

/** One comparable character and the stretch of the original text it came from. */
interface Letter extends TextRange {
  readonly char: string;
  readonly isWordStart: boolean;
}

const matched = 2;
const wordStart = 4;
const consecutive = 4;
const gap = -4;
const textStart = 2;
const lengthWeight = 0.02;

/**
 * Finds a query in a text the way people abbreviate: each of the query's words must occur as letters in
 * order, best at beginnings of words or in one piece; case and accents do not count. Letters strewn over
 * the middles of words are no match. Gives `null` where it does not match; an empty query matches all.
 *
 * Each word is placed by dynamic programming over (letters of the word × letters of the text): a letter
 * scores for matching, for standing at a word's start and for following the one before; a jump costs.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const letters = lettersOf(text);
  const words = query.split(/\s+/).filter((word) => word !== '');
  let score = -lengthWeight * letters.length;
  const hits = new Set<number>();
  for (const word of words) {
    const placed = placeWord(
      lettersOf(word).map((letter) => letter.char),
      letters,
    );
    if (placed === null) return null;
    score += placed.score;
    for (const index of placed.indices) hits.add(index);
  }
  return { score, ranges: rangesOf(hits, letters) };
}

function placeWord(word: readonly string[], letters: readonly Letter[]): Placed | null {
  // best[i][j]: the best score with the word's letter i placed on the text's letter j, and where i - 1 was.
  const best: Cell[][] = [];
  for (const [row, char] of word.entries()) {
    const above = best[row - 1];
    const cells: Cell[] = [];
    let jump: Cell = { score: -Infinity, from: -1 };
    for (const [column, letter] of letters.entries()) {
      const before = above?.[column - 1];
      const distant = above?.[column - 2];
      if (distant !== undefined && distant.score + gap > jump.score) {
        jump = { score: distant.score + gap, from: column - 2 };
      }
      cells.push(letter.char === char ? scored(letter, column, row, before, jump) : nowhere);
    }
    best.push(cells);
  }
  return trace(best);
}

interface Cell {
  readonly score: number;
  readonly from: number;
}

interface Placed {
  readonly score: number;
  readonly indices: readonly number[];
}

const nowhere: Cell = { score: -Infinity, from: -1 };

function scored(letter: Letter, column: number, row: number, before: Cell | undefined, jump: Cell): Cell {
  const own = matched + (letter.isWordStart ? wordStart : 0);
  if (row === 0) return { score: own + (column === 0 ? textStart : gap / 2), from: -1 };
  const joined = before === undefined ? -Infinity : before.score + consecutive;
  const jumped = jump.score;
  return joined >= jumped
    ? { score: own + joined, from: column - 1 }
    : { score: own + jumped, from: jump.from };
}

function trace(best: readonly (readonly Cell[])[]): Placed | null {
  const last = best.at(-1) ?? [];
  let column = -1;
  let score = 0;
  for (const [index, cell] of last.entries()) {
    if (cell.score > score) [column, score] = [index, cell.score];
  }
  if (column === -1 && !isSingleLetterHit(best)) return null;
  if (column === -1) column = last.findIndex((cell) => cell.score > -Infinity);
  const indices: number[] = [];
  for (let row = best.length - 1; row >= 0; row -= 1) {
    indices.unshift(column);
    column = best[row]?.[column]?.from ?? -1;
  }
  return { score, indices };
}

/** One letter typed finds it anywhere, though in the middle of a word it scores nothing. */
function isSingleLetterHit(best: readonly (readonly Cell[])[]): boolean {
  return best.length === 1 && best[0]?.some((cell) => cell.score > -Infinity) === true;
}

function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  let previous = ' ';
  for (const original of text) {
    const end = start + original.length;
    const folded = original.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
    const isWordStart = startsWord(previous, original);
    for (const char of folded) letters.push({ char, start, end, isWordStart });
    previous = original;
    start = end;
  }
  return letters;
}

function startsWord(previous: string, char: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(char)) return false;
  return !/[\p{L}\p{N}\p{M}’']/u.test(previous) || (/\p{Ll}/u.test(previous) && /\p{Lu}/u.test(char));
}

function rangesOf(hits: ReadonlySet<number>, letters: readonly Letter[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const index of [...hits].toSorted((one, other) => one - other)) {
    const letter = letters[index];
    const last = ranges.at(-1);
    if (letter === undefined) continue;
    if (last !== undefined && letter.start <= last.end) {
      ranges[ranges.length - 1] = { start: last.start, end: letter.end };
    } else ranges.push({ start: letter.start, end: letter.end });
  }
  return ranges;
}
