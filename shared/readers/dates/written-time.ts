/** A time of day found in a text, and the text without it. */
export interface FoundTime {
  /** Minutes after midnight, in UTC: below 0 or from 1440 on it is another day. Null if no time is written. */
  readonly minutes: number | null;
  readonly rest: string;
}

/** Zones of date-time groups by letter, from 12 hours behind UTC to 12 ahead; J stands for local time. */
const zones = 'YXWVUTSRQPONZABCDEFGHIKLM';

const group = /^(\d{2})(\d{2})(\d{2})\s*([a-z])(?=\s*\p{L}{3})/iu;
const clock =
  /(?:^|[\s,T])(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(uhr|hrs?|h)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/iu;
const fourDigits = /(?:[\s,T])(\d{2})(\d{2})\s*(?:hrs?|h)?\s*(z|utc|gmt)$/iu;
const joining = /(?:[\s,]+(?:at|um|à|a las|alle|às|om|kl|w|o|о|в))?[\s,]*$/iu;

function time(hours: number, minutes: number, ahead: number, rest: string): FoundTime | null {
  if (hours > 23 || minutes > 59) return null;
  return { minutes: hours * 60 + minutes - ahead, rest: rest.replace(joining, '').trim() };
}

/* A date-time group such as 031200ZJAN26: its day is put back before its month. */
function fromGroup(text: string): FoundTime | null {
  const [whole, day = '', hours = '', minutes = '', zone = ''] = group.exec(text) ?? [];
  const at = zones.indexOf(zone.toUpperCase());
  if (whole === undefined || at < 0) return null;
  return time(Number(hours), Number(minutes), (at - 12) * 60, `${day} ${text.slice(whole.length)}`);
}

function aheadOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const ahead = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -ahead : ahead;
}

function fromClock(text: string): FoundTime | null {
  const found = clock.exec(text);
  if (!found || found.index === 0) return null;
  const [, hours = '', minutes, half, word, zone = ''] = found;
  // A number by itself is a year or a day.
  if (minutes === undefined && half === undefined && word === undefined) return null;
  const isAfternoon = /^p/i.test(half ?? '');
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  return time(hour, Number(minutes ?? 0), aheadOf(zone), text.slice(0, found.index));
}

function fromFourDigits(text: string): FoundTime | null {
  const found = fourDigits.exec(text);
  return found && time(Number(found[1]), Number(found[2]), 0, text.slice(0, found.index));
}

/** Finds a time at the end of a text, or a date-time group at its beginning. A time without a zone is UTC. */
export function findTime(text: string): FoundTime {
  return fromGroup(text) ?? fromFourDigits(text) ?? fromClock(text) ?? { minutes: null, rest: text };
}
