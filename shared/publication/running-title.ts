import { widthInEms } from './writers/pdf-text.ts';

const left = ' …';

function cutAtLetter(word: string, room: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    if (widthInEms(cut + segment) > room) break;
    cut += segment;
  }
  return cut;
}

/**
 * The title as it stands at the foot of each page: as it is if it fits into `room`, in ems of its font, and else with as
 * many whole words as fit. Only a first word that is too wide by itself is cut.
 */
export function runningTitle(title: string, room: number): string {
  const whole = title.trim();
  if (widthInEms(whole) <= room) return whole;
  const ends = [...whole.matchAll(/\s+/g)].map(({ index }) => index);
  const fitting = ends.filter((end) => widthInEms(whole.slice(0, end) + left) <= room).at(-1);
  const cut = fitting === undefined ? cutAtLetter(whole, room - widthInEms(left)) : whole.slice(0, fitting);
  return `${cut.replace(/[\s,;:–-]+$/, '')}${left}`;
}

/** Says whether a text is a title as it stands at the foot of a page, whatever room it had there. */
export function isRunningTitle(text: string, title: string): boolean {
  if (text === title) return true;
  return text.length > left.length && text.endsWith(left) && title.startsWith(text.slice(0, -left.length));
}
