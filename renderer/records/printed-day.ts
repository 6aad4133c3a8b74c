import { shortDayText } from '#shared/publication/dates.ts';

/** A calendar day as a brief in that language prints it, short: "12 Oct 2026". The text itself if it is not a day. */
export function printedDay(day: string, language: string): string {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : shortDayText(day, language);
}

/** A moment in UTC, such as `2026-11-18T06:00`, as a brief in that language prints it: "18 Nov 2026, 06:00 UTC". */
export function printedMoment(moment: string, language: string): string {
  return `${printedDay(moment.slice(0, 10), language)}, ${moment.slice(11, 16)} UTC`;
}
