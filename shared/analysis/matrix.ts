import type { Brief } from '../brief/brief.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { inOrder } from '../brief/order.ts';
import { evidenceLabels, hypothesisLabels } from '../brief/queries.ts';
import { type RatingTable, ratingTable, ratingTableOf } from '../brief/ratings.ts';
import type { Grade } from '../vocabulary/grade.ts';
import type { Rating } from '../vocabulary/rating.ts';
import { type LineageNode, lineageOfSources } from './lineage.ts';

/** A hypothesis as the matrix knows it. */
export interface MatrixHypothesis {
  readonly id: string;
  /** As a reader sees it: "A". */
  readonly label: string;
  /** How likely it is held to be; asked apart from the ratings, and never computed from them. */
  readonly likelihood: Likelihood | null;
}

/** An item of evidence as the matrix knows it; a grade of null is one that nobody has given. */
export interface MatrixItem {
  readonly id: string;
  /** "E4". */
  readonly label: string;
  readonly credibility: Grade | null;
  readonly relevance: Grade | null;
  readonly sourceIds: readonly string[];
}

/**
 * Evidence laid against hypotheses. `cells` has one row for each hypothesis and in it one cell for each item, in the
 * order of the two lists; null is a cell that nobody has rated. All places in results are indexes into the two lists.
 */
export interface Matrix {
  readonly hypotheses: readonly MatrixHypothesis[];
  readonly items: readonly MatrixItem[];
  readonly cells: readonly (readonly (Rating | null)[])[];
  /** Where the sources come from that items cite, for what falls with a source. */
  readonly lineage: readonly LineageNode[];
  /** What sources are called, by id; one without a title has no name. */
  readonly sourceNames: ReadonlyMap<string, string>;
  /** It has more hypotheses or cells than are compared; it then has no items, and nothing is ranked. */
  readonly isTooLarge?: boolean;
}

/** More than anybody writes: a foreign brief may have any number, and comparing them would keep the window waiting. */
export const mostCompared = { hypotheses: 500, cells: 100_000 } as const;

/** One cell by the indexes of its hypothesis and its item. */
export interface CellAt {
  readonly hypothesis: number;
  readonly item: number;
}

/** The parts of a brief on which its matrix depends. */
export type MatrixParts = Pick<Brief, 'hypotheses' | 'evidence' | 'ratings' | 'sources' | 'hypothesisLabels'>;

/**
 * The grade that stands for an Admiralty credibility in the weight of an item: 1 and 2 high, 3 medium, 4 and 5 low. 6
 * means "cannot be judged", never "worst", and so gives no grade, like an item that is not graded.
 */
export function gradeOfCredibility(credibility: number | null): Grade | null {
  if (credibility === null || credibility >= 6) return null;
  if (credibility <= 2) return 'high';
  return credibility === 3 ? 'medium' : 'low';
}

/** The people who rated anything, by id in order of their ids; null stands for the authors of the brief. */
export function ratersOf({ ratings }: Pick<Brief, 'ratings'>): (string | null)[] {
  const ids = new Set(Object.values(ratings).map(({ raterId }) => raterId));
  const people = [...ids].filter((id) => id !== null).sort();
  return ids.has(null) ? [null, ...people] : people;
}

const isWritten = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

function ratedHypotheses(table: RatingTable): ReadonlySet<string> {
  return new Set([...table.values()].flatMap((row) => [...row.keys()]));
}

/**
 * Reads the matrix of one rater out of a brief, by default the one of its authors. A hypothesis or an item without
 * words and without a rating is not yet part of it; labels count it all the same. See `isTooLarge` for one beyond
 * `mostCompared`.
 */
export function readMatrix(brief: MatrixParts, raterId: string | null = null): Matrix {
  const table = raterId === null ? ratingTable(brief.ratings) : ratingTableOf(brief.ratings, raterId);
  const rated = ratedHypotheses(table);
  const signs = hypothesisLabels(brief);
  const labels = evidenceLabels(brief);
  const hypotheses = inOrder(brief.hypotheses).filter(
    ({ id, name, statement }) => isWritten(name, statement) || rated.has(id),
  );
  const all = inOrder(brief.evidence).filter(({ id, text }) => isWritten(text) || table.has(id));
  const isTooLarge =
    hypotheses.length > mostCompared.hypotheses || hypotheses.length * all.length > mostCompared.cells;
  const items = isTooLarge ? [] : all;
  const columns = items.map(({ id }) => table.get(id));
  return {
    hypotheses: hypotheses.map(({ id, likelihood }) => ({ id, label: signs.get(id) ?? '', likelihood })),
    items: items.map(({ id, credibility, relevance, sourceIds }) => ({
      id,
      label: labels.get(id) ?? '',
      credibility: gradeOfCredibility(credibility),
      relevance,
      sourceIds,
    })),
    cells: hypotheses.map(({ id }) => columns.map((column) => column?.get(id)?.rating ?? null)),
    lineage: lineageOfSources(brief),
    sourceNames: new Map(Object.values(brief.sources).map(({ id, title }) => [id, title.trim()])),
    ...(isTooLarge && { isTooLarge }),
  };
}
