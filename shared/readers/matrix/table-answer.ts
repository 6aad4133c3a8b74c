import type { Rating } from '../../vocabulary/rating.ts';

/** Which way a table lies. */
export const tableLies = ['evidence-in-rows', 'hypotheses-in-rows'] as const;
export type TableLie = (typeof tableLies)[number];

/** What a code of a table means. */
export interface CodeMeaning {
  readonly code: string;
  readonly rating: Rating;
}

/** What somebody says of a table; whatever is left out, the table itself must tell. */
export interface TableAnswer {
  readonly isMatrix?: boolean | undefined;
  readonly lie?: TableLie | undefined;
  /** Codes that are not listed stay unrated. */
  readonly codes?: readonly CodeMeaning[] | undefined;
}

/** What a table does not tell of itself, with the first of its cells, so that somebody can say it. */
export interface TableQuestion {
  /** The first rows, in each the first cells, shortened. */
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  readonly columns: number;
  /** Which way it lies, or more likely lies. */
  readonly lie: TableLie;
  readonly isLieSure: boolean;
  /** Whether it is a matrix at all; if not, it may be taken as text. */
  readonly isMatrixSure: boolean;
  /** Whether some of its cells are ratings that are known. */
  readonly hasRatings: boolean;
  /** Codes among the ratings that nobody knows, the most frequent ones first. */
  readonly codes: readonly { readonly code: string; readonly cells: number }[];
}

/** How much of a table a question shows and asks. */
export const questionLimits = { rows: 5, columns: 5, cellCharacters: 60, codes: 12, codeCharacters: 24 };
