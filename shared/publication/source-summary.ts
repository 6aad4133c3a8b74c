import { evidenceOrigins } from '../analysis/evidence-origins.ts';
import { lineageOfSources, originsOf } from '../analysis/lineage.ts';
import type { Brief } from '../brief/brief.ts';
import type { Source } from '../brief/kinds/source.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { recordNumbers } from '../brief/record-numbers.ts';
import { sourceUses } from '../queries/source-uses.ts';
import { type SourceType, sourceTypeNames, sourceTypes } from '../vocabulary/source.ts';
import { joinNames, trimmed } from './content.ts';
import { dayText } from './dates.ts';

/** How many sources are named as those that matter most. */
const mostNamed = 3;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/* As they are counted: "2 pieces of imagery". */
function nounsOf(type: SourceType): readonly [one: string, many: string] {
  if (type === 'social-media') return ['post on social media', 'posts on social media'];
  if (type === 'imagery') return ['piece of imagery', 'pieces of imagery'];
  const name = sourceTypeNames[type].toLowerCase();
  return [name, `${name}s`];
}

function whatItRestsOn(brief: Brief, sources: readonly Source[]): string {
  const found = originsOf(
    sources.map(({ id }) => id),
    lineageOfSources(brief),
  );
  const types = sourceTypes.flatMap((type) => {
    const { length } = sources.filter((source) => source.type === type);
    return length === 0 ? [] : [counted(length, ...nounsOf(type))];
  });
  const kinds = types.length === 0 ? '' : `: ${joinNames(types)}`;
  const origins =
    found.origins.length === 0
      ? 'for none of which an origin is recorded'
      : `with ${counted(found.origins.length, 'recorded origin')}`;
  return `This brief draws on ${counted(sources.length, 'source')}, ${origins}${kinds}.`;
}

function whichMatterMost(brief: Brief, sources: readonly Source[]): string {
  const uses = sourceUses(brief);
  const weight = ({ id }: Source) => (uses.get(id)?.evidence ?? 0) * 2 + (uses.get(id)?.citations ?? 0);
  const used = sources.filter((source) => weight(source) > 0 && trimmed(source.title) !== '');
  const most = used.toSorted((one, other) => weight(other) - weight(one)).slice(0, mostNamed);
  if (most.length === 0) return '';
  return `It rests most on ${joinNames(most.map(({ title }) => `“${trimmed(title)}”`))}.`;
}

function strengths(sources: readonly Source[]): string {
  const reliable = sources.filter(({ reliability }) => reliability === 'A' || reliability === 'B').length;
  const direct = sources.filter(({ access }) => access === 'direct').length;
  const own = sources.filter(({ lineage }) => lineage === 'own').length;
  const parts = [
    reliable > 0 ? `${counted(reliable, 'source is', 'sources are')} usually or completely reliable` : '',
    direct > 0 ? `${direct} had direct access` : '',
    own > 0 ? `${own} saw what ${own === 1 ? 'it reports' : 'they report'}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Strengths: ${joinNames(parts)}.`;
}

/* Key judgments whose evidence comes from one recorded origin, by their numbers. */
function ofOneOrigin(brief: Brief): number[] {
  const numbers = recordNumbers(brief, 'keyJudgments');
  return inOrder(brief.keyJudgments).flatMap(({ id, evidenceIds }) => {
    const sourceIds = evidenceIds.flatMap((item) => ownRecord(brief.evidence, item)?.sourceIds ?? []);
    const found = evidenceOrigins(brief, sourceIds);
    const isOne = found.origins.length === 1 && found.unrecorded.length === 0;
    return isOne ? [numbers.get(id) ?? 0] : [];
  });
}

function weaknesses(brief: Brief, sources: readonly Source[]): string {
  const count = (isWeak: (source: Source) => boolean) => sources.filter(isWeak).length;
  const unjudged = count(({ reliability }) => reliability === null || reliability === 'F');
  const doubtful = count(({ reliability }) => reliability === 'D' || reliability === 'E');
  const indirect = count(({ access }) => access === 'indirect');
  const unrecorded = count(({ lineage, derivedFromIds }) => lineage === null && derivedFromIds.length === 0);
  const made = count(({ artificialIntelligence }) => artificialIntelligence !== null);
  const gone = count(({ failure }) => failure !== null);
  const single = ofOneOrigin(brief);
  const parts = [
    doubtful > 0 ? `${doubtful} ${doubtful === 1 ? 'is' : 'are'} not usually reliable or unreliable` : '',
    unjudged > 0 ? `the reliability of ${unjudged} is not judged` : '',
    indirect > 0 ? `${indirect} had only indirect access` : '',
    unrecorded > 0
      ? `of ${unrecorded} it is not recorded how ${unrecorded === 1 ? 'it knows' : 'they know'}`
      : '',
    made > 0 ? `${made} ${made === 1 ? 'was' : 'were'} made with artificial intelligence` : '',
    gone > 0 ? `${gone} no longer hold${gone === 1 ? 's' : ''}` : '',
    single.length > 0
      ? `key ${single.length === 1 ? 'judgment' : 'judgments'} ${joinNames(single.map(String))} ${single.length === 1 ? 'rests' : 'rest'} on a single origin`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Weaknesses: ${joinNames(parts)}.`;
}

function age({ informationCutOff, language }: Brief, sources: readonly Source[]): string {
  const days = sources.flatMap(({ published }) => (published === null ? [] : [published])).sort();
  const [oldest] = days;
  const newest = days.at(-1);
  if (oldest === undefined || newest === undefined) return '';
  const cutOff = informationCutOff === null ? '' : informationCutOff.slice(0, 10);
  const before = cutOff === '' ? '' : `; the information cut-off is ${dayText(cutOff, language)}`;
  const span =
    oldest === newest
      ? `All that are dated are of ${dayText(newest, language)}`
      : `They are dated from ${dayText(oldest, language)} to ${dayText(newest, language)}`;
  const undated = sources.length - days.length;
  const rest = undated === 0 ? '' : `; ${undated} ${undated === 1 ? 'has' : 'have'} no date`;
  return `${span}${before}${rest}.`;
}

/**
 * A source summary statement drafted from the register, one sentence each: what the brief draws on, which sources matter
 * most, strengths, weaknesses, and age against the information cut-off (ICD 206, D.3.d). Empty for a brief without
 * sources.
 */
export function draftSourceSummary(brief: Brief): string[] {
  const sources = inOrder(brief.sources).filter(({ title, reference }) => trimmed(title + reference) !== '');
  if (sources.length === 0) return [];
  return [
    whatItRestsOn(brief, sources),
    whichMatterMost(brief, sources),
    strengths(sources),
    weaknesses(brief, sources),
    age(brief, sources),
  ].filter((sentence) => sentence !== '');
}

/** How much of a statement is as it was drafted. */
export interface DraftedParts {
  readonly drafted: number;
  readonly written: number;
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?][”"’)]?)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** How many sentences of a statement stand as the program drafted them, and how many somebody wrote or changed. */
export function draftedParts(statement: string, draft: string): DraftedParts {
  const known = new Set(sentencesOf(draft));
  const all = sentencesOf(statement);
  const drafted = all.filter((sentence) => known.has(sentence)).length;
  return { drafted, written: all.length - drafted };
}
