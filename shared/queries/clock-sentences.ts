import { listed } from '../analysis/sentences/phrases.ts';
import type { Brief } from '../brief/brief.ts';
import { evidenceLabels, hypothesisLabels } from '../brief/queries.ts';
import type { HypothesisClock } from './hypothesis-clock.ts';

/** A part of the line about the clock; what names a hypothesis leads to it. */
export interface ClockPhrase {
  readonly text: string;
  readonly hypothesisId: string | null;
}

type Labelled = Pick<Brief, 'hypotheses' | 'evidence' | 'hypothesisLabels'>;

/** More labels than this are read by nobody. */
const mostLabels = 8;

/* "A and B", "All 50 hypotheses", "A, B … and 12 more". */
function named(labels: readonly string[], all: number): string {
  if (labels.length > mostLabels && labels.length === all) return `All ${all} hypotheses`;
  return listed(labels, mostLabels);
}

/**
 * Says when hypotheses were written relative to the evidence, in phrases that are read one after the other: “C was added
 * after E7. B was reworded after E9.” None if there is nothing to say.
 */
export function clockPhrases({ notes, unorderedIds }: HypothesisClock, brief: Labelled): ClockPhrase[] {
  const ofHypotheses = hypothesisLabels(brief);
  const ofEvidence = evidenceLabels(brief);
  const phrases: ClockPhrase[] = [];
  for (const { hypothesisId, did, afterEvidenceId, itemsThere } of notes) {
    const [label, after] = [ofHypotheses.get(hypothesisId), ofEvidence.get(afterEvidenceId)];
    if (label === undefined || after === undefined) continue;
    const count = Object.keys(brief.evidence).length;
    const there = itemsThere === 1 ? '' : ` (${itemsThere} of ${count} items were there)`;
    phrases.push({ text: `${label} was ${did} after ${after}${there}.`, hypothesisId });
  }
  const unordered = unorderedIds.flatMap((id) => ofHypotheses.get(id) ?? []);
  if (unordered.length > 0) {
    const text = `${named(unordered, ofHypotheses.size)} came together with evidence, as in an import: which was there first is not known.`;
    phrases.push({ text, hypothesisId: unordered.length === 1 ? (unorderedIds[0] ?? null) : null });
  }
  return phrases;
}

/** The same as a sentence or several; empty if there is nothing to say. */
export function clockText(clock: HypothesisClock, brief: Labelled): string {
  return clockPhrases(clock, brief)
    .map(({ text }) => text)
    .join(' ');
}
