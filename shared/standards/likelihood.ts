import { type Band, type IntervalTerms, termsOfInterval } from '../analysis/probability/ladder.ts';
import type { LadderName } from '../brief/head.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { ladders, type Rung } from './ladders.ts';

export { ladderSources, ladders, ladderTitles, type Rung } from './ladders.ts';

/** The numbers alone: `60–75 %`, or `30 %` for a single number. */
export function likelihoodNumbers(value: Likelihood): string {
  return value.low === value.high ? `${value.low} %` : `${value.low}–${value.high} %`;
}

/** The key under which the pick of a term of a ladder is kept: "phia:likely". */
export function termKey(ladder: LadderName, { term }: Band): string {
  return `${ladder}:${term}`;
}

/*
 * An interval reaches over what is printed of a rung: where it only touches an end, it does not lie in it. Between rungs
 * of whole per cents that follow each other (1–9, 10–24) there is no gap. On a ladder of ranges that lie in each other,
 * the narrowest that holds all of it is reported.
 */
function termsOf(value: Likelihood, ladder: LadderName): IntervalTerms<Rung> {
  const rungs = ladders[ladder];
  if (value.low === value.high) return termsOfInterval(value, rungs);
  const holding = rungs.filter(({ whole }) => whole.low <= value.low && whole.high >= value.high);
  const [narrowest] = holding.toSorted((one, other) => widthOf(one.whole) - widthOf(other.whole));
  if (narrowest) return { main: narrowest, bands: [narrowest] };
  return termsOfInterval(
    value,
    rungs.map((rung, index) => ({ ...rung, below: reachOf(rung, rungs[index + 1]) })),
  );
}

const widthOf = ({ low, high }: Likelihood): number => high - low;

function reachOf(rung: Rung, next: Rung | undefined): number {
  const { high } = rung.whole;
  return next !== undefined && (next.from === high + 1 || next.from < high) ? next.from : high;
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
