import type { Brief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeBiasRisk } from '#shared/brief/kinds/bias-risk.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence, type Rating } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { type ImplicationDomain, makeImplication } from '#shared/brief/kinds/implication.ts';
import { makeIndicator } from '#shared/brief/kinds/indicator.ts';
import { makeInformationGap } from '#shared/brief/kinds/information-gap.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { type Horizon, makeRecommendation } from '#shared/brief/kinds/recommendation.ts';
import { makeScenario, type ScenarioKind } from '#shared/brief/kinds/scenario.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { makeTechnique } from '#shared/brief/kinds/technique.ts';
import { makeUncertainty } from '#shared/brief/kinds/uncertainty.ts';
import { inOrder, type Ordered, orderAtEnd, orderBetween } from '#shared/brief/order.ts';
import * as records from '#shared/commands/records.ts';
import { addSection } from '#shared/commands/sections.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from './brief-document.ts';

/** Gives the order key behind one record, or at the end where `afterId` is null or gone. */
export function orderAfter(map: Readonly<Record<string, Ordered>>, afterId: string | null): string {
  const list = inOrder(map);
  const index = list.findIndex((item) => item.id === afterId);
  if (afterId === null || index < 0) return orderAtEnd(map);
  return orderBetween(list[index]?.order ?? null, list[index + 1]?.order ?? null);
}

type Added = string | null;

function idIfDone(id: string, result: Result<Brief>): Added {
  return result.ok ? id : null;
}

/*
 * Each function adds one empty record behind `afterId` (or at the end) and gives its id, or null where the brief can
 * only be read.
 */

export function addKeyJudgment(document: BriefDocument, afterId: string | null = null): Added {
  const id = newId();
  const record = makeKeyJudgment(id, orderAfter(document.brief.keyJudgments, afterId));
  return idIfDone(id, document.run(records.keyJudgmentCommands.add, { record }));
}

export function addHypothesis(document: BriefDocument, afterId: string | null = null): Added {
  const id = newId();
  const record = makeHypothesis(id, orderAfter(document.brief.hypotheses, afterId));
  return idIfDone(id, document.run(records.hypothesisCommands.add, { record }));
}

export function addUncertainty(
  document: BriefDocument,
  hypothesisId: string,
  afterId: string | null = null,
): Added {
  const id = newId();
  const record = makeUncertainty(id, orderAfter(document.brief.uncertainties, afterId), hypothesisId);
  return idIfDone(id, document.run(records.uncertaintyCommands.add, { record }));
}

/** With a hypothesis and a rating, the new evidence stands for or against that hypothesis at once. */
export function addEvidence(
  document: BriefDocument,
  rated: { readonly hypothesisId: string; readonly rating: Rating } | null = null,
  text = '',
): Added {
  const id = newId();
  const record = {
    ...makeEvidence(id, orderAtEnd(document.brief.evidence)),
    text,
    ratings: rated ? { [rated.hypothesisId]: { rating: rated.rating, rationale: '' } } : {},
  };
  return idIfDone(id, document.run(records.evidenceCommands.add, { record }));
}

export function addIndicator(document: BriefDocument, afterId: string | null = null): Added {
  const id = newId();
  const record = makeIndicator(id, orderAfter(document.brief.indicators, afterId));
  return idIfDone(id, document.run(records.indicatorCommands.add, { record }));
}

export function addAssumption(document: BriefDocument, afterId: string | null = null): Added {
  const id = newId();
  const record = makeAssumption(id, orderAfter(document.brief.assumptions, afterId));
  return idIfDone(id, document.run(records.assumptionCommands.add, { record }));
}

export function addInformationGap(document: BriefDocument, afterId: string | null = null): Added {
  const id = newId();
  const record = makeInformationGap(id, orderAfter(document.brief.informationGaps, afterId));
  return idIfDone(id, document.run(records.informationGapCommands.add, { record }));
}

export function addBiasRisk(document: BriefDocument, afterId: string | null = null): Added {
  const id = newId();
  const record = makeBiasRisk(id, orderAfter(document.brief.biasRisks, afterId));
  return idIfDone(id, document.run(records.biasRiskCommands.add, { record }));
}

export function addImplication(
  document: BriefDocument,
  domain: ImplicationDomain,
  afterId: string | null = null,
): Added {
  const id = newId();
  const record = makeImplication(id, orderAfter(document.brief.implications, afterId), domain);
  return idIfDone(id, document.run(records.implicationCommands.add, { record }));
}

export function addRecommendation(
  document: BriefDocument,
  horizon: Horizon,
  afterId: string | null = null,
): Added {
  const id = newId();
  const record = makeRecommendation(id, orderAfter(document.brief.recommendations, afterId), horizon);
  return idIfDone(id, document.run(records.recommendationCommands.add, { record }));
}

export function addScenario(
  document: BriefDocument,
  kind: ScenarioKind,
  afterId: string | null = null,
): Added {
  const id = newId();
  const record = makeScenario(id, orderAfter(document.brief.scenarios, afterId), kind);
  return idIfDone(id, document.run(records.scenarioCommands.add, { record }));
}

export function addEntity(document: BriefDocument, name = '', afterId: string | null = null): Added {
  const id = newId();
  const record = makeEntity(id, orderAfter(document.brief.entities, afterId), name);
  return idIfDone(id, document.run(records.entityCommands.add, { record }));
}

export function addTag(document: BriefDocument, name: string): Added {
  const known = Object.values(document.brief.tags);
  const isThere = known.some((tag) => tag.name.trim().toLowerCase() === name.trim().toLowerCase());
  if (isThere || name.trim() === '') return null;
  const id = newId();
  const record = makeTag(id, orderAtEnd(document.brief.tags), name.trim());
  return idIfDone(id, document.run(records.tagCommands.add, { record }));
}

export function addTechnique(document: BriefDocument, name = '', definition = ''): Added {
  const id = newId();
  const record = { ...makeTechnique(id, orderAtEnd(document.brief.techniques), name), definition };
  return idIfDone(id, document.run(records.techniqueCommands.add, { record }));
}

export function addSource(document: BriefDocument, title = '', afterId: string | null = null): Added {
  const id = newId();
  const record = makeSource(id, orderAfter(document.brief.sources, afterId), title);
  return idIfDone(id, document.run(records.sourceCommands.add, { record }));
}

/** Adds an own section behind another one. */
export function addOwnSection(document: BriefDocument, afterId: string | null): Added {
  const id = newId();
  const section = makeSection('custom', orderAfter(document.brief.sections, afterId), id);
  return idIfDone(id, document.run(addSection, { section }));
}
