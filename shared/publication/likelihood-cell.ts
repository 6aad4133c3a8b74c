import type { LadderName } from '../brief/head.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { likelihoodTerm, likelihoodText } from '../standards/likelihood.ts';
import { textInlines } from './content.ts';
import type { Inline } from './publication.ts';

/** A likelihood in the cell of a table: the term, and below it the range in brackets, which is never broken. */
export function likelihoodCell(value: Likelihood, ladder: LadderName): Inline[] {
  const term = likelihoodTerm(value, ladder);
  const range = likelihoodText(value, ladder).slice(term.length).trim();
  return [...textInlines(term), { kind: 'break' }, { kind: 'range', text: range }];
}
