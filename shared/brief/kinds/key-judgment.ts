import { z } from 'zod';
import { confidence, noConfidence } from '../confidence.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { mostReviews, outcome, resolution, review } from '../judgment-record.ts';
import { likelihood } from '../likelihood.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';
import { assumptionId } from './assumption.ts';
import { evidenceId } from './evidence.ts';
import { hypothesisId } from './hypothesis.ts';
import { informationGapId } from './information-gap.ts';

export const keyJudgmentId = idOf('KeyJudgmentId');
export type KeyJudgmentId = z.infer<typeof keyJudgmentId>;

/**
 * One judgment of the bottom line, with how likely, how confident, and what it rests on. `likelihoodTerm` is a term
 * somebody picked where the ladder has none for the number (PHIA's gaps).
 */
export const keyJudgment = storedObject({
  id: keyJudgmentId,
  order: orderKey,
  statement: text,
  likelihood: likelihood.nullable(),
  likelihoodTerm: line.nullable(),
  confidence,
  evidenceIds: z.array(evidenceId),
  assumptionIds: z.array(assumptionId),
  informationGapIds: z.array(informationGapId),
  hypothesisIds: z.array(hypothesisId),
  resolution,
  outcome,
  reviews: z.array(review).max(mostReviews),
  marks: recordMarks,
  tagIds: recordTags,
});

export type KeyJudgment = z.infer<typeof keyJudgment>;

/** Makes an empty key judgment. */
export function makeKeyJudgment(id: string, order: string): KeyJudgment {
  return {
    id: keyJudgmentId.parse(id),
    order,
    statement: '',
    likelihood: null,
    likelihoodTerm: null,
    confidence: noConfidence,
    evidenceIds: [],
    assumptionIds: [],
    informationGapIds: [],
    hypothesisIds: [],
    resolution: null,
    outcome: null,
    reviews: [],
    marks: {},
    tagIds: [],
  };
}

const isWritten = (value: string): boolean => /[^\s\p{Cc}\ufffe\uffff]/u.test(value);

/* An empty key judgment is not printed. A confidence that the bottom line states counts as said there. */
function isSaid(judgment: KeyJudgment): boolean {
  const { confidence: of, likelihood: odds, statement } = judgment;
  const rests = [
    judgment.evidenceIds,
    judgment.assumptionIds,
    judgment.informationGapIds,
    judgment.hypothesisIds,
  ];
  const isConfidenceSaid =
    !of.isInProse && (of.level !== null || isWritten(of.sentence) || isWritten(of.basis));
  const { outcome: result, resolution: end } = judgment;
  const isToBeDecided = end !== null && (end.by !== null || isWritten(end.rule));
  return (
    isWritten(statement) ||
    odds !== null ||
    isConfidenceSaid ||
    isToBeDecided ||
    result !== null ||
    rests.some((ids) => ids.length > 0)
  );
}

/** Key judgments as the program knows them. */
export const keyJudgmentsKind = recordKind({
  collection: 'keyJudgments',
  schema: keyJudgment,
  make: makeKeyJudgment,
  commands: 'standard',
  home: 'bottom-line',
  words: ['statement'],
  unspelled: [],
  prose: [],
  references: {
    evidenceIds: { to: 'evidence', whenGone: 'detach' },
    assumptionIds: { to: 'assumptions', whenGone: 'detach' },
    informationGapIds: { to: 'informationGaps', whenGone: 'detach' },
    hypothesisIds: { to: 'hypotheses', whenGone: 'detach' },
    ...taggedReferences,
  },
  isCounted: isSaid,
  fieldNames: {
    statement: 'statement',
    likelihood: 'likelihood',
    likelihoodTerm: 'likelihood',
    confidence: 'confidence',
    resolution: 'when it is decided',
    outcome: 'outcome',
    reviews: 'review',
    tagIds: 'tags',
  },
  versions: [
    {
      form: 7,
      name: 'judgments can be decided, and looked at again',
      changes: [
        { kind: 'add', field: 'likelihoodTerm', value: null },
        { kind: 'add', field: 'resolution', value: null },
        { kind: 'add', field: 'outcome', value: null },
        { kind: 'add', field: 'reviews', value: [] },
      ],
    },
  ],
});
