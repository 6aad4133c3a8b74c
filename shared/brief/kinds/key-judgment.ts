import { z } from 'zod';
import { confidence, noConfidence } from '../confidence.ts';
import { assumptionId, evidenceId, hypothesisId, informationGapId, keyJudgmentId } from '../ids.ts';
import { likelihood } from '../likelihood.ts';
import { orderKey } from '../order-key.ts';
import { text } from '../text.ts';

/** One judgment of the bottom line, with how likely, how confident, and what it rests on. */
export const keyJudgment = z.strictObject({
  id: keyJudgmentId,
  order: orderKey,
  statement: text,
  likelihood: likelihood.nullable(),
  confidence,
  evidenceIds: z.array(evidenceId),
  assumptionIds: z.array(assumptionId),
  informationGapIds: z.array(informationGapId),
  hypothesisIds: z.array(hypothesisId),
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
  };
}
