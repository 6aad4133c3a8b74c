import type { WritableDraft } from 'immer';
import type { Brief, CollectionName } from '../brief/brief.ts';
import type { Prose } from '../brief/prose.ts';
import { mapInline } from '../prose/map.ts';
import { changeAllProse } from './prose-target.ts';

type Draft = WritableDraft<Brief>;

function without<Id extends string>(ids: Id[], gone: ReadonlySet<string>): Id[] {
  return ids.filter((id) => !gone.has(id));
}

function dropHypotheses(draft: Draft, gone: ReadonlySet<string>): void {
  for (const [id, item] of Object.entries(draft.uncertainties)) {
    if (gone.has(item.hypothesisId)) Reflect.deleteProperty(draft.uncertainties, id);
  }
  for (const item of Object.values(draft.evidence)) {
    for (const id of gone) Reflect.deleteProperty(item.ratings, id);
  }
  for (const item of Object.values(draft.indicators)) item.hypothesisIds = without(item.hypothesisIds, gone);
  for (const item of Object.values(draft.keyJudgments))
    item.hypothesisIds = without(item.hypothesisIds, gone);
}

function dropEvidence(draft: Draft, gone: ReadonlySet<string>): void {
  for (const item of Object.values(draft.keyJudgments)) item.evidenceIds = without(item.evidenceIds, gone);
  for (const item of Object.values(draft.relations)) item.evidenceIds = without(item.evidenceIds, gone);
}

/** Mentions of a removed entity stay in the text as plain words. */
function withoutMentions(prose: Prose, gone: ReadonlySet<string>): Prose {
  return mapInline(prose, (node) => {
    if (node.type !== 'mention' || !gone.has(String(node.attrs?.entityId))) return node;
    const text = String(node.attrs?.text ?? '');
    if (text === '') return null;
    return node.marks ? { type: 'text', text, marks: node.marks } : { type: 'text', text };
  });
}

function withoutCitations(prose: Prose, gone: ReadonlySet<string>): Prose {
  return mapInline(prose, (node) => {
    const ids = node.type === 'citation' ? node.attrs?.sourceIds : undefined;
    if (!Array.isArray(ids) || !ids.some((id) => gone.has(String(id)))) return node;
    const left = ids.filter((id) => !gone.has(String(id)));
    return left.length === 0 ? null : { ...node, attrs: { ...node.attrs, sourceIds: left } };
  });
}

function dropEntities(draft: Draft, brief: Brief, gone: ReadonlySet<string>): void {
  for (const [id, item] of Object.entries(draft.relations)) {
    if (gone.has(item.fromEntityId) || gone.has(item.toEntityId)) Reflect.deleteProperty(draft.relations, id);
  }
  changeAllProse(draft, brief, (prose) => withoutMentions(prose, gone));
}

function dropSources(draft: Draft, brief: Brief, gone: ReadonlySet<string>): void {
  for (const item of Object.values(draft.evidence)) item.sourceIds = without(item.sourceIds, gone);
  for (const item of Object.values(draft.sources)) item.derivedFromIds = without(item.derivedFromIds, gone);
  changeAllProse(draft, brief, (prose) => withoutCitations(prose, gone));
}

/** Takes every reference to removed records of one kind out of a draft, so that no id points nowhere. */
export function dropReferences(
  draft: Draft,
  brief: Brief,
  collection: CollectionName,
  gone: ReadonlySet<string>,
): void {
  if (collection === 'hypotheses') dropHypotheses(draft, gone);
  if (collection === 'evidence') dropEvidence(draft, gone);
  if (collection === 'entities') dropEntities(draft, brief, gone);
  if (collection === 'sources') dropSources(draft, brief, gone);
  for (const item of Object.values(draft.keyJudgments)) {
    if (collection === 'assumptions') item.assumptionIds = without(item.assumptionIds, gone);
    if (collection === 'informationGaps') item.informationGapIds = without(item.informationGapIds, gone);
  }
  if (collection === 'scenarios') {
    for (const item of Object.values(draft.indicators)) item.scenarioIds = without(item.scenarioIds, gone);
  }
}
