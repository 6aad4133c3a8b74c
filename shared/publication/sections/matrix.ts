import { analyseMatrix } from '../../analysis/analyse.ts';
import type { Counting } from '../../analysis/choice.ts';
import { readMatrix } from '../../analysis/matrix.ts';
import { type SentenceKind, sentenceText } from '../../analysis/sentences/phrases.ts';
import { matrixSentences } from '../../analysis/sentences/sentences.ts';
import { paragraph } from '../content.ts';
import type { Block } from '../publication.ts';
import type { SectionContext } from '../section-context.ts';

/** What stands before what the matrix says. */
export const matrixHeading = 'How the hypotheses stand';

/* Questions are for whoever writes the brief, and likelihoods are printed with the hypotheses. */
const unprinted: ReadonlySet<SentenceKind> = new Set(['question', 'likelihoods']);

const methods: Readonly<Record<Counting, string>> = {
  weighted:
    'Inconsistent ratings count against a hypothesis, weighted by the credibility and relevance of the evidence; consistent ones do not count for it.',
  count: 'Inconsistent ratings count against a hypothesis; consistent ones do not count for it.',
};

/**
 * What the matrix says, in sentences as they are printed, and how it was counted; none unless that is to be printed and
 * there is a ranking.
 */
export function matrixWords({ brief, print: { matrix: choice } }: SectionContext): string[] {
  if (choice === null) return [];
  const analysis = analyseMatrix(readMatrix(brief), choice);
  if (analysis.standing.noRanking !== null) return [];
  const printed = matrixSentences(analysis).filter(({ kind }) => !unprinted.has(kind));
  const clock = choice.clock ? [choice.clock] : [];
  return [...printed.map(sentenceText), ...clock, methods[choice.counting]];
}

/** The same as blocks: a label, the sentences, and in small print how it was counted. */
export function matrixBlocks(context: SectionContext): Block[] {
  const words = matrixWords(context);
  const [method = ''] = words.slice(-1);
  if (words.length === 0) return [];
  return [
    paragraph(matrixHeading, 'lead'),
    paragraph(words.slice(0, -1).join(' ')),
    paragraph(method, 'small'),
  ];
}
