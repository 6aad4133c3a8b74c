import { day } from '../../brief/text.ts';

const sentence = /^Published ([^.\n]{1,60})\.(?: |\n|$)/;
const twoDigits = (number: string) => number.padStart(2, '0');

/**
 * A day as far as it is written: `2026-11-18`, `2026-11` or `2026`; any other text as it stands. A time behind the day
 * is left away.
 */
export function writtenDay(text: string): string {
  const match = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?\/*(?:T.*)?$/.exec(text.trim());
  if (!match) return text.trim();
  const [, year = '', month, date] = match;
  const parts = [year, month, date].filter((part) => part !== undefined && Number(part) > 0);
  return parts.map((part, index) => (index === 0 ? (part ?? '') : twoDigits(part ?? ''))).join('-');
}

/** The day if a text names one whole day of the calendar, or null. */
export function wholeDay(text: string): string | null {
  const written = writtenDay(text);
  return day.safeParse(written).success ? written : null;
}

/**
 * The sentence that keeps a day of publication of which only the year or the month is known, in the descriptor of a
 * source: no day is made up for it.
 */
export function publishedSentence(issued: string): string {
  const written = writtenDay(issued).replace(/[.\n]/g, ' ').trim();
  return written === '' ? '' : `Published ${written.slice(0, 60)}.`;
}

/** Takes that sentence apart again: what is known of the day, and the rest of the descriptor. */
export function takePublished(descriptor: string): { readonly issued: string; readonly note: string } {
  const match = sentence.exec(descriptor);
  const issued = match?.[1] ?? '';
  // Other sentences may begin the same way: “Published twice a week.”
  if (!match || !/^\d{4}(?:-\d{2})?$/.test(issued)) return { issued: '', note: descriptor };
  return { issued, note: descriptor.slice(match[0].length) };
}
