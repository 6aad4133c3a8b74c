import type { Brief } from '../brief/brief.ts';
import type { Evidence } from '../brief/kinds/evidence.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { ProseNode } from '../brief/prose.ts';
import { mapProse, proseFields } from '../brief/prose-fields.ts';
import { mapInline } from '../prose/map.ts';
import { type NamedCollection, namedCollections, type RecordLabel } from '../prose/record-label.ts';
import { proseParagraphs } from '../prose/text.ts';
import { recordSign } from './labels-in-prose.ts';
import { recordLabels } from './record-labels.ts';

/*
 * Finds the records that a text names in words: "hypothesis A", "E4", "gaps 1 and 2". A label that follows the wrong record
 * is worse than a word that follows none, so what can be read otherwise stays a word: a road, a grade of the Admiralty
 * scale, a measure, a range, whose ends cannot move.
 */

/** A label found in a text as words. */
export interface FoundLabel extends RecordLabel {
  readonly from: number;
  readonly to: number;
}

const unit = String.raw`\s?(?:%|per\s?cent|k?m|[cm]m|k?t|kg|nm|ft|miles?|(?:kilo)?met(?:re|er)s?|feet|hours?|days?|weeks?|months?|years?|times|percent)(?!\p{L})`;
const ranging = String.raw`\s?[-–—]\s?[\dA-Z]|\s(?:to|through|bis)\s+(?:E?\d|[A-Z](?!\p{L}))`;
const wordGoesOn = String.raw`[\p{L}\p{N}]|[.,]\d| \((?:deleted|empty)\)`;
const letters = String.raw`(?!I\s+\p{Ll})[A-Z]{1,2}(?!${wordGoesOn}|${ranging})`;
const digits = String.raw`\d{1,3}(?!${wordGoesOn}|${ranging}|${unit})`;
const one = `(?:${letters}|${digits})`;
const joint = String.raw`(?:\band\b|\bor\b|\bund\b|\boder\b|\bet\b|\bou\b|&|/)`;
const and = String.raw`(?:\s*(?:,|${joint}))+\s*`;
/* After a noun in the singular a number may count what follows it: "gap 1 and 2 more". */
const alsoOne = String.raw`(?:\s*${joint}\s*(?:${letters}|${digits}(?=\s*(?:[.;:,)]|$))))*`;

/** The words before a sign, in the singular and in the plural, where several signs follow. */
const nouns: Readonly<Record<Exclude<NamedCollection, 'evidence'>, { one: string; many: string }>> = {
  hypotheses: { one: '[Hh]ypoth(?:esis|ese|èse)', many: '[Hh]ypoth(?:eses|esen|èses)' },
  assumptions: { one: '[Aa]ssumption', many: '[Aa]ssumptions' },
  informationGaps: { one: '[Gg]ap', many: '[Gg]aps' },
  keyJudgments: { one: '[Jj]udge?ment', many: '[Jj]udge?ments' },
};

const patterns = namedCollections
  .filter((collection) => collection !== 'evidence')
  .map((collection) => {
    const noun = nouns[collection];
    const several = String.raw`${noun.many}\s+${one}(?:${and}${one})*`;
    const words = String.raw`(?<![\p{L}\p{N}@#_])(?:${several}|${noun.one}\s+${one}${alsoOne})`;
    return { collection, words: new RegExp(words, 'gu') };
  });
const sign = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}|\d{1,3})(?![\p{L}\p{N}])/gu;

const road = '(?:[Rr]oads?|[Rr]outes?|[Mm]otorways?|[Hh]ighways?|[Cc]orridors?)';
const grade = '(?:[Gg]rad(?:e|ed|ing)|[Rr]at(?:ed|ing)|[Aa]dmiralty|[Rr]eliability|[Cc]redibility)';
const otherGrade = String.raw`(?<![\p{L}\p{N}])[A-DF][1-6],?\s+(?:(?:and|or|to)\s+)?`;
const notBehind = String.raw`(?<![\p{L}\p{N}@#_])(?<!(?:${road}|${grade}(?:\s+as)?|[Tt]he|[Vv]ia|[Aa]long)\s+)(?<!${otherGrade})(?<!\d\s?[-–—]\s?)(?<!E\d{1,3}\s+(?:to|through|bis)\s+)`;
const notBefore = String.raw`(?!${wordGoesOn}|${ranging}|\s+${road}|[\s-]+${grade}|,?\s+(?:(?:and|or)\s+)?[A-DF][1-6](?![\p{L}\p{N}]))`;
const item = new RegExp(String.raw`${notBehind}E\d{1,3}${notBefore}`, 'gu');

/* The same map of labels comes back until a record of its kind changes. */
const kept = new WeakMap<object, ReadonlyMap<string, string>>();

function idsBySign(brief: Brief, collection: NamedCollection): ReadonlyMap<string, string> {
  const labels = recordLabels(brief, collection);
  const known = kept.get(labels);
  if (known) return known;
  const ids = new Map<string, string>();
  for (const id of labels.keys()) {
    const its = recordSign(brief, collection, id);
    if (its !== undefined) ids.set(its, id);
  }
  kept.set(labels, ids);
  return ids;
}

/** Finds the labels that a text names in words, in order; words that name no record of the brief are none. */
export function labelsNamedIn(text: string, brief: Brief): FoundLabel[] {
  const found: FoundLabel[] = [];
  const add = (collection: NamedCollection, its: string, from: number) => {
    const recordId = idsBySign(brief, collection).get(its);
    if (recordId !== undefined) found.push({ collection, recordId, text: its, from, to: from + its.length });
  };
  for (const { collection, words } of patterns) {
    for (const match of text.matchAll(words)) {
      for (const at of match[0].matchAll(sign)) add(collection, at[0], match.index + at.index);
    }
  }
  for (const match of text.matchAll(item)) add('evidence', match[0], match.index);
  return found.sort((left, right) => left.from - right.from);
}

/* What introduces a label is no name of a record, but a numbering of the text's own: "Gap 2: …" in a paragraph. */
const introduced = (['assumptions', 'informationGaps', 'keyJudgments'] as const).map((collection) => ({
  collection,
  words: new RegExp(String.raw`^\s*(?:\p{L}+\s+)?${nouns[collection].one}\s+\d{1,3}\s*[:.)–—]`, 'u'),
}));

/**
 * Says of which records a text that is read means by a label what the brief calls so. Items of evidence are those that
 * begin with their label there; hypotheses all or none, since one that was called otherwise keeps that in its name; the
 * others are counted, unless the text has a numbering of its own.
 */
function surelyNamed(brief: Brief): (found: FoundLabel) => boolean {
  const renamed = Object.values(brief.hypotheses).some(({ name }) => /^Hypothesis \S+(?:,|$)/.test(name));
  const own = new Set<NamedCollection>(renamed ? ['hypotheses'] : []);
  const texts = proseFields(brief).flatMap(({ prose }) => proseParagraphs(prose));
  for (const { collection, words } of introduced) {
    if (texts.some((text) => words.test(text))) own.add(collection);
  }
  return ({ collection, recordId, text }) => {
    if (collection !== 'evidence') return !own.has(collection);
    const evidence: Readonly<Record<string, Evidence>> = brief.evidence;
    const item = ownRecord(evidence, recordId);
    return item !== undefined && new RegExp(String.raw`^${text}[\s:.)–—-]+\S`, 'u').test(item.text);
  };
}

function linked(node: ProseNode, brief: Brief, isSure: (found: FoundLabel) => boolean) {
  const text = node.type === 'text' ? (node.text ?? '') : '';
  const found = /\d|[A-Z](?![\p{L}])/u.test(text) ? labelsNamedIn(text, brief).filter(isSure) : [];
  if (found.length === 0) return node;
  const { marks } = node;
  const withMarks = (made: ProseNode): ProseNode => (marks ? { ...made, marks } : made);
  const nodes: ProseNode[] = [];
  let at = 0;
  for (const { from, to, collection, recordId, text: its } of found) {
    if (from > at) nodes.push(withMarks({ type: 'text', text: text.slice(at, from) }));
    nodes.push(withMarks({ type: 'recordLabel', attrs: { collection, recordId, text: its } }));
    at = to;
  }
  if (at < text.length) nodes.push(withMarks({ type: 'text', text: text.slice(at) }));
  return nodes;
}

/**
 * A brief that was read from a text, in whose prose the words that surely name its records are labels that follow them.
 * No word is changed.
 */
export function withLabelsLinked(brief: Brief): Brief {
  const isSure = surelyNamed(brief);
  return mapProse(brief, (prose) => mapInline(prose, (node) => linked(node, brief, isSure)));
}
