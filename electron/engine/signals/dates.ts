import { en } from 'chrono-node';
import type { TextRange } from '#shared/prose/runs.ts';
import { isoDates, plainYears } from '#shared/readers/signals/iso-dates.ts';
import { overlaps, type Signal, signalAt } from '#shared/readers/signals/signal.ts';

type Parsed = ReturnType<typeof en.GB.parse>[number];
type Parts = Parsed['start'];

const dayMs = 86_400_000;
const two = (value: number | null) => String(value ?? 0).padStart(2, '0');

const isWeekdayOnly = (parts: Parts) =>
  parts.isCertain('weekday') && !parts.isCertain('month') && !parts.isCertain('day');

/* What a report calls Friday is the last one, unless it says otherwise. */
function dayOf(parts: Parts, today: Date, isAhead: boolean): Date {
  const day = new Date(
    Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1),
  );
  const isLater = isWeekdayOnly(parts) && !isAhead && day.getTime() > today.getTime();
  return isLater ? new Date(day.getTime() - 7 * dayMs) : day;
}

function zoneOf(parts: Parts): string {
  const offset = parts.isCertain('timezoneOffset') ? parts.get('timezoneOffset') : null;
  if (offset === null) return '';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/* As exactly as the text says it: a month has no day. */
function normalOf(parts: Parts, today: Date, isAhead: boolean): string {
  const isRelative = !parts.isCertain('month') && !parts.isCertain('year');
  const iso = dayOf(parts, today, isAhead).toISOString().slice(0, 10);
  const hasDay = parts.isCertain('day') || parts.isCertain('weekday') || isRelative;
  if (!hasDay) return parts.isCertain('month') ? iso.slice(0, 7) : iso.slice(0, 4);
  if (!parts.isCertain('hour')) return iso;
  return `${iso}T${two(parts.get('hour'))}:${two(parts.get('minute'))}${zoneOf(parts)}`;
}

const isDated = ({ start }: Parsed) =>
  start.isCertain('day') || start.isCertain('month') || start.isCertain('weekday');

/* "For six months", "within ten days" and "now" name no day. */
const isNoDay = ({ text }: Parsed) =>
  /\b(?:last|next|this|past)\s*(?:s|m|h|d|w|y|sec|min)\b/iu.test(text) ||
  /^(?:now|within|in (?:an? |the )?(?:next|last|past)|(?:this|the) (?:moment|time))\b/iu.test(text) ||
  (/\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?)\b/iu.test(text) &&
    !/\b(?:ago|earlier|last|next|this)\b/iu.test(text)) ||
  /^(?:march|may|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|jan|mar|dec|second)$/iu.test(text);

/* What leads to a date is no part of it. */
function trimmed({ text, index }: Parsed): TextRange {
  const lead = /^(?:on|at|in|by|since|from|until|the|of)\s+/iu.exec(text)?.[0].length ?? 0;
  return { from: index + lead, to: index + text.length };
}

/**
 * The dates of an English text, with their normal form as exact as they are: first those in ISO form, then those in
 * words and numbers, relative ones from `today` (an ISO day), then years that stand alone. None overlaps another.
 */
export function datesIn(text: string, today: string): Signal[] {
  const reference = new Date(`${today}T12:00:00Z`);
  const found = isoDates(text);
  const add = (signal: Signal) => {
    if (!found.some((other) => overlaps(other, signal))) found.push(signal);
  };
  for (const parsed of en.GB.parse(text, { instant: reference, timezone: 0 })) {
    if (!isDated(parsed) || isNoDay(parsed)) continue;
    const isAhead = /\bnext\b/iu.test(parsed.text);
    const normal = normalOf(parsed.start, new Date(`${today}T00:00:00Z`), isAhead);
    add(signalAt('date', text, trimmed(parsed), { normal }));
  }
  for (const year of plainYears(text)) add(year);
  return found.toSorted((one, other) => one.from - other.from);
}
