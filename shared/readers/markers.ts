import { joinRuns, type Run, runMarks, runsText, sliceRuns, trimRuns } from '../prose/runs.ts';
import { bulletMarker, type ListMarker } from '../prose/source-block.ts';

/** A marker at the start of a line and how many characters it takes, including the space after it. */
export interface FoundMarker {
  readonly marker: ListMarker;
  readonly length: number;
}

/* Characters that are nothing but bullets, some of them as Word's symbol fonts write them. */
const glyphs = '•·∙‣⁃◦▪▫●○■□◆◇❖❑❒►▶▸➔➜➢➤✓✔✦⦿⬤・\uf06c\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc';
const dashes = '-‒–—―−';
/* Letters and other characters that Word gives in place of its bullets; a capital follows them. */
const wordBullets = 'o§Ø';
const bullet = new RegExp(
  [
    `^(?:[${dashes}*→»›]|--)\\s+`,
    // Typed without a space after it; "-5 degrees" and "-based" are not items.
    `^[-–—](?=\\p{Lu}[\\p{L} ]|\\*\\*\\p{L})`,
    `^\\+\\s+(?=[\\p{L}*“"‘(])`,
    `^[${glyphs}]\\s*`,
    `^[${wordBullets}]\\s+(?=[\\p{Lu}*“"‘(])`,
  ].join('|'),
  'u',
);
const loneBullet = new RegExp(`^[${dashes}*${glyphs}]$`, 'u');
const number = /^(?:(\d{1,3})[.)]|\((\d{1,3})\))\s+/;
const letter = /^(?:([a-hj-z])[.)]|\(([a-hj-z])\))\s+/;
const smallRoman = /^\(?(i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xi?v)[.)]\s+/;
const smallRomans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** Finds a bullet of any glyph, "3.", "3)", "(3)", "a)", "b." or "(iv)" at the start of a line, else null. */
export function findMarker(text: string): FoundMarker | null {
  const asBullet = bullet.exec(text);
  if (asBullet && asBullet[0].length < text.length) {
    return { marker: bulletMarker, length: asBullet[0].length };
  }
  const asNumber = number.exec(text);
  if (asNumber) {
    const value = Number(asNumber[1] ?? asNumber[2]);
    return { marker: { kind: 'number', value }, length: asNumber[0].length };
  }
  const asLetter = letter.exec(text);
  if (!asLetter) return findSmallRoman(text);
  const value = (asLetter[1] ?? asLetter[2] ?? 'a').charCodeAt(0) - 96;
  return { marker: { kind: 'letter', value }, length: asLetter[0].length };
}

/** "ii." is read as 2; "v." and "x." occur as often in lists of letters and are read as letters. */
function findSmallRoman(text: string): FoundMarker | null {
  const found = smallRoman.exec(text);
  if (!found) return null;
  const value = smallRomans.indexOf(found[1] ?? '') + 1;
  return { marker: { kind: 'number', value }, length: found[0].length };
}

/** Says whether a line may begin with a word that only looks like a bullet, as "o" does when a sentence continues. */
export function isPerhapsWord(text: string): boolean {
  return text.startsWith('o ');
}

/** Says whether a line is only a bullet, so that its text is on the next line. */
export function isLoneBullet(text: string): boolean {
  return loneBullet.test(text);
}

/** Says whether a line is only drawn: three or more of the same character, as under a heading. */
export function isRule(text: string): boolean {
  return /^([-–—=_*~#])(?:\s*\1){2,}$/.test(text);
}

/** More marks than this in one line were not typed by a person; they stay as they are. */
const mostMarks = 1_000;

function withBold(run: Run): Run {
  return { ...run, marks: runMarks.filter((mark) => mark === 'bold' || run.marks.includes(mark)) };
}

/**
 * Reads literal `**` marks: a pair makes the text between them bold; a single one at the edge of a word is dropped, as
 * where a text was cut. Two asterisks inside a word or between digits stay.
 */
export function literalBold(runs: readonly Run[]): Run[] {
  const parts = runsText(runs).split('**');
  if (parts.length === 1 || parts.length > mostMarks) return joinRuns(runs);
  const read: Run[] = [];
  let isBold = false;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const before = parts[index - 1]?.at(-1) ?? ' ';
      const after = part.at(0) ?? ' ';
      const isInWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
      if (isInWord) read.push(...sliceRuns(runs, at, at + 2));
      else isBold = !isBold;
      at += 2;
    }
    const between = sliceRuns(runs, at, at + part.length);
    read.push(...(isBold && index < parts.length - 1 ? between.map(withBold) : between));
    at += part.length;
  }
  return joinRuns(read);
}

/** Cuts a found marker off the runs of a line. */
export function withoutMarker(runs: readonly Run[], length: number): Run[] {
  return trimRuns(sliceRuns(runs, length, runsText(runs).length));
}
