import { cleanText } from '#shared/prose/clean-text.ts';
import { visibleSigns } from '#shared/visible-signs.ts';

/** Marks that only say in which direction the signs beside them run. */
const directionMarks = /[\u200e\u200f\u061c]/g;

/**
 * A foreign text as it can be read and quoted: lines end with a line feed, tabs stay, signs that show nothing are gone,
 * and what would change how the text around it is read (overrides of its direction, control characters) is written out.
 */
export function plainText(text: string): string {
  const lines = cleanText(text.toWellFormed()).replace(directionMarks, '').split('\n');
  return lines.map(plainLine).join('\n');
}

function plainLine(line: string): string {
  const trimmed = line.trimEnd();
  return trimmed.includes('\t') ? trimmed.split('\t').map(visibleSigns).join('\t') : visibleSigns(trimmed);
}

/** A foreign text as one line of at most so many characters, for a title or an address. */
export function plainLineOf(text: string, longest = 500): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : line.slice(0, longest).toWellFormed();
}
