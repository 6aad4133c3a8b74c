import { z } from 'zod';

/** Random ids are 16 characters of base 32, 80 bits; fixed ones (sections, test data) may be any short word. */
const idText = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'An id is 1 to 64 letters, digits, - or _.');

export const briefId = idText.brand('BriefId');
export type BriefId = z.infer<typeof briefId>;
export const sectionId = idText.brand('SectionId');
export type SectionId = z.infer<typeof sectionId>;
export const keyJudgmentId = idText.brand('KeyJudgmentId');
export type KeyJudgmentId = z.infer<typeof keyJudgmentId>;
export const hypothesisId = idText.brand('HypothesisId');
export type HypothesisId = z.infer<typeof hypothesisId>;
export const uncertaintyId = idText.brand('UncertaintyId');
export type UncertaintyId = z.infer<typeof uncertaintyId>;
export const evidenceId = idText.brand('EvidenceId');
export type EvidenceId = z.infer<typeof evidenceId>;
export const indicatorId = idText.brand('IndicatorId');
export type IndicatorId = z.infer<typeof indicatorId>;
export const assumptionId = idText.brand('AssumptionId');
export type AssumptionId = z.infer<typeof assumptionId>;
export const informationGapId = idText.brand('InformationGapId');
export type InformationGapId = z.infer<typeof informationGapId>;
export const biasRiskId = idText.brand('BiasRiskId');
export type BiasRiskId = z.infer<typeof biasRiskId>;
export const implicationId = idText.brand('ImplicationId');
export type ImplicationId = z.infer<typeof implicationId>;
export const recommendationId = idText.brand('RecommendationId');
export type RecommendationId = z.infer<typeof recommendationId>;
export const scenarioId = idText.brand('ScenarioId');
export type ScenarioId = z.infer<typeof scenarioId>;
export const entityId = idText.brand('EntityId');
export type EntityId = z.infer<typeof entityId>;
export const relationId = idText.brand('RelationId');
export type RelationId = z.infer<typeof relationId>;
export const tagId = idText.brand('TagId');
export type TagId = z.infer<typeof tagId>;
export const techniqueId = idText.brand('TechniqueId');
export type TechniqueId = z.infer<typeof techniqueId>;
export const sourceId = idText.brand('SourceId');
export type SourceId = z.infer<typeof sourceId>;
export const ratingId = idText.brand('RatingId');
export type RatingId = z.infer<typeof ratingId>;
export const personId = idText.brand('PersonId');
export type PersonId = z.infer<typeof personId>;
export const attachmentId = idText.brand('AttachmentId');
export type AttachmentId = z.infer<typeof attachmentId>;
export const threadId = idText.brand('ThreadId');
export type ThreadId = z.infer<typeof threadId>;

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Gives a fresh random id of 16 characters (80 bits), for any kind of record. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
}

/** A source of ids: the random one in the product, a counting one where bytes must repeat (tests, samples). */
export type IdSource = () => string;

/** Gives ids `prefix1`, `prefix2`, … so that the same input yields the same brief. */
export function countingIds(prefix: string): IdSource {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}
