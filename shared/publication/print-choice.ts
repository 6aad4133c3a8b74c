import type { MatrixChoice } from '../analysis/choice.ts';

/** What is printed of the reasoning besides the records themselves. */
export interface PrintChoice {
  /** How to look at the matrix if what it says is printed below the hypotheses; otherwise null. */
  readonly matrix: MatrixChoice | null;
  /** Whether the numbers as they were given stand beside likelihoods that were made coherent. */
  readonly given: boolean;
  /** Whether the numbers of several analysts are printed, with their spread and their mean. */
  readonly estimates: boolean;
  /** Whether each key judgment says what it rests on. */
  readonly links: boolean;
  /** Whether each key judgment says by when and how it can be decided, and how it came out. */
  readonly ledger: boolean;
}

/** What holds until somebody chooses otherwise. */
export const usualPrintChoice: PrintChoice = {
  matrix: null,
  given: false,
  estimates: false,
  links: true,
  ledger: true,
};
