import { numberPattern, numberValue, powerPattern } from './numbers.ts';
import { type Signal, signalAt } from './signal.ts';
import { currencyCodes, currencyOf, currencyPattern, unitPattern, unitSign } from './units.ts';

const before = String.raw`(?<![\p{L}\p{N}.,:/\-–])`;
const number = `(?<number>${numberPattern})(?<power>${powerPattern})?`;

const money = new RegExp(
  `${before}(?<sign>${currencyPattern}|(?:${currencyCodes.replaceAll(' ', '|')})(?=[ \\u00a0]?\\d))[ \\u00a0]?${number}`,
  'gu',
);
const measure = new RegExp(
  `${before}${number}(?:[ \\u00a0-]?(?<unit>${unitPattern}))(?![\\p{L}\\p{N}])`,
  'giu',
);
/* A number and the things it counts: "two frigates", "1,200 wounded soldiers". */
const counted = new RegExp(
  `${before}${number}[ \\u00a0](?<things>(?:(?:former|armed|young|old|foreign|local|wounded|unarmed|heavy|light|small|large|new)[ \\u00a0](?=\\p{Ll}))?[\\p{Ll}][\\p{Ll}-]{2,})`,
  'giu',
);

/* Words that may follow a number without being counted. */
const notCounted = new Set(
  `and the that who which was were are has had have for from with said says off near after before per other others
  more less times and or but not nor than hundred thousand million billion trillion dozen percent per cent
  against about around into onto upon within without under over above below between among during until since
  out down here there now then later ago away apart only also later alone each pm am utc gmt`.split(/\s+/u),
);

/* "The two hypotheses" names things that were counted before. */
const isDefinite = (text: string, at: number) =>
  /(?:^|[^\p{L}])(?:the|these|those|both|all|its|his|her|their|our|my|no|any|chapter|section|page|article|item|table|figure)[ \u00a0]$/iu.test(
    text.slice(Math.max(0, at - 14), at),
  );

const isOrdinaryOne = (written: string) => /^(?:one|zero)$/iu.test(written);

interface Amount {
  readonly from: number;
  readonly to: number;
  readonly normal: string;
}

function amountOf(match: RegExpMatchArray, unit: string): Amount | null {
  const { number: written = '', power = '' } = match.groups ?? {};
  const value = numberValue(written, power);
  const from = match.index ?? 0;
  return value === null ? null : { from, to: from + match[0].length, normal: `${value} ${unit}` };
}

function countedThings(text: string): Amount[] {
  return [...text.matchAll(counted)].flatMap((match) => {
    const { number: written = '', things = '' } = match.groups ?? {};
    const first = things.split(/[ \u00a0]/u)[0] ?? '';
    if (!/^\p{Ll}/u.test(first) || notCounted.has(first) || isDefinite(text, match.index)) return [];
    if (isOrdinaryOne(written) || /^(?:19|20)\d\d$/u.test(written)) return [];
    const last = things.split(/[ \u00a0]/u).at(-1) ?? '';
    const isLastCounted = last === first || !notCounted.has(last.toLowerCase());
    const counted = isLastCounted ? things : first;
    const amount = amountOf(match, counted.replaceAll('\u00a0', ' '));
    return amount ? { ...amount, to: amount.to - (things.length - counted.length) } : [];
  });
}

/** The quantities of a text: amounts of money, measures with units, and numbers of things; none overlaps another. */
export function quantities(text: string): Signal[] {
  const amounts = [...text.matchAll(money)].map((match) => {
    const written = match.groups?.sign ?? '';
    return amountOf(match, currencyOf(written));
  });
  const measures = [...text.matchAll(measure)].map((match) => {
    if (isOrdinaryOne(match.groups?.number ?? '') || isDefinite(text, match.index)) return null;
    return amountOf(match, unitSign(match.groups?.unit ?? '') ?? '');
  });
  const found: Amount[] = [];
  for (const amount of [...amounts, ...measures, ...countedThings(text)]) {
    if (amount && !found.some(({ from, to }) => from < amount.to && amount.from < to)) found.push(amount);
  }
  return found
    .toSorted((one, other) => one.from - other.from)
    .map(({ normal, ...at }) => signalAt('quantity', text, at, { normal }));
}
