import { z } from 'zod';
import { confidence, noConfidence } from '../confidence.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { likelihood } from '../likelihood.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { text } from '../text.ts';
import { assumptionId } from './assumption.ts';
import { evidenceId } from './evidence.ts';
import { hypothesisId } from './hypothesis.ts';
import { informationGapId } from './information-gap.ts';

export const keyJudgmentId = idOf('KeyJudgmentId');
export type KeyJudgmentId = z.infer<typeof keyJudgmentId>;

/** One judgment of the bottom line, with how likely, how confident, and what it rests on. */
export const keyJudgment = storedObject({
  id: keyJudgmentId,
  order: orderKey,
  statement: text,
  likelihood: likelihood.nullable(),
  confidence,
  evidenceIds: z.array(evidenceId),
  assumptionIds: z.array(assumptionId),
  informationGapIds: z.array(informationGapId),
  hypothesisIds: z.array(hypothesisId),
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
    confidence: noConfidence,
    evidenceIds: [],
    assumptionIds: [],
    informationGapIds: [],
    hypothesisIds: [],
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
  return isWritten(statement) || odds !== null || isConfidenceSaid || rests.some((ids) => ids.length > 0);
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
  fieldNames: { statement: 'statement', likelihood: 'likelihood', confidence: 'confidence', tagIds: 'tags' },
});
