import { type Brief, makeBrief } from '../brief/brief.ts';
import { type Confidence, noConfidence } from '../brief/confidence.ts';
import type { Assumption } from '../brief/kinds/assumption.ts';
import type { BiasRisk } from '../brief/kinds/bias-risk.ts';
import type { Entity } from '../brief/kinds/entity.ts';
import type { Evidence } from '../brief/kinds/evidence.ts';
import type { Hypothesis } from '../brief/kinds/hypothesis.ts';
import type { Implication } from '../brief/kinds/implication.ts';
import type { Indicator } from '../brief/kinds/indicator.ts';
import type { InformationGap } from '../brief/kinds/information-gap.ts';
import type { RatingRecord } from '../brief/kinds/rating.ts';
import type { Recommendation } from '../brief/kinds/recommendation.ts';
import type { Scenario } from '../brief/kinds/scenario.ts';
import type { Tag } from '../brief/kinds/tag.ts';
import type { Technique } from '../brief/kinds/technique.ts';
import type { Uncertainty } from '../brief/kinds/uncertainty.ts';
import { orderKeys } from '../brief/order.ts';
import { authored } from '../brief/people.ts';
import type { SourceBlock } from '../prose/source-block.ts';
import { withLabelsLinked } from '../queries/labels-named.ts';
import type { HypothesisLabelStyle } from '../vocabulary/hypothesis-label.ts';
import { type DraftSection, finishedSections, makeDraftSection } from './draft-sections.ts';
import type { ReadingOptions } from './reading.ts';

/** A brief while it is being read: lists in the order of the text, without order keys. */
export interface Draft {
  readonly options: ReadingOptions;
  kind: Brief['kind'];
  title: string;
  subtitle: string;
  published: string | null;
  hypothesisLabels: HypothesisLabelStyle;
  confidence: Confidence;
  readonly preamble: SourceBlock[];
  readonly afterword: SourceBlock[];
  /** The sections between preamble and afterword in the order of the text. */
  readonly sections: DraftSection[];
  readonly hypotheses: Hypothesis[];
  readonly evidence: Evidence[];
  readonly ratings: RatingRecord[];
  readonly uncertainties: Uncertainty[];
  readonly indicators: Indicator[];
  readonly assumptions: Assumption[];
  readonly informationGaps: InformationGap[];
  readonly biasRisks: BiasRisk[];
  readonly implications: Implication[];
  readonly recommendations: Recommendation[];
  readonly scenarios: Scenario[];
  readonly entities: Entity[];
  readonly tags: Tag[];
  readonly techniques: Technique[];
  /** The number of short insights of a digest; the insights themselves are prose. */
  insightCount: number;
  readonly contradictions: string[];
  readonly leftOut: string[];
}

/** The order key of every record until the draft is finished. */
export const noOrderYet = 'a0';

/** Starts an empty draft. */
export function makeDraft(options: ReadingOptions): Draft {
  return {
    options,
    kind: 'brief',
    title: '',
    subtitle: '',
    published: null,
    hypothesisLabels: 'letters',
    confidence: noConfidence,
    preamble: [],
    afterword: [],
    sections: [],
    hypotheses: [],
    evidence: [],
    ratings: [],
    uncertainties: [],
    indicators: [],
    assumptions: [],
    informationGaps: [],
    biasRisks: [],
    implications: [],
    recommendations: [],
    scenarios: [],
    entities: [],
    tags: [],
    techniques: [],
    insightCount: 0,
    contradictions: [],
    leftOut: [],
  };
}

function keyed<Item extends { readonly id: string; readonly order: string }>(
  items: readonly Item[],
): Record<string, Item> {
  const keys = orderKeys(items.length);
  const records: Record<string, Item> = {};
  for (const [index, item] of items.entries())
    records[item.id] = { ...item, order: keys[index] ?? noOrderYet };
  return records;
}

/**
 * Makes the brief of a draft: every record gets its order key, and missing sections are added empty in their usual
 * places.
 */
export function finishDraft(draft: Draft): Brief {
  const empty = makeBrief(draft.options.newId(), draft.options.now);
  const { language, ladder, organisation } = { ...empty, ...draft.options.defaults };
  const preamble = makeDraftSection('preamble', '', draft.preamble);
  const afterword = makeDraftSection('afterword', '', draft.afterword);
  return withLabelsLinked({
    ...empty,
    language,
    ladder,
    ...authored(draft.options.defaults?.authors ?? []),
    organisation,
    kind: draft.kind,
    title: draft.title,
    subtitle: draft.subtitle,
    published: draft.published,
    hypothesisLabels: draft.hypothesisLabels,
    confidence: draft.confidence,
    sections: keyed(finishedSections([preamble, ...draft.sections, afterword], draft.options.newId)),
    hypotheses: keyed(draft.hypotheses),
    evidence: keyed(draft.evidence),
    ratings: Object.fromEntries(draft.ratings.map((record) => [record.id, record])),
    uncertainties: keyed(draft.uncertainties),
    indicators: keyed(draft.indicators),
    assumptions: keyed(draft.assumptions),
    informationGaps: keyed(draft.informationGaps),
    biasRisks: keyed(draft.biasRisks),
    implications: keyed(draft.implications),
    recommendations: keyed(draft.recommendations),
    scenarios: keyed(draft.scenarios),
    entities: keyed(draft.entities),
    tags: keyed(draft.tags),
    techniques: keyed(draft.techniques),
  });
}
