import { z } from 'zod';
import { confidence, noConfidence } from './confidence.ts';
import {
  assumptionId,
  biasRiskId,
  briefId,
  entityId,
  evidenceId,
  hypothesisId,
  implicationId,
  indicatorId,
  informationGapId,
  keyJudgmentId,
  recommendationId,
  relationId,
  scenarioId,
  sectionId,
  sourceId,
  tagId,
  techniqueId,
  threadId,
  uncertaintyId,
} from './ids.ts';
import { assumption } from './kinds/assumption.ts';
import { biasRisk } from './kinds/bias-risk.ts';
import { entity } from './kinds/entity.ts';
import { evidence } from './kinds/evidence.ts';
import { hypothesis, hypothesisLabelStyle } from './kinds/hypothesis.ts';
import { implication } from './kinds/implication.ts';
import { indicator } from './kinds/indicator.ts';
import { informationGap } from './kinds/information-gap.ts';
import { keyJudgment } from './kinds/key-judgment.ts';
import { recommendation } from './kinds/recommendation.ts';
import { relation } from './kinds/relation.ts';
import { scenario } from './kinds/scenario.ts';
import { makeSection, type Section, section, sectionKinds } from './kinds/section.ts';
import { source } from './kinds/source.ts';
import { tag } from './kinds/tag.ts';
import { technique } from './kinds/technique.ts';
import { thread } from './kinds/thread.ts';
import { uncertainty } from './kinds/uncertainty.ts';
import { marking, noMarking } from './marking.ts';
import { orderKeys } from './order.ts';
import { briefStatuses } from './status.ts';
import { day, line, moment } from './text.ts';

/** The version of the brief's form that this program writes. A higher one opens read-only. */
export const briefFormatVersion = 1;

export const briefStatus = z.enum(briefStatuses);

/** The likelihood ladders of `shared/standards/likelihood.ts` a brief can be written in. */
export const ladderNames = ['icd-203-row-1', 'icd-203-row-2', 'phia'] as const;
export const ladderName = z.enum(ladderNames);
export type LadderName = z.infer<typeof ladderName>;

/** The fields of identity and product, without the records. */
export const briefHead = z.strictObject({
  /** `digest` for daily products made of short insights, `brief` for everything else. */
  kind: z.enum(['brief', 'digest']),
  title: line,
  /** The report line of the seed form ("Intelligence Report: …"), mostly a source headline. */
  subtitle: line,
  question: line,
  authors: z.array(line).max(100),
  organisation: line,
  /** The house's own number of the product. */
  serial: line,
  created: moment,
  informationCutOff: moment.nullable(),
  published: day.nullable(),
  status: briefStatus,
  region: line,
  topic: line,
  /** A BCP 47 tag such as `en-GB`: language of the prose, for spelling and for exported files. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  marking,
  ladder: ladderName,
  hypothesisLabels: hypothesisLabelStyle,
  confidence,
});

export type BriefHead = z.infer<typeof briefHead>;

/**
 * A brief: an immutable value, and the only truth about the product. Records stand in maps keyed by their id and are
 * sorted by their order key; they refer to each other by id.
 */
export const brief = z.strictObject({
  formatVersion: z.literal(briefFormatVersion),
  id: briefId,
  ...briefHead.shape,
  sections: z.record(sectionId, section),
  keyJudgments: z.record(keyJudgmentId, keyJudgment),
  hypotheses: z.record(hypothesisId, hypothesis),
  uncertainties: z.record(uncertaintyId, uncertainty),
  evidence: z.record(evidenceId, evidence),
  indicators: z.record(indicatorId, indicator),
  assumptions: z.record(assumptionId, assumption),
  informationGaps: z.record(informationGapId, informationGap),
  biasRisks: z.record(biasRiskId, biasRisk),
  implications: z.record(implicationId, implication),
  recommendations: z.record(recommendationId, recommendation),
  scenarios: z.record(scenarioId, scenario),
  entities: z.record(entityId, entity),
  relations: z.record(relationId, relation),
  tags: z.record(tagId, tag),
  techniques: z.record(techniqueId, technique),
  sources: z.record(sourceId, source),
  threads: z.record(threadId, thread),
});

export type Brief = z.infer<typeof brief>;

/** The names of the keyed maps of records, in the order in which they are met on the page. */
export const collectionNames = [
  'sections',
  'keyJudgments',
  'hypotheses',
  'uncertainties',
  'evidence',
  'indicators',
  'assumptions',
  'informationGaps',
  'biasRisks',
  'implications',
  'recommendations',
  'scenarios',
  'entities',
  'relations',
  'tags',
  'techniques',
  'sources',
  'threads',
] as const;
export type CollectionName = (typeof collectionNames)[number];

const fixedSections = sectionKinds.filter((kind) => kind !== 'custom');

function makeSections(): Record<string, Section> {
  const keys = orderKeys(fixedSections.length);
  const sections: Record<string, Section> = {};
  for (const [index, kind] of fixedSections.entries()) {
    sections[kind] = makeSection(kind, keys[index] ?? 'a0');
  }
  return sections;
}

/** Makes an empty brief with its fixed sections. `created` is an ISO moment. */
export function makeBrief(id: string, created: string): Brief {
  return {
    formatVersion: briefFormatVersion,
    id: briefId.parse(id),
    kind: 'brief',
    title: '',
    subtitle: '',
    question: '',
    authors: [],
    organisation: '',
    serial: '',
    created,
    informationCutOff: null,
    published: null,
    status: 'draft',
    region: '',
    topic: '',
    language: 'en-GB',
    marking: noMarking,
    ladder: 'icd-203-row-1',
    hypothesisLabels: 'letters',
    confidence: noConfidence,
    sections: makeSections(),
    keyJudgments: {},
    hypotheses: {},
    uncertainties: {},
    evidence: {},
    indicators: {},
    assumptions: {},
    informationGaps: {},
    biasRisks: {},
    implications: {},
    recommendations: {},
    scenarios: {},
    entities: {},
    relations: {},
    tags: {},
    techniques: {},
    sources: {},
    threads: {},
  };
}
