import { evidenceLabelAt } from '../vocabulary/evidence-label.ts';
import { hypothesisLabelAt } from '../vocabulary/hypothesis-label.ts';
import type { Rating } from '../vocabulary/rating.ts';
import type { SectionKind } from '../vocabulary/section.ts';
import type { Brief } from './brief.ts';
import { type StandardName, standardNames } from './kinds/all.ts';
import type { Evidence } from './kinds/evidence.ts';
import type { Hypothesis } from './kinds/hypothesis.ts';
import type { Section } from './kinds/section.ts';
import type { Uncertainty } from './kinds/uncertainty.ts';
import { inOrder } from './order.ts';
import { ratingOf } from './ratings.ts';
import { recordNumbers } from './record-numbers.ts';

/** The labels of all hypotheses by id, computed from their order. */
export function hypothesisLabels(
  brief: Pick<Brief, 'hypotheses' | 'hypothesisLabels'>,
): ReadonlyMap<string, string> {
  const labelled = Array.from(recordNumbers(brief, 'hypotheses'));
  return new Map(labelled.map(([id, number]) => [id, hypothesisLabelAt(number - 1, brief.hypothesisLabels)]));
}

/** The labels of all items of evidence by id: E1, E2, … */
export function evidenceLabels(brief: Pick<Brief, 'evidence'>): ReadonlyMap<string, string> {
  return new Map(
    Array.from(recordNumbers(brief, 'evidence'), ([id, number]) => [id, evidenceLabelAt(number - 1)]),
  );
}

const supportingRatings: ReadonlySet<Rating> = new Set(['CC', 'C']);
const contradictingRatings: ReadonlySet<Rating> = new Set(['I', 'II']);

/** What belongs to one hypothesis but is stored outside its record. */
export interface HypothesisCase {
  readonly hypothesis: Hypothesis;
  readonly label: string;
  readonly supporting: readonly Evidence[];
  readonly contradicting: readonly Evidence[];
  readonly uncertainties: readonly Uncertainty[];
}

/** Each hypothesis in order with the evidence rated for and against it and its key uncertainties. */
export function hypothesisCases(brief: Brief): HypothesisCase[] {
  const labels = hypothesisLabels(brief);
  const evidence = inOrder(brief.evidence);
  const uncertainties = inOrder(brief.uncertainties);
  return inOrder(brief.hypotheses).map((hypothesis) => {
    const rated = (among: ReadonlySet<Rating>) =>
      evidence.filter((item) => {
        const cell = ratingOf(brief, item.id, hypothesis.id);
        return cell !== undefined && among.has(cell.rating);
      });
    return {
      hypothesis,
      label: labels.get(hypothesis.id) ?? '',
      supporting: rated(supportingRatings),
      contradicting: rated(contradictingRatings),
      uncertainties: uncertainties.filter((item) => item.hypothesisId === hypothesis.id),
    };
  });
}

/** Finds the section of a kind that exists once; throws if the brief has none, which is a bug. */
export function sectionOfKind(brief: Brief, kind: Exclude<SectionKind, 'custom'>): Section {
  const found = Object.values(brief.sections).find((item) => item.kind === kind);
  if (!found) throw new Error(`The brief has no section of kind ${kind}.`);
  return found;
}

/** The numbers that `briefwright show --counts` prints. */
export type BriefCounts = { readonly [Name in StandardName]: number };

/**
 * Counts the records of a brief by kind. Sections, ratings and review threads are left out, since they belong to what
 * is counted.
 */
export function briefCounts(brief: Brief): BriefCounts {
  const counts = standardNames.map((name) => [name, Object.keys(brief[name]).length] as const);
  return Object.fromEntries(counts) as unknown as BriefCounts;
}
