import { dateNames, plainName } from './date-names.ts';
import { type DateParts, dateParts } from './date-parts.ts';
import { findTime } from './written-time.ts';

/** How a date is read. */
export interface DateReading {
  /** The language of the brief: its names come first, and its order counts if day and month could be swapped. */
  readonly language: string;
  /** Whether the date has a time, in UTC. */
  readonly withTime: boolean;
  /** The date that was there before, whose time stays if none is written; null for none. */
  readonly before: string | null;
  /** Today in ISO form. */
  readonly today: string;
}

/**
 * What became of a written date: `2026-01-03`, or `2026-01-03T06:00` with a time, with a sentence if it could have
 * meant something else; nothing if nothing is written; or a sentence that says why it was not read.
 */
export type WrittenDate =
  | { readonly kind: 'read'; readonly value: string; readonly note: string | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread'; readonly message: string };

const dayMs = 86_400_000;
const [earliestYear, latestYear] = [1900, 2199];

/** A year of two digits is at most this many years ahead. */
const yearsAhead = 20;

function unread(why: string): WrittenDate {
  return {
    kind: 'unread',
    message: `This was not read as a date: ${why}. Write it as 3 January 2026, 3.1.2026 or 2026-01-03.`,
  };
}

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/* The digits of a script have consecutive code points. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return String(value);
}

/** Digits of any script as 0 to 9, without direction marks. */
function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\p{Nd}/gu, (digit) => digitOf(digit));
}

function fullYear(written: string, today: string): number {
  if (written.length > 2) return Number(written);
  const now = Number(today.slice(0, 4));
  const year = now - (now % 100) + Number(written);
  return year > now + yearsAhead ? year - 100 : year;
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

function longDay(day: string, language: string, withWeekday = false): string {
  const weekday = withWeekday ? ({ weekday: 'long' } as const) : {};
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', ...weekday } as const;
  try {
    return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00:00Z`));
  } catch (error) {
    if (error instanceof RangeError) return day;
    throw error;
  }
}

/* Midnight of the day, or why there is no such day. */
function dayOf({ year, month, day, weekday }: DateParts, { language, today }: DateReading): number | string {
  if (year.length !== 2 && year.length !== 4) return 'a year has two or four digits';
  const full = fullYear(year, today);
  if (full < earliestYear || full > latestYear)
    return `the year ${full} is not between ${earliestYear} and ${latestYear}`;
  const at = Date.UTC(full, month - 1, day);
  const found = new Date(at);
  if (month < 1 || month > 12 || found.getUTCMonth() !== month - 1 || found.getUTCDate() !== day) {
    return 'there is no such day';
  }
  if (weekday !== null && found.getUTCDay() !== weekday) {
    return `that date is another day of the week (${longDay(isoDay(at), language, true)})`;
  }
  return at;
}

function read(at: number, minutes: number | null, isAmbiguous: boolean, reading: DateReading): WrittenDate {
  const { withTime, before, language } = reading;
  const moment = at + (minutes ?? 0) * 60_000;
  const day = isoDay(moment);
  const time =
    minutes === null ? (before?.slice(11, 16) ?? '') : new Date(moment).toISOString().slice(11, 16);
  const value = withTime ? `${day}T${time === '' ? '00:00' : time}` : day;
  const understood = isAmbiguous
    ? `Read as ${longDay(day, language)}, in the order of the brief’s language.`
    : null;
  const dropped =
    !withTime && minutes !== null ? `Read as ${longDay(day, language)}: no time is kept here.` : null;
  return { kind: 'read', value, note: understood ?? dropped };
}

/** Reads a date as people write it, in the brief's language or another one. */
export function readWrittenDate(written: string, reading: DateReading): WrittenDate {
  const text = plainDigits(written).replace(/\s+/g, ' ').trim();
  if (text === '') return { kind: 'nothing' };
  const names = dateNames(reading.language);
  const days = names.relative.get(plainName(text));
  if (days !== undefined)
    return read(Date.parse(`${reading.today}T00:00:00Z`) + days * dayMs, null, false, reading);
  const { minutes, rest } = findTime(text);
  const parts = dateParts(rest, names);
  if (typeof parts === 'string') return unread(parts);
  const at = dayOf(parts, reading);
  return typeof at === 'string' ? unread(at) : read(at, minutes, parts.isAmbiguous, reading);
}
