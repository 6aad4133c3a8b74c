/** Making a formatter takes longer than printing a page, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function makeFormatter(language: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch (error) {
    // A well-formed tag may still name a language that does not exist.
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en-GB', options);
    throw error;
  }
}

function formatDay(day: string, language: string, month: 'long' | 'short'): string {
  const key = `${language} ${month}`;
  const formatter = formatters.get(key) ?? makeFormatter(language, month);
  formatters.set(key, formatter);
  return formatter.format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day in words of the language: `2026-11-18` gives "18 November 2026" in British English. */
export function dayText(day: string, language: string): string {
  return formatDay(day, language, 'long');
}

/** A calendar day, short, for tables: "18 Nov 2026". */
export function shortDayText(day: string, language: string): string {
  return formatDay(day, language, 'short');
}

/** A moment in UTC: "18 November 2026, 06:00 UTC". Seconds are left out. */
export function momentText(moment: string, language: string): string {
  const iso = new Date(moment).toISOString();
  return `${dayText(iso.slice(0, 10), language)}, ${iso.slice(11, 16)} UTC`;
}
