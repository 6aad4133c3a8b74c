import { givenBy, type ReadEstimates, readEstimates } from '../../analysis/probability/estimates.ts';
import { numbersOf, type PooledLikelihoods, rangeOf } from '../../analysis/probability/several-analysts.ts';
import { listed } from '../../analysis/sentences/phrases.ts';
import type { Hypothesis } from '../../brief/kinds/hypothesis.ts';
import type { Likelihood } from '../../brief/likelihood.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { isPoolingStale } from '../../queries/estimate-questions.ts';
import { methodWords, pooledHypotheses } from '../../queries/pooling-words.ts';
import { likelihoodNumbers, likelihoodTerm, likelihoodText } from '../../standards/likelihood.ts';
import { type CoherenceMethod, coherences } from '../../vocabulary/outcome.ts';
import { paragraph } from '../content.ts';
import { dayText } from '../dates.ts';
import { likelihoodCell } from '../likelihood-cell.ts';
import type { Block } from '../publication.ts';
import { recordTable } from '../record-table.ts';
import type { SectionContext } from '../section-context.ts';

/* What several analysts said, without their names: a printed page names only authors. */

/** What stands before the numbers of several analysts. */
export const estimatesHeading = 'Numbers of several analysts';

/** What several analysts say of one hypothesis, as it is printed. */
interface EstimateRow {
  readonly hypothesis: Hypothesis;
  readonly label: string;
  /** The numbers as they were given and made coherent, in one order of analysts: "60 %, 20–30 %". */
  readonly given: string;
  readonly coherent: string;
  readonly mean: Likelihood;
  readonly range: Likelihood;
}

function methodIn(context: SectionContext): CoherenceMethod {
  const kept = inOrder(context.brief.hypotheses).find(({ coherence }) => coherence !== null);
  return kept?.coherence ?? coherences[0];
}

function givenText({ counted }: ReadEstimates, index: number): string {
  return counted
    .flatMap((analyst) => givenBy(analyst)?.[index] ?? [])
    .map(({ likelihood, complement }) => {
      const not = complement === null ? '' : ` (not: ${likelihoodNumbers(complement)})`;
      return `${likelihoodNumbers(likelihood)}${not}`;
    })
    .join(', ');
}

function rowsOf(context: SectionContext, read: ReadEstimates, pooled: PooledLikelihoods): EstimateRow[] {
  return inOrder(context.brief.hypotheses).flatMap((hypothesis, index) => {
    const one = pooled.spread[index];
    const percent = pooled.percents[index] ?? 1;
    if (!one) return [];
    return [
      {
        hypothesis,
        label: context.hypothesisLabels.get(hypothesis.id) ?? '',
        given: givenText(read, index),
        coherent: numbersOf(pooled, index)
          .map((number) => `${number} %`)
          .join(', '),
        mean: { low: percent, high: percent },
        range: rangeOf(one),
      },
    ];
  });
}

/* How the mean is made, and who is not in it. */
function countedSentence({ analysts, counted }: ReadEstimates, method: CoherenceMethod): string {
  const waiting = analysts.length - counted.length;
  const others =
    waiting === 0
      ? ''
      : ` ${waiting} more ${waiting === 1 ? 'was' : 'were'} asked and ${waiting === 1 ? 'is' : 'are'} not counted, since a number is missing.`;
  return `${counted.length} analysts gave numbers apart from each other, ${methodWords(method)}; the mean gives all of them equal weight.${others}`;
}

/** The range of the analysts in words: "30–60 %, unlikely to likely". */
function spreadText(range: Likelihood, { brief }: SectionContext): string {
  const term = likelihoodTerm(range, brief.ladder);
  return `${likelihoodNumbers(range)}${term === '' ? '' : `, ${term}`}`;
}

function table(context: SectionContext, rows: readonly EstimateRow[]): Block[] {
  return recordTable<EstimateRow>(
    rows,
    [
      { header: '', weight: 6, isFixed: true, isLabel: true, cell: ({ label }) => [paragraph(label)] },
      { header: 'As the analysts gave them', weight: 24, cell: ({ given }) => [paragraph(given)] },
      { header: 'Made coherent', weight: 20, cell: ({ coherent }) => [paragraph(coherent)] },
      { header: 'Spread', weight: 24, cell: ({ range }) => [paragraph(spreadText(range, context))] },
      {
        header: 'Mean',
        weight: 24,
        cell: ({ mean }) => [
          paragraph(likelihoodNumbers(mean)),
          paragraph(likelihoodCell(mean, context.brief.ladder), 'small'),
        ],
      },
    ],
    {
      caption: 'What several analysts said of the hypotheses',
      summary:
        'One row for each hypothesis with the numbers of the analysts as given and made coherent, their spread on the ladder and their mean.',
      placeOf: ({ hypothesis }) => recordPlace('hypotheses', hypothesis.id),
    },
  );
}

/** The numbers of several analysts with spread and mean; none unless that is to be printed and two have answered. */
export function estimateBlocks(context: SectionContext): Block[] {
  const method = methodIn(context);
  const read = readEstimates(context.brief, method);
  if (!context.print.estimates || !read.pooled) return [];
  return [
    paragraph(estimatesHeading, 'lead'),
    ...table(context, rowsOf(context, read, read.pooled)),
    paragraph(countedSentence(read, method), 'small'),
  ];
}

/** The same in sentences, for plain text. */
export function estimateWords(context: SectionContext): string[] {
  const method = methodIn(context);
  const read = readEstimates(context.brief, method);
  if (!context.print.estimates || !read.pooled) return [];
  const rows = rowsOf(context, read, read.pooled).map(
    ({ label, given, coherent, mean, range }) =>
      `Hypothesis ${label}: ${given}; made coherent ${coherent}; spread ${spreadText(range, context)}; mean ${likelihoodNumbers(mean)}: ${likelihoodText(mean, context.brief.ladder)}.`,
  );
  return [...rows, countedSentence(read, method)];
}

/**
 * That likelihoods of the brief are the mean of several analysts' numbers, how it was made and when; empty if none is.
 * It is always printed, since nothing may be pooled silently.
 */
export function pooledSentence({ brief }: SectionContext): string {
  const pooled = pooledHypotheses(brief);
  const [first] = pooled.hypotheses;
  if (!first?.pooledAt) return '';
  const isOne = pooled.labels.length === 1;
  const named = `${isOne ? 'hypothesis' : 'hypotheses'} ${listed(pooled.labels)}`;
  const what = `The ${isOne ? 'likelihood' : 'likelihoods'} of ${pooled.areAll ? 'the hypotheses' : named}`;
  const count = first.pooledIds.length;
  const isStale = isPoolingStale(brief, readEstimates(brief, first.coherence ?? coherences[0]));
  const since = isStale ? ' Numbers that changed since then are not in it.' : '';
  return `${what} ${isOne ? 'is' : 'are'} the mean of the numbers of ${count} analysts, ${methodWords(first.coherence)}, all with equal weight, taken over on ${dayText(first.pooledAt.slice(0, 10), brief.language)}.${since}`;
}
