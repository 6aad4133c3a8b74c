import { type Band, type IntervalTerms, termsOfInterval } from '../analysis/probability/ladder.ts';
import type { LadderName } from '../brief/head.ts';
import type { Likelihood } from '../brief/likelihood.ts';

/** One rung of a likelihood ladder. A whole per cent p belongs to it when `from` ≤ p < `below`. */
export interface Rung extends Band {
  /** Both ends as printed: "55" and "80", or with the signs of the standard: "≈40" and "<50". */
  readonly ends: readonly [low: string, high: string];
  /** The range as printed in brackets after the term. */
  readonly range: string;
  /** The interval that stands for the whole rung. */
  readonly whole: Likelihood;
  /** Its upper end is a limit: nothing from there on may be called by its term, not even by choice. */
  readonly isBelowOnly: boolean;
}

type Line = readonly [from: number, to: number, low: string, high: string];

function rungOf([from, to, low, high]: Line, term: string, below: number): Rung {
  const whole = { low: from, high: to };
  return {
    term,
    from,
    below,
    ends: [low, high],
    range: `${low}–${high} %`,
    whole,
    isBelowOnly: high === '<50',
  };
}

/*
 * ICD 203, D.6.e(2)(a). Bands share their end points there; here the lower bound belongs to the band, the upper one to
 * the next, and the last band includes 99.
 */
const icdLines: readonly Line[] = [
  [1, 5, '1', '5'],
  [5, 20, '5', '20'],
  [20, 45, '20', '45'],
  [45, 55, '45', '55'],
  [55, 80, '55', '80'],
  [80, 95, '80', '95'],
  [95, 99, '95', '99'],
];

const icdRow = (terms: readonly string[]): Rung[] =>
  icdLines.map((line, index) => rungOf(line, terms[index] ?? '', icdLines[index + 1]?.[0] ?? 100));

/* UK PHIA. The gaps between its bands are deliberate: no term stands for a number there until the analyst picks one. */
const phiaLines: readonly (readonly [string, Line])[] = [
  ['remote chance', [1, 5, '>0', '≈5']],
  ['highly unlikely', [10, 20, '≈10', '≈20']],
  ['unlikely', [25, 35, '≈25', '≈35']],
  ['realistic possibility', [40, 49, '≈40', '<50']],
  ['likely', [55, 75, '≈55', '≈75']],
  ['highly likely', [80, 90, '≈80', '≈90']],
  ['almost certain', [95, 99, '≈95', '<100']],
];

const phia: readonly Rung[] = phiaLines.map(([term, line]) => rungOf(line, term, line[1] + 1));

/** The ladders by name, lowest rung first. */
export const ladders: Readonly<Record<LadderName, readonly Rung[]>> = {
  'icd-203-row-1': icdRow([
    'almost no chance',
    'very unlikely',
    'unlikely',
    'roughly even chance',
    'likely',
    'very likely',
    'almost certain',
  ]),
  'icd-203-row-2': icdRow([
    'remote',
    'highly improbable',
    'improbable',
    'roughly even odds',
    'probable',
    'highly probable',
    'nearly certain',
  ]),
  phia,
};

/** Names of the ladders for the user. */
export const ladderTitles: Readonly<Record<LadderName, string>> = {
  'icd-203-row-1': 'ICD 203, row 1',
  'icd-203-row-2': 'ICD 203, row 2',
  phia: 'PHIA yardstick',
};

/** The numbers alone: `60–75 %`, or `30 %` for a single number. */
export function likelihoodNumbers(value: Likelihood): string {
  return value.low === value.high ? `${value.low} %` : `${value.low}–${value.high} %`;
}

/** The key under which the pick of a term of a ladder is kept: "phia:likely". */
export function termKey(ladder: LadderName, { term }: Band): string {
  return `${ladder}:${term}`;
}

/* An interval reaches over what is printed of a rung: where it only touches an end, it does not lie in it. */
function termsOf(value: Likelihood, ladder: LadderName): IntervalTerms<Rung> {
  const rungs = ladders[ladder];
  if (value.low === value.high) return termsOfInterval(value, rungs);
  return termsOfInterval(
    value,
    rungs.map((rung) => ({ ...rung, below: rung.whole.high })),
  );
}

/**
 * The rungs between which a likelihood lies where the ladder has no term for it, as in the gaps of PHIA; null if it has
 * one. The analyst moves the number or picks one of them. At 50 % and above nothing may be called a realistic
 * possibility.
 */
export function neighboursOf(value: Likelihood, ladder: LadderName): readonly Rung[] | null {
  if (termsOf(value, ladder).main !== null) return null;
  const rungs = ladders[ladder];
  const under = rungs.findLast(({ from }) => from <= value.low);
  const over = rungs.find(({ whole }) => whole.high >= value.high);
  const isAllowed = (rung: Rung) => !rung.isBelowOnly || value.high < rung.below;
  return [under, over].filter((rung) => rung !== undefined).filter(isAllowed);
}

/* The rungs a likelihood reaches over: those it lies in, or the one that was picked for a gap, or none. */
function rungsFor(value: Likelihood, ladder: LadderName, picked: string | null): readonly Rung[] {
  const neighbours = neighboursOf(value, ladder);
  if (neighbours === null) return termsOf(value, ladder).bands;
  return neighbours.filter((rung) => termKey(ladder, rung) === picked);
}

/**
 * The words of a likelihood on a ladder: the term, or two terms if an interval spans rungs. An interval that ends
 * exactly where the next rung begins does not reach into that rung. Empty where the ladder has no term and none was
 * picked; `picked` is the key of the pick.
 */
export function likelihoodTerm(value: Likelihood, ladder: LadderName, picked: string | null = null): string {
  const rungs = rungsFor(value, ladder, picked);
  const first = rungs[0]?.term ?? '';
  const last = rungs.at(-1)?.term ?? '';
  return first === last ? first : `${first} to ${last}`;
}

/**
 * The one term under which a likelihood is counted: that of the rung that holds most of it; null where there is none.
 */
export function countedTerm(value: Likelihood, ladder: LadderName, picked: string | null): string | null {
  const { main } = termsOf(value, ladder);
  return main?.term ?? rungsFor(value, ladder, picked)[0]?.term ?? null;
}

/* Whether the range of the rungs says all: the numbers are those of the range, or one number well inside it. */
function isSaidByRange(value: Likelihood, first: Rung, last: Rung): boolean {
  if (value.low === first.whole.low && value.high === last.whole.high) return true;
  const { low, high } = first.whole;
  return value.low === value.high && first === last && value.low > low && value.low < high;
}

/** What stands in the brackets after a term: the range of the ladder, and the analyst's own numbers if they say more. */
export interface PrintedRange {
  readonly range: string;
  readonly own: string | null;
}

/** The range of a likelihood as printed; null where the ladder has no term for it and none was picked. */
export function printedRange(
  value: Likelihood,
  ladder: LadderName,
  picked: string | null = null,
): PrintedRange | null {
  const rungs = rungsFor(value, ladder, picked);
  const [first] = rungs;
  const last = rungs.at(-1);
  if (!first || !last) return null;
  const range = `${first.ends[0]}–${last.ends[1]} %`;
  return {
    range,
    own: isSaidByRange(value, first, last) ? null : `our estimate ${likelihoodNumbers(value)}`,
  };
}

/**
 * A likelihood as printed: the term with the ladder's range in brackets, "likely (55–80 %)", and the analyst's own
 * interval where it says more, "likely (55–80 %; our estimate 58–68 %)"; never the interval alone, nor a bare midpoint
 * (ICD 203, D.6.e(2); Wintle and others 2019). Where the ladder has no term, the numbers.
 */
export function likelihoodText(value: Likelihood, ladder: LadderName, picked: string | null = null): string {
  const printed = printedRange(value, ladder, picked);
  if (printed === null) return likelihoodNumbers(value);
  const { range, own } = printed;
  return `${likelihoodTerm(value, ladder, picked)} (${range}${own === null ? '' : `; ${own}`})`;
}
