import type { Brief } from '#shared/brief/brief.ts';
import type { ProseNode } from '#shared/brief/prose.ts';
import { headReferences, referenceFields } from '#shared/brief/references.ts';
import { proseParagraphs } from '#shared/prose/text.ts';
import { cleanText } from '#shared/publication/content.ts';

/** The words of a text, as letters and digits, in order. */
export const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How often each word occurs. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const bookkeeping = new Set<string>([
  'id',
  'order',
  'kind',
  'domain',
  'horizon',
  'status',
  'origin',
  'rating',
  'type',
  'access',
  'reliability',
  'relevance',
  'priority',
  'ladder',
  'hypothesisLabels',
  'created',
  'formatVersion',
  ...[...referenceFields, ...headReferences].map(({ field }) => field),
  'published',
  'accessed',
  'neededBy',
  'date',
  'due',
  'statusDate',
  'informationCutOff',
  'tlp',
  'level',
  'leadIn',
  'entityId',
  'at',
  'by',
  'on',
  'result',
  'lineage',
  'coherence',
  'threads',
  'comments',
  'captures',
  'attachments',
  'sourceSummaryDraft',
]);

/* Raised and lowered text as it is printed, letters and digits of its own with a mark, not as the plain text it reads. */
function withoutMarks({ marks: _, ...node }: ProseNode): ProseNode {
  return node.content === undefined ? node : { ...node, content: node.content.map(withoutMarks) };
}

function textsIn(value: unknown, key: string): string[] {
  if (bookkeeping.has(key)) return [];
  if (typeof value === 'string') return [cleanText(value)];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'doc') {
    return proseParagraphs(withoutMarks({ ...value, type: 'doc' })).map(cleanText);
  }
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, name));
}

/** All texts an analyst wrote in a brief: its head, fields of records, paragraphs of prose; review threads aside. */
export function writtenTexts(brief: Brief): string[] {
  const { language: _language, sections, threads: _threads, comments: _comments, ...rest } = brief;
  const prose = Object.values(sections).flatMap((section) => [section.lead, section.body]);
  return [...textsIn(rest, ''), ...textsIn(prose, '')];
}
