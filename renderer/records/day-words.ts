import { useApp } from '../window/app-store.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}

/**
 * A calendar day where many briefs are shown, in the way of the language of new briefs: "12 Oct 2026". The text itself
 * if it is no day.
 */
export function dayWords(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? day : formatOf(useApp.getState().settings.language).format(moment);
}

/** A moment in UTC, such as `2026-11-18T06:00`, in the same way: "18 Nov 2026, 06:00 UTC". */
export function momentWords(moment: string): string {
  return `${dayWords(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}
