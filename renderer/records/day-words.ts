const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** A calendar day in words of the user's locale: "12 Oct 2026". The text itself if it is not a day. */
export function dayWords(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? day : dayFormat.format(moment);
}

/** A moment in UTC, such as `2026-11-18T06:00`, in words of the user's locale: "18 Nov 2026, 06:00 UTC". */
export function momentWords(moment: string): string {
  return `${dayWords(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}
