const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** A calendar day in words of the user's locale: "12 Oct 2026". The text itself where it is no day. */
export function dayWords(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? day : dayFormat.format(moment);
}
