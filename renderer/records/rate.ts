import type { EvidenceId } from '#shared/brief/kinds/evidence.ts';
import type { HypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';
import type { BriefDocument } from '../document/brief-document.ts';

/** Rates evidence against a hypothesis for the brief, now; null takes the rating away. */
export function rate(
  document: BriefDocument,
  evidenceId: EvidenceId,
  hypothesisId: HypothesisId,
  rating: Rating | null,
): void {
  document.run(rateEvidence, { evidenceId, hypothesisId, rating, at: new Date().toISOString() });
}
