/* Names of months and days as people write them, made from what Intl knows of each language. */

/** Languages whose names are always read, after the brief's own. */
const languages = 'en-GB en-US de fr es it pt nl pl uk ru sv nb da fi cs tr ar he'.split(' ');

/** The names of one kind in some languages, without dots and accents, each with its number. */
type Names = ReadonlyMap<string, number>;

export interface DateNames {
  /** 1 to 12. */
  readonly months: Names;
  /** 0 for Sunday to 6. */
  readonly weekdays: Names;
  /** Days from today: -1 for yesterday. */
  readonly relative: Names;
  /** Whether the day comes before the month when both are numbers. */
  readonly isDayFirst: boolean;
}

/** A word as names are compared: in small letters, without dots, accents and direction marks. */
export function plainName(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u200e\u200f.’']/gu, '')
    .toLowerCase();
}

/** The language; British English if the tag names none that is known. */
function known(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en-GB';
  } catch (error) {
    if (error instanceof RangeError) return 'en-GB';
    throw error;
  }
}

function addMissing(names: Map<string, number>, name: string, value: number): void {
  const plain = plainName(name);
  if (plain !== '' && !/^\d+$/.test(plain) && !names.has(plain)) names.set(plain, value);
}

function addNames(language: string, months: Map<string, number>, weekdays: Map<string, number>): void {
  const calendar = `${language}-u-ca-gregory-nu-latn`;
  for (const width of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(calendar, { month: width, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(calendar, {
      day: 'numeric',
      month: width,
      year: 'numeric',
      timeZone: 'UTC',
    });
    const weekday = new Intl.DateTimeFormat(calendar, { weekday: width, timeZone: 'UTC' });
    for (let at = 0; at < 12; at += 1) {
      const day = new Date(Date.UTC(2026, at, 4));
      addMissing(months, alone.format(day), at + 1);
      const part = inDate.formatToParts(day).find(({ type }) => type === 'month');
      if (part) addMissing(months, part.value, at + 1);
    }
    // 4 January 2026 is a Sunday.
    for (let at = 0; at < 7; at += 1)
      addMissing(weekdays, weekday.format(new Date(Date.UTC(2026, 0, 4 + at))), at);
  }
}

function relativeNames(language: string): Names {
  const names = new Map<string, number>();
  for (const each of [language, 'en-GB']) {
    const words = new Intl.RelativeTimeFormat(each, { numeric: 'auto' });
    for (const days of [0, -1, 1]) addMissing(names, words.format(days, 'day'), days);
  }
  return names;
}

function isDayFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'short' }).formatToParts(0);
  const order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month');
  return order[0] !== 'month' || parts.find(({ type }) => type !== 'literal')?.type === 'year';
}

const made = new Map<string, DateNames>();

/** What is known of dates in a brief's language: its own names before those of others. */
export function dateNames(language: string): DateNames {
  const own = known(language);
  const before = made.get(own);
  if (before) return before;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  for (const each of [own, ...languages]) addNames(each, months, weekdays);
  const names = { months, weekdays, relative: relativeNames(own), isDayFirst: isDayFirst(own) };
  made.set(own, names);
  return names;
}
