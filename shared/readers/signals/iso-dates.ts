import { type Signal, signalAt } from './signal.ts';

const isoDate =
  /(?<![\p{L}\p{N}-])(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?(?![\p{N}-])/gu;

const year =
  /\b(?:in|since|by|until|till|from|of|during|before|after|and|to|spring|summer|autumn|winter)[ \u00a0]((?:19|20)\d\d)(?![\p{N}-]|[.,]\d|[ \u00a0](?:people|men|women|\p{Ll}+s)\b)/giu;

const daysIn = (of: number, month: number) => new Date(Date.UTC(of, month, 0)).getUTCDate();

function isDay([, years, months, days]: readonly string[]): boolean {
  const [month, day] = [Number(months), Number(days)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(years), month);
}

const isTime = (hours = '00', minutes = '00') => Number(hours) < 24 && Number(minutes) < 60;

/** The dates of a text in ISO form, with their time and its zone if they have one; impossible ones are left out. */
export function isoDates(text: string): Signal[] {
  return [...text.matchAll(isoDate)].flatMap((match) => {
    const [, years, months, days, hours, minutes, , zone = ''] = match;
    if (!isDay(match) || !isTime(hours, minutes)) return [];
    const time = hours === undefined ? '' : `T${hours}:${minutes}${zone}`;
    const at = { from: match.index, to: match.index + match[0].length };
    return signalAt('date', text, at, { normal: `${years}-${months}-${days}${time}` });
  });
}

/** The years of a text that stand alone, as in "since 2019". */
export function plainYears(text: string): Signal[] {
  return [...text.matchAll(year)].map((match) => {
    const to = match.index + match[0].length;
    return signalAt('date', text, { from: to - 4, to });
  });
}
