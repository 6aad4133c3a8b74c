import type { Rating } from '../vocabulary/rating.ts';
import { type Coverage, coverageOf, type ScoreRange, scoreRanges } from './coverage.ts';
import { type Diagnosticity, diagnosticities } from './diagnosticity.ts';
import { isLess, isSame, leastOf, type Weighed } from './inconsistency.ts';
import type { Matrix } from './matrix.ts';

/** Why nothing is ranked; `null` in its place means that something is. */
export type NoRanking =
  | 'no-hypotheses'
  | 'one-hypothesis'
  | 'too-large'
  | 'no-evidence'
  | 'nothing-rated'
  | 'low-coverage';

/** Why a hypothesis is behind the least inconsistent ones. */
export interface Refutation {
  /** The index of the heaviest item that alone puts it behind, or else of the heaviest against it; the first of equals. */
  readonly heaviest: number;
  /** Whether that item alone puts it behind: without it, the hypothesis would not be behind all of them. */
  readonly isDecisive: boolean;
  /** How many items count against it. */
  readonly items: number;
}

/** How one hypothesis stands. */
export interface HypothesisStanding {
  readonly score: number;
  readonly range: ScoreRange;
  readonly coverage: Coverage;
  /** Whether enough of its cells are rated for it to be ranked. If fewer than two have enough, none is ranked. */
  readonly hasEnough: boolean;
  /** None of its rated items tells hypotheses apart: it was not put to a test, and is never supported by that. */
  readonly isUntested: boolean;
  /** Neutral on at least half of what it is rated on: it may be inconsistent with little because it says little. */
  readonly isVague: boolean;
  /** Null for one that is not ranked or is among the least inconsistent, and if nothing counts against it. */
  readonly refutation: Refutation | null;
}

/** How the hypotheses stand to each other. Indexes of hypotheses are in the order of the matrix. */
export interface Standing {
  readonly hypotheses: readonly HypothesisStanding[];
  /** One for each item, over the ranked hypotheses; over all of them as long as nothing is ranked. */
  readonly items: readonly Diagnosticity[];
  readonly coverage: Coverage;
  readonly noRanking: NoRanking | null;
  /** The hypotheses that are ranked; none if nothing is. */
  readonly ranked: readonly number[];
  /** The least inconsistent ones, all of them if they are tied; ties are never broken by support. */
  readonly least: readonly number[];
  /** Those behind by no more than a tenth of what all items together could separate. */
  readonly notSeparated: readonly number[];
  /** Whether what the empty cells could hold would by itself change which are least inconsistent. */
  readonly canEmptyCellsDecide: boolean;
  /** Ranked hypotheses of which one has a share of NA more than 20 points above the other's: not to be compared. */
  readonly unlikeShares: { readonly highest: number; readonly lowest: number } | null;
}

/** Shares of NA may differ by this much at most. */
const mostDifferenceOfShares = 0.2;
/** Of the total diagnostic weight; scores no further apart are not separated. */
const separation = 0.1;
/** Ours, not a standard's: a hypothesis neutral on this share of its rated items is called vague. */
const vagueShare = 0.5;

function whyNothing(matrix: Matrix, coverages: readonly Coverage[], ranked: number): NoRanking | null {
  if (ranked >= 2) return null;
  if (matrix.hypotheses.length === 0) return 'no-hypotheses';
  if (matrix.hypotheses.length === 1) return 'one-hypothesis';
  if (matrix.isTooLarge) return 'too-large';
  if (matrix.items.length === 0) return 'no-evidence';
  return coverages.every(({ rated }) => rated === 0) ? 'nothing-rated' : 'low-coverage';
}

function isVague(row: readonly (Rating | null)[]): boolean {
  const rated = row.filter((rating) => rating !== null && rating !== 'NA');
  const neutral = rated.filter((rating) => rating === 'N').length;
  return rated.length > 0 && neutral >= rated.length * vagueShare;
}

function isUntested(row: readonly (Rating | null)[], items: readonly Diagnosticity[]): boolean {
  return row.every(
    (rating, item) => rating === null || rating === 'NA' || items[item]?.discrimination !== 'discriminates',
  );
}

function refutationOf(
  hypothesis: number,
  least: readonly number[],
  { counts, scores }: Weighed,
): Refutation | null {
  const row = counts[hypothesis] ?? new Float64Array();
  const without = (index: number, item: number) => (scores[index] ?? 0) - (counts[index]?.[item] ?? 0);
  const isDecisive = (item: number) =>
    !least.every((leader) => isLess(without(leader, item), without(hypothesis, item)));
  const against = [...row.keys()].filter((item) => (row[item] ?? 0) > 0);
  const heaviestOf = (items: readonly number[]) =>
    items.reduce<number | null>(
      (best, item) => (best === null || isLess(row[best] ?? 0, row[item] ?? 0) ? item : best),
      null,
    );
  const alone = heaviestOf(against.filter(isDecisive));
  const heaviest = alone ?? heaviestOf(against);
  return heaviest === null ? null : { heaviest, isDecisive: alone !== null, items: against.length };
}

/* With a single leader, it has to be reached; a tie breaks by itself as soon as one of its members is raised. */
function canEmptyDecide(
  ranked: readonly number[],
  least: readonly number[],
  ranges: readonly ScoreRange[],
): boolean {
  const open = least.filter((index) => isLess(ranges[index]?.best ?? 0, ranges[index]?.worst ?? 0));
  if (open.length === 0 || least.length > 1) return open.length > 0 && ranked.length > 1;
  const others = ranked.filter((index) => !least.includes(index));
  return open.some((index) =>
    others.some((other) => !isLess(ranges[index]?.worst ?? 0, ranges[other]?.best ?? 0)),
  );
}

function unlikeSharesOf(ranked: readonly number[], coverages: readonly Coverage[]): Standing['unlikeShares'] {
  const shareOf = (index: number) => coverages[index]?.shareNotApplicable ?? 0;
  const order = ranked.toSorted((one, other) => shareOf(other) - shareOf(one));
  const [highest, lowest] = [order.at(0), order.at(-1)];
  if (highest === undefined || lowest === undefined) return null;
  // Shares are fractions; a difference of exactly 20 points is within what is compared.
  return shareOf(highest) - shareOf(lowest) > mostDifferenceOfShares + 1e-9 ? { highest, lowest } : null;
}

/**
 * Says how the hypotheses of a matrix stand, as far as its ratings allow. A hypothesis is ranked if at least
 * `leastCoverage` per cent of its applicable cells are rated, and at least one; there is a ranking if two or more are.
 * Ranked means: compared with the other ranked ones by the sum of what counts against it.
 */
export function standingOf(matrix: Matrix, weighed: Weighed, leastCoverage: number): Standing {
  const { scores } = weighed;
  const coverages = matrix.cells.map(coverageOf);
  const enough = coverages.map(({ rated, share }) => rated > 0 && share * 100 >= leastCoverage - 1e-9);
  const fit = matrix.hypotheses.flatMap((_, index) => (enough[index] ? [index] : []));
  const noRanking = whyNothing(matrix, coverages, fit.length);
  const ranked = noRanking === null ? fit : [];
  const least = leastOf(scores, ranked);
  const items = diagnosticities(matrix, weighed, ranked.length > 0 ? ranked : [...matrix.hypotheses.keys()]);
  const ranges = scoreRanges(matrix, weighed);
  const total = items.reduce((sum, { value }) => sum + value, 0);
  const lowest = scores[least[0] ?? -1] ?? 0;
  const behind = ranked.filter((index) => !isSame(scores[index] ?? 0, lowest));
  return {
    hypotheses: matrix.cells.map((row, index) => ({
      score: scores[index] ?? 0,
      range: ranges[index] ?? { best: 0, worst: 0 },
      coverage: coverages[index] ?? coverageOf([]),
      hasEnough: enough[index] ?? false,
      isUntested: isUntested(row, items),
      isVague: isVague(row),
      refutation: behind.includes(index) ? refutationOf(index, least, weighed) : null,
    })),
    items,
    coverage: coverageOf(matrix.cells.flat()),
    noRanking,
    ranked,
    least,
    notSeparated: behind.filter((index) => !isLess(lowest + total * separation, scores[index] ?? 0)),
    canEmptyCellsDecide: canEmptyDecide(ranked, least, ranges),
    unlikeShares: unlikeSharesOf(ranked, coverages),
  };
}
