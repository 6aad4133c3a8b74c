import type { Brief } from '#shared/brief/brief.ts';
import type { Assumption } from '#shared/brief/kinds/assumption.ts';
import type { BiasRisk } from '#shared/brief/kinds/bias-risk.ts';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import type { Implication } from '#shared/brief/kinds/implication.ts';
import type { Indicator } from '#shared/brief/kinds/indicator.ts';
import type { InformationGap } from '#shared/brief/kinds/information-gap.ts';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import type { Recommendation } from '#shared/brief/kinds/recommendation.ts';
import type { Relation } from '#shared/brief/kinds/relation.ts';
import type { Scenario } from '#shared/brief/kinds/scenario.ts';
import type { Source } from '#shared/brief/kinds/source.ts';
import type { Tag } from '#shared/brief/kinds/tag.ts';
import type { Technique } from '#shared/brief/kinds/technique.ts';
import type { Uncertainty } from '#shared/brief/kinds/uncertainty.ts';

/** The type of the records of each keyed map that the window edits as records. */
export interface RecordTypes {
  readonly keyJudgments: KeyJudgment;
  readonly hypotheses: Hypothesis;
  readonly uncertainties: Uncertainty;
  readonly evidence: Evidence;
  readonly indicators: Indicator;
  readonly assumptions: Assumption;
  readonly informationGaps: InformationGap;
  readonly biasRisks: BiasRisk;
  readonly implications: Implication;
  readonly recommendations: Recommendation;
  readonly scenarios: Scenario;
  readonly entities: Entity;
  readonly relations: Relation;
  readonly tags: Tag;
  readonly techniques: Technique;
  readonly sources: Source;
}

export type RecordCollection = keyof RecordTypes;

type RecordMaps = {
  readonly [Name in RecordCollection]: Readonly<Record<string, RecordTypes[Name]>>;
};

/** The keyed map of one kind of record, as stored. */
export function recordsOf<Name extends RecordCollection>(
  brief: Brief,
  collection: Name,
): Readonly<Record<string, RecordTypes[Name]>> {
  const maps: RecordMaps = brief;
  return maps[collection];
}

/** One record, or undefined where it is gone. */
export function recordOf<Name extends RecordCollection>(
  brief: Brief,
  collection: Name,
  id: string,
): RecordTypes[Name] | undefined {
  return recordsOf(brief, collection)[id];
}

/** First part of the names of the commands of each kind: `assumption` gives `assumption.change`. */
export const commandPrefixes: Readonly<Record<RecordCollection, string>> = {
  keyJudgments: 'key-judgment',
  hypotheses: 'hypothesis',
  uncertainties: 'uncertainty',
  evidence: 'evidence',
  indicators: 'indicator',
  assumptions: 'assumption',
  informationGaps: 'information-gap',
  biasRisks: 'bias-risk',
  implications: 'implication',
  recommendations: 'recommendation',
  scenarios: 'scenario',
  entities: 'entity',
  relations: 'relation',
  tags: 'tag',
  techniques: 'technique',
  sources: 'source',
};

/** What one record of each kind is called, as the beginning of a sentence or a label. */
export const recordNouns: Readonly<Record<RecordCollection, string>> = {
  keyJudgments: 'Key judgment',
  hypotheses: 'Hypothesis',
  uncertainties: 'Key uncertainty',
  evidence: 'Evidence',
  indicators: 'Indicator',
  assumptions: 'Assumption',
  informationGaps: 'Information gap',
  biasRisks: 'Bias or deception risk',
  implications: 'Implication',
  recommendations: 'Recommendation',
  scenarios: 'Scenario',
  entities: 'Entity',
  relations: 'Relation',
  tags: 'Tag',
  techniques: 'Technique',
  sources: 'Source',
};

/** Says whether a name of a keyed map is one of records. */
export function isRecordCollection(name: string): name is RecordCollection {
  return Object.hasOwn(commandPrefixes, name);
}
