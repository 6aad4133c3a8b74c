import type { Evidence } from '../../brief/kinds/evidence.ts';
import type { Hypothesis } from '../../brief/kinds/hypothesis.ts';
import { recordPlace } from '../../brief/place.ts';
import { type HypothesisCase, hypothesisCases } from '../../brief/queries.ts';
import { boldInlines, paragraph, textInlines, trimmed } from '../content.ts';
import { likelihoodCell } from '../likelihood-cell.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { recordTable } from '../record-table.ts';
import { markedInlines, recordText, standingText } from '../record-text.ts';
import { type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';
import { estimateBlocks, pooledSentence } from './estimates.ts';
import { evidenceTable, hasEvidenceTable, otherEvidence, standingBlocks } from './evidence.ts';
import { givenNumbers, givenSentence } from './given-numbers.ts';
import { indicatorBlocks } from './indicators.ts';
import { matrixBlocks } from './matrix.ts';

function statement(hypothesis: Hypothesis, { notes: register }: SectionContext): Block[] {
  const name = trimmed(hypothesis.name);
  const text = (name === '' ? standingText : recordText)(hypothesis, 'statement');
  const content = [
    ...boldInlines(name),
    ...textInlines(name !== '' && text.text !== '' ? ': ' : ''),
    ...markedInlines(text, register),
  ];
  const notes = recordText(hypothesis, 'notes');
  return [
    ...(content.length > 0 ? [paragraph(content)] : []),
    ...(notes.text === '' ? [] : [paragraph(markedInlines(notes, register), 'small')]),
  ];
}

function evidenceCell(items: readonly Evidence[], byLabel: boolean, context: SectionContext): Block[] {
  if (items.length === 0) return [];
  if (byLabel) {
    return [paragraph(items.map((item) => context.evidenceLabels.get(item.id) ?? '').join(', '))];
  }
  return items.flatMap((item) => standingBlocks(item, context));
}

/** Says whether a hypothesis has anything to print: one that was just added has nothing. */
export function isWrittenHypothesis({
  hypothesis,
  supporting,
  contradicting,
  uncertainties,
}: HypothesisCase): boolean {
  const texts = [
    hypothesis.name,
    hypothesis.statement,
    hypothesis.notes,
    ...uncertainties.flatMap((item) => [item.leadIn, item.text]),
  ];
  return (
    texts.some((text) => trimmed(text) !== '') ||
    hypothesis.likelihood !== null ||
    supporting.length + contradicting.length > 0
  );
}

function likelihoodBlocks(hypothesis: Hypothesis, context: SectionContext): Block[] {
  const { likelihood, likelihoodTerm } = hypothesis;
  if (likelihood === null) return [];
  const given = givenNumbers(hypothesis, context);
  return [
    paragraph(likelihoodCell(likelihood, context.brief.ladder, likelihoodTerm)),
    ...(given === '' ? [] : [paragraph(given, 'small')]),
  ];
}

function hypothesisTable(context: SectionContext, byLabel: boolean): Block[] {
  const { brief } = context;
  return recordTable<HypothesisCase>(
    hypothesisCases(brief).filter(isWrittenHypothesis),
    [
      { header: '', weight: 6, isFixed: true, isLabel: true, cell: (item) => [paragraph(item.label)] },
      { header: 'Hypothesis', weight: 32, cell: (item) => statement(item.hypothesis, context) },
      {
        header: 'Supporting evidence',
        weight: byLabel ? 14 : 24,
        cell: (item) => evidenceCell(item.supporting, byLabel, context),
      },
      {
        header: 'Contradicting evidence',
        // Wide enough for the longest word of its heading.
        weight: byLabel ? 18 : 24,
        cell: (item) => evidenceCell(item.contradicting, byLabel, context),
      },
      {
        header: 'Key uncertainties',
        weight: 22,
        cell: (item) =>
          item.uncertainties
            .filter((uncertainty) => trimmed(uncertainty.text) !== '')
            .flatMap((uncertainty) =>
              printedFrom(recordPlace('uncertainties', uncertainty.id), [
                paragraph(markedInlines(standingText(uncertainty, 'text'), context.notes)),
              ]),
            ),
      },
      {
        header: 'Likelihood',
        weight: 15,
        cell: ({ hypothesis }) => likelihoodBlocks(hypothesis, context),
      },
    ],
    {
      caption: 'The hypotheses and what speaks for and against them',
      summary: 'One row for each hypothesis with the evidence for and against it and what remains uncertain.',
      placeOf: ({ hypothesis }) => recordPlace('hypotheses', hypothesis.id),
    },
  );
}

/** Hypotheses side by side, the evidence, then the assessment and what would change it. */
export const hypothesesSection: SectionBuilder = (context, section) => {
  const byLabel = hasEvidenceTable(context.brief);
  const given = givenSentence(context);
  const pooled = pooledSentence(context);
  const before = [
    ...sectionProse(context, section, 'lead'),
    ...hypothesisTable(context, byLabel),
    ...(given === '' ? [] : [paragraph(given, 'small')]),
    ...(pooled === '' ? [] : [paragraph(pooled, 'small')]),
    ...(byLabel ? evidenceTable(context) : otherEvidence(context)),
    ...matrixBlocks(context),
    ...estimateBlocks(context),
  ];
  const assessment = sectionProse(context, section, 'body');
  return [
    ...before,
    ...(assessment.length > 0 ? [paragraph('Assessment', 'lead')] : []),
    ...assessment,
    ...indicatorBlocks(context),
  ];
};
