function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const inUtc = { ...options, timeZone: 'UTC' };
  try {
    return new Intl.DateTimeFormat(language, inUtc);
  } catch (error) {
    // A well-formed tag may still name no language that exists.
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en-GB', inUtc);
    throw error;
  }
}

/** A calendar day in words of the language: `2026-11-18` gives "18 November 2026" in British English. */
export function dayText(day: string, language: string): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A calendar day, short, for tables: "18 Nov 2026". */
export function shortDayText(day: string, language: string): string {
  return formatter(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A moment in UTC: "18 November 2026, 06:00 UTC". Seconds are left out. */
export function momentText(moment: string, language: string): string {
  const iso = new Date(moment).toISOString();
  return `${dayText(iso.slice(0, 10), language)}, ${iso.slice(11, 16)} UTC`;
}
