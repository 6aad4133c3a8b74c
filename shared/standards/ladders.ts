import type { Band } from '../analysis/probability/ladder.ts';
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

/*
 * NATO, in the style of AJP-2.1: what is highly unlikely is below 10 and what is highly likely above 90, so that 90 is
 * still likely; 40 and 60 belong to the band above, as elsewhere here.
 */
const nato: readonly Rung[] = [
  rungOf([1, 9, '1', '<10'], 'highly unlikely', 10),
  rungOf([10, 40, '10', '40'], 'unlikely', 40),
  rungOf([40, 60, '40', '60'], 'even chance', 60),
  rungOf([60, 90, '60', '90'], 'likely', 91),
  rungOf([91, 99, '>90', '99'], 'highly likely', 100),
];

/* The Canadian Centre for Cyber Security: whole per cents that follow each other, without shared ends. */
const canadaLines: readonly (readonly [string, Line])[] = [
  ['almost no chance', [1, 9, '1', '9']],
  ['very unlikely', [10, 24, '10', '24']],
  ['unlikely', [25, 39, '25', '39']],
  ['roughly even', [40, 59, '40', '59']],
  ['likely', [60, 74, '60', '74']],
  ['very likely', [75, 89, '75', '89']],
  ['almost certainly', [90, 99, '90', '99']],
];
const canada: readonly Rung[] = canadaLines.map(([term, line]) => rungOf(line, term, line[1] + 1));

/*
 * IPCC: ranges that lie in each other, of which the narrowest is reported. So a number has the term of the narrowest
 * range with it: `from` and `below` say which numbers these are, the line what is printed. 33 lies in two ranges of equal
 * width and belongs to the one above.
 */
const ipccLines: readonly (readonly [term: string, line: Line, from: number, below: number])[] = [
  ['exceptionally unlikely', [1, 1, '0', '1'], 1, 2],
  ['very unlikely', [1, 10, '0', '10'], 2, 11],
  ['unlikely', [1, 33, '0', '33'], 11, 33],
  ['about as likely as not', [33, 66, '33', '66'], 33, 67],
  ['likely', [66, 99, '66', '100'], 67, 90],
  ['very likely', [90, 99, '90', '100'], 90, 99],
  ['virtually certain', [99, 99, '99', '100'], 99, 100],
];
const ipcc: readonly Rung[] = ipccLines.map(([term, line, from, below]) => ({
  ...rungOf(line, term, below),
  from,
}));

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
  nato,
  canada,
  ipcc,
};

/** Names of the ladders for the user. */
export const ladderTitles: Readonly<Record<LadderName, string>> = {
  'icd-203-row-1': 'ICD 203, row 1',
  'icd-203-row-2': 'ICD 203, row 2',
  phia: 'PHIA yardstick',
  nato: 'NATO, AJP-2.1',
  canada: 'Canada, Cyber Centre',
  ipcc: 'IPCC, AR5',
};

/**
 * Where each ladder comes from, and for those whose source we could not read ourselves, that the numbers are not checked
 * by us.
 */
export const ladderSources: Readonly<Record<LadderName, string>> = {
  'icd-203-row-1': 'ICD 203 (2015), D.6.e(2)(a)',
  'icd-203-row-2': 'ICD 203 (2015), D.6.e(2)(a)',
  phia: 'Professional Head of Intelligence Assessment, probability yardstick',
  nato: 'In the style of AJP-2.1; not checked by us',
  canada: 'Canadian Centre for Cyber Security, estimative language; not checked by us',
  ipcc: 'IPCC, Fifth Assessment Report, guidance note on uncertainty (2010)',
};
