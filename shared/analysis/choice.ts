/** How inconsistency is added up: weighted by what an item is worth, or each cell counted alike. */
export const countings = ['weighted', 'count'] as const;
export type Counting = (typeof countings)[number];

/** How a matrix is to be looked at. */
export interface MatrixChoice {
  readonly counting: Counting;
  /** Per cent of a hypothesis's applicable cells that must be rated before it is ranked, 0 to 100. */
  readonly leastCoverage: number;
  /** What is printed after it of when hypotheses were written relative to the evidence, in sentences. */
  readonly clock?: string;
}

/** What holds until somebody chooses otherwise. */
export const usualMatrixChoice: MatrixChoice = { counting: 'weighted', leastCoverage: 60 };
