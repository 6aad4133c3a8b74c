import { widthInEms } from '../pdf-text.ts';

/** How much wider than ours the fonts of a house may be, bold letters included. */
const widerFonts = 1.25;
/** Longer words are broken rather than given a column that leaves no room for others. */
const longestWord = 20;
/** A line may end after these. */
const wordEnds = /[\s\-/–—\u00ad\u200b]+/u;

/**
 * Room in twips for the longest word of a text, in a font size of half points; a word that may be broken does not
 * count.
 */
export function roomForWords(text: string, halfPoints: number): number {
  let widest = 0;
  for (const word of text.split(wordEnds)) {
    if (word.length <= longestWord) widest = Math.max(widest, widthInEms(word));
  }
  return Math.ceil(widest * widerFonts * halfPoints * 10);
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/**
 * Widths of columns in whole twips that add up to the same as those wanted. Each is at least as wide as it needs to be,
 * at the cost of columns with room to spare; if all of them together need more than there is, they stay as wanted.
 */
export function widthsWithRoom(wanted: readonly number[], needed: readonly number[]): number[] {
  const whole = Math.round(sum(wanted));
  const missing = sum(wanted.map((width, index) => Math.max(0, (needed[index] ?? 0) - width)));
  const spare = sum(wanted.map((width, index) => Math.max(0, width - (needed[index] ?? 0))));
  const widths = wanted.map((width, index) => {
    const least = needed[index] ?? 0;
    if (missing > spare) return width;
    return width < least ? least : width - (spare === 0 ? 0 : (missing * (width - least)) / spare);
  });
  const twips = widths.map((width) => Math.max(1, Math.floor(width)));
  const rest = whole - sum(twips);
  return twips.map((width, index) => (index === twips.length - 1 ? Math.max(1, width + rest) : width));
}
