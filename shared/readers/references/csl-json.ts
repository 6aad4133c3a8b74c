import { z } from 'zod';
import { ownRecord } from '../../brief/own-record.ts';
import type { SourceType } from '../../vocabulary/source.ts';
import { detailOf } from './detail-names.ts';
import { type AuthorName, nameText } from './names.ts';
import { type NotUnderstood, nothingKnown, type RawReference, type ReferenceDetail } from './reference.ts';

/** Types of CSL with a type of source that means the same. */
const types: Readonly<Record<string, SourceType>> = {
  'article-newspaper': 'news',
  'article-magazine': 'news',
  broadcast: 'news',
  legislation: 'official',
  bill: 'official',
  legal_case: 'official',
  regulation: 'official',
  treaty: 'official',
  hearing: 'official',
  'article-journal': 'academic',
  'paper-conference': 'academic',
  thesis: 'academic',
  post: 'social-media',
  graphic: 'imagery',
  figure: 'imagery',
  dataset: 'dataset',
  interview: 'interview',
  book: 'book',
  chapter: 'book',
  'post-weblog': 'website',
  webpage: 'website',
  document: 'other',
};

/** The genre by which a report of an authority is told from other reports. */
export const officialGenre = 'Official document';

const words = z.union([z.string(), z.number().transform(String)]).catch('');
const name = z.looseObject({
  family: words.optional(),
  given: words.optional(),
  literal: words.optional(),
  suffix: words.optional(),
  'non-dropping-particle': words.optional(),
  'dropping-particle': words.optional(),
});
const names = z.array(name).default([]).catch([]);
const date = z.looseObject({
  'date-parts': z
    .array(z.array(z.union([z.string(), z.number()]).nullable()))
    .optional()
    .catch(undefined),
  raw: words.optional(),
  literal: words.optional(),
});
const work = z.looseObject({
  type: words.default(''),
  title: words.default(''),
  'original-title': words.default(''),
  author: names,
  translator: names,
  'container-title': words.default(''),
  publisher: words.default(''),
  DOI: words.default(''),
  URL: words.default(''),
  archive_location: words.default(''),
  language: words.default(''),
  note: words.default(''),
  genre: words.default(''),
  issued: date.optional().catch(undefined),
  accessed: date.optional().catch(undefined),
});
type Work = z.infer<typeof work>;

/** Reads works in CSL-JSON: a list, one alone, or a list called `items`. Null if the text is not JSON of that kind. */
export function readCslJson(text: string): {
  readonly works: readonly RawReference[];
  readonly notUnderstood: readonly NotUnderstood[];
} | null {
  const items = itemsOf(text);
  if (items === null) return null;
  const works: RawReference[] = [];
  const notUnderstood: NotUnderstood[] = [];
  for (const [index, item] of items.entries()) {
    const parsed = work.safeParse(item);
    const isWork =
      parsed.success && (parsed.data.type !== '' || parsed.data.title !== '' || 'id' in parsed.data);
    if (isWork) works.push(workOf(parsed.data));
    else notUnderstood.push({ where: `Entry ${index + 1}`, text: jsonOf(item) });
  }
  return works.length === 0 && items.length > 0 ? null : { works, notUnderstood };
}

function itemsOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return null;
    const { items } = value as { readonly items?: unknown };
    if (Array.isArray(items)) return items;
    return typeof Reflect.get(value, 'type') === 'string' ? [value] : null;
  } catch {
    return null;
  }
}

function nameOf(one: Work['author'][number]): AuthorName {
  const particle = one['non-dropping-particle'] ?? one['dropping-particle'] ?? '';
  const family = [particle, one.family ?? ''].filter((part) => part !== '').join(' ');
  if (family === '') return { literal: one.literal || (one.given ?? '') };
  return { family, given: one.given ?? '', suffix: one.suffix ?? '' };
}

const namesIn = (list: Work['author']): string[] => list.map((one) => nameText(nameOf(one)));

function dateText(value: Work['issued']): string {
  const [first, second] = value?.['date-parts'] ?? [];
  const written = (parts: typeof first) => (parts ?? []).filter((part) => part !== null).join('-');
  if (!first || written(first) === '') return value?.raw || value?.literal || '';
  return second ? `${written(first)} to ${written(second)}` : written(first);
}

const placed = new Set(Object.keys(work.shape));
/* By what a list calls its entries: no part of a work. */
const entryNames = new Set(['id', 'citation-key', 'citation-label']);

function detailsOf(item: Work): ReferenceDetail[] {
  return Object.entries(item).flatMap(([key, value]) => {
    if (placed.has(key) || entryNames.has(key) || value === undefined || value === null) return [];
    const people = z.array(name).safeParse(value);
    if (people.success) return namesIn(people.data).map((one) => detailOf(key, one));
    const parsed = date.safeParse(value);
    if (parsed.success && dateText(parsed.data) !== '') return [detailOf(key, dateText(parsed.data))];
    return [detailOf(key, typeof value === 'object' ? jsonOf(value) : String(value))];
  });
}

function workOf(item: Work): RawReference {
  const isOfficial = item.type === 'report' && item.genre === officialGenre;
  const known = isOfficial ? 'official' : ownRecord(types, item.type);
  const kinds = [
    known === undefined && item.type !== 'article' ? item.type : '',
    isOfficial ? '' : item.genre,
  ];
  return {
    ...nothingKnown,
    type: known ?? null,
    title: item.title,
    originalTitle: item['original-title'],
    names: namesIn(item.author),
    translators: namesIn(item.translator),
    container: item['container-title'],
    publisher: item.publisher,
    doi: item.DOI,
    url: item.URL,
    shelfMark: item.archive_location,
    issued: dateText(item.issued),
    accessed: dateText(item.accessed),
    language: item.language,
    note: item.note,
    details: [
      ...kinds.filter((kind) => kind !== '').map((kind) => detailOf('genre', kind)),
      ...detailsOf(item),
    ],
  };
}

const longestShown = 2_000;

function jsonOf(value: unknown): string {
  return JSON.stringify(value).slice(0, longestShown);
}
