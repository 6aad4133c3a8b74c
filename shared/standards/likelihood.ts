import type { LadderName } from '../brief/head.ts';
import type { Likelihood } from '../brief/likelihood.ts';

/** One rung of a likelihood ladder. A whole per cent p belongs to it when `from` ≤ p < `below`. */
export interface Rung {
  readonly term: string;
  /** The range as printed in brackets after the term. */
  readonly range: string;
  readonly from: number;
  readonly below: number;
}

/*
 * ICD 203, D.6.e(2)(a). Bands share their end points there; here the lower bound belongs to the band, the upper one to
 * the next, and the last band includes 99.
 */
const icdBands = [
  { from: 1, below: 5, range: '1–5 %' },
  { from: 5, below: 20, range: '5–20 %' },
  { from: 20, below: 45, range: '20–45 %' },
  { from: 45, below: 55, range: '45–55 %' },
  { from: 55, below: 80, range: '55–80 %' },
  { from: 80, below: 95, range: '80–95 %' },
  { from: 95, below: 100, range: '95–99 %' },
] as const;

const icdRow = (terms: readonly string[]): Rung[] =>
  icdBands.map((band, index) => ({ ...band, term: terms[index] ?? '' }));

/*
 * UK PHIA. The gaps between bands are deliberate: a number in a gap goes to the nearest band, a tie to the lower one
 * until the analyst says otherwise (47 and 50 lie nearest to "realistic possibility").
 */
const phia: readonly Rung[] = [
  { term: 'remote chance', range: '>0–≈5 %', from: 1, below: 8 },
  { term: 'highly unlikely', range: '≈10–≈20 %', from: 8, below: 23 },
  { term: 'unlikely', range: '≈25–≈35 %', from: 23, below: 38 },
  { term: 'realistic possibility', range: '≈40–<50 %', from: 38, below: 53 },
  { term: 'likely', range: '≈55–≈75 %', from: 53, below: 78 },
  { term: 'highly likely', range: '≈80–≈90 %', from: 78, below: 93 },
  { term: 'almost certain', range: '≈95–<100 %', from: 93, below: 100 },
];

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

/** The rung to which a whole per cent from 1 to 99 belongs. */
export function rungOf(percent: number, ladder: LadderName): Rung {
  const rungs = ladders[ladder];
  const found = rungs.find((rung) => percent >= rung.from && percent < rung.below) ?? rungs.at(-1);
  if (!found) throw new Error('A ladder has no rungs.');
  return found;
}

/** The numbers alone: `60–75 %`, or `30 %` for a single number. */
export function likelihoodNumbers(value: Likelihood): string {
  return value.low === value.high ? `${value.low} %` : `${value.low}–${value.high} %`;
}

/**
 * The words of a likelihood on a ladder: the term, or two terms if an interval spans rungs. An interval that ends
 * exactly where the next rung begins does not reach into that rung.
 */
export function likelihoodTerm(value: Likelihood, ladder: LadderName): string {
  const low = rungOf(value.low, ladder);
  const high = rungOf(
    value.high > value.low && value.high === rungOf(value.high, ladder).from ? value.high - 1 : value.high,
    ladder,
  );
  return low.term === high.term ? low.term : `${low.term} to ${high.term}`;
}

/**
 * A likelihood as printed: term and range in brackets ("likely (60–75 %)"). A single number prints its rung's range,
 * never a bare midpoint (standards, sections 1 and 15).
 */
export function likelihoodText(value: Likelihood, ladder: LadderName): string {
  const range = value.low === value.high ? rungOf(value.low, ladder).range : likelihoodNumbers(value);
  return `${likelihoodTerm(value, ladder)} (${range})`;
}
