import type { EvidenceId } from '#shared/brief/kinds/evidence.ts';
import type { HypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { type CommandCall, callOf } from '#shared/commands/command.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { batch } from '#shared/commands/registry.ts';
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

/** One cell to be rated. */
export interface CellToRate {
  readonly evidenceId: EvidenceId;
  readonly hypothesisId: HypothesisId;
}

/** A change holds no more calls than this; more are changes within the change. */
const mostCalls = 5_000;

function inParts(label: string, calls: readonly CommandCall[]): CommandCall {
  if (calls.length <= mostCalls) return { name: batch.name, args: { label, calls } };
  const parts = Array.from({ length: Math.ceil(calls.length / mostCalls) }, (_, part) =>
    inParts(label, calls.slice(part * mostCalls, (part + 1) * mostCalls)),
  );
  return { name: batch.name, args: { label, calls: parts } };
}

/** Rates several cells for the brief, now, as one change; null takes their ratings away. */
export function rateAll(document: BriefDocument, cells: readonly CellToRate[], rating: Rating | null): void {
  const at = new Date().toISOString();
  const calls = cells.map((cell) => callOf(rateEvidence, { ...cell, rating, at }));
  const what = `${cells.length.toLocaleString()} ${cells.length === 1 ? 'cell' : 'cells'}`;
  if (calls.length > 0) document.runCall(inParts(rating === null ? `Clear ${what}` : `Rate ${what}`, calls));
}
