import { type DateNames, plainName } from './date-names.ts';

/** A date as written: the year with the digits written, month and day as numbers that may not exist. */
export interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  /** The day of the week, where one is written: 0 for Sunday. */
  readonly weekday: number | null;
  /** Whether day and month could be swapped, as in 03/04/2026. */
  readonly isAmbiguous: boolean;
}

/** The parts of a date, or why there are none, as the end of a sentence. */
export type FoundParts = DateParts | string;

const years = /^\d{4}$/;
const fillers = new Set(
  'of de del den der the am le la el on d dne г года року р r roku rok kl c'.split(' ').map(plainName),
);
const ordinal = /(\d)(?:st|nd|rd|th|er|ère|ème|e|º|ª|°)(?![\p{L}\d])/giu;

const withoutWeekday = { weekday: null, isAmbiguous: false };

function fromEastAsia(text: string): DateParts | null {
  const [, year = '', month, day] =
    /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/u.exec(text) ?? [];
  return day === undefined ? null : { year, month: Number(month), day: Number(day), ...withoutWeekday };
}

/**
 * Three numbers: year first, otherwise day and month in the order of the language unless only the other order is
 * possible.
 */
function fromNumbers(text: string, { isDayFirst }: DateNames): DateParts | null {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, first = '', sign, second = '', third = ''] = digits
    ? [text, digits[1], '-', digits[2], digits[3]]
    : (/^(\d{1,4})\s*([./\-–\s])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?$/u.exec(text) ?? []);
  if (sign === undefined) return null;
  if (years.test(first)) return { year: first, month: Number(second), day: Number(third), ...withoutWeekday };
  const [one, other] = [Number(first), Number(second)];
  // In numbers separated by points, the day comes first.
  const mayBeEither = sign !== '.' && one <= 12 && other <= 12 && one !== other;
  const isDay = sign === '.' || (mayBeEither || one === other ? isDayFirst : one > 12);
  const [day, month] = isDay ? [one, other] : [other, one];
  return { year: third, month, day, weekday: null, isAmbiguous: mayBeEither };
}

function monthOf(word: string, { months }: DateNames): number | null {
  const known = months.get(word);
  if (known !== undefined) return known;
  if (word.length < 3) return null;
  const begun = new Set([...months].filter(([name]) => name.startsWith(word)).map(([, month]) => month));
  const [only] = begun;
  return begun.size === 1 && only !== undefined ? only : null;
}

/* Day and year beside a month in letters, in either order. */
function dayAndYear(numbers: readonly string[]): readonly [day: string, year: string] | string {
  const [first = '', second] = numbers;
  if (second === undefined) return first.length <= 2 ? 'its year is missing' : 'its day is missing';
  return first.length > 2 ? [second, first] : [first, second];
}

function fromWords(text: string, names: DateNames): FoundParts {
  const numbers: string[] = [];
  let month: number | null = null;
  let weekday: number | null = null;
  for (const [token] of text.replace(ordinal, '$1').matchAll(/\d+|\p{L}[\p{L}\p{M}.’']*/gu)) {
    const word = plainName(token);
    if (/^\d/.test(token)) numbers.push(token);
    else if (month === null && monthOf(word, names) !== null) month = monthOf(word, names);
    else if (names.weekdays.has(word)) weekday = names.weekdays.get(word) ?? null;
    else if (!fillers.has(word)) return `“${token}” is not part of a date`;
  }
  if (month === null || numbers.length === 0 || numbers.length > 2)
    return 'it does not have a day, a month and a year';
  const parts = dayAndYear(numbers);
  if (typeof parts === 'string') return parts;
  return { year: parts[1], month, day: Number(parts[0]), weekday, isAmbiguous: false };
}

/** Takes a written date apart, without a time. */
export function dateParts(text: string, names: DateNames): FoundParts {
  const plain = text.trim().replace(/[\s,]+$/u, '');
  return fromEastAsia(plain) ?? fromNumbers(plain, names) ?? fromWords(plain, names);
}
