import type { LadderName } from '../brief/head.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { likelihoodNumbers, likelihoodTerm, printedRange } from '../standards/likelihood.ts';
import { textInlines } from './content.ts';
import type { Inline } from './publication.ts';

/* In a narrow cell the line ends before the numbers and never inside them. */
function ownNumbers(own: string): Inline[] {
  const [, words = '', numbers = own] = /^(.*\S) (\d.*)$/u.exec(own) ?? [];
  return [
    { kind: 'break' },
    ...(words === '' ? [] : ([{ kind: 'range', text: words }, ...textInlines(' ')] as const)),
    { kind: 'range', text: numbers },
  ];
}

/**
 * A likelihood in the cell of a table: the term, and below it the range in brackets, which is never broken; the analyst's
 * own numbers on a line of their own. The numbers alone where the ladder has no term.
 */
export function likelihoodCell(
  value: Likelihood,
  ladder: LadderName,
  picked: string | null = null,
): Inline[] {
  const printed = printedRange(value, ladder, picked);
  if (printed === null) return textInlines(likelihoodNumbers(value));
  const { range, own } = printed;
  return [
    ...textInlines(likelihoodTerm(value, ladder, picked)),
    { kind: 'break' },
    { kind: 'range', text: `(${range}${own === null ? ')' : ';'}` },
    ...(own === null ? [] : ownNumbers(`${own})`)),
  ];
}
