import type { Source } from '../../../brief/kinds/source.ts';
import { officialGenre } from '../../../readers/references/csl-json.ts';
import type { AuthorName } from '../../../readers/references/names.ts';
import type { SourceType } from '../../../vocabulary/source.ts';
import { entryKeys } from './entry-keys.ts';
import { type ReferenceParts, referenceParts } from './reference-parts.ts';

const types: Readonly<Record<SourceType, string>> = {
  news: 'article-newspaper',
  official: 'report',
  academic: 'article-journal',
  'social-media': 'post',
  imagery: 'graphic',
  dataset: 'dataset',
  interview: 'interview',
  book: 'book',
  website: 'webpage',
  other: 'document',
};

/* Works that appear in something larger, which is not called their publisher. */
const contained: ReadonlySet<SourceType | null> = new Set(['news', 'academic', 'social-media', 'website']);

const dateOf = (parts: readonly string[]) =>
  parts.length === 0 ? undefined : { 'date-parts': [parts.map(Number)] };

function authorOf(name: AuthorName): object {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, suffix } = name;
  return { family, given, ...(suffix === '' ? {} : { suffix }) };
}

const namesOf = (names: readonly AuthorName[]) => (names.length === 0 ? undefined : names.map(authorOf));

function itemOf(parts: ReferenceParts, id: string): object {
  const text = (value: string) => (value === '' ? undefined : value);
  return {
    id,
    type: parts.type === null ? 'article' : types[parts.type],
    genre: parts.type === 'official' ? officialGenre : undefined,
    title: text(parts.title),
    'original-title': text(parts.originalTitle),
    author: namesOf(parts.names),
    translator: namesOf(parts.translators),
    [contained.has(parts.type) ? 'container-title' : 'publisher']: text(parts.publisher),
    issued: dateOf(parts.issued),
    accessed: dateOf(parts.accessed),
    DOI: text(parts.doi),
    URL: text(parts.url),
    archive_location: text(parts.shelfMark),
    language: text(parts.language),
    note: text(parts.note),
  };
}

/** Writes sources as CSL-JSON, the form of reference managers and of pandoc. */
export function writeCslJson(sources: readonly Source[]): string {
  const all = sources.map(referenceParts);
  const keys = entryKeys(all);
  return `${JSON.stringify(
    all.map((parts, index) => itemOf(parts, keys[index] ?? '')),
    null,
    2,
  )}\n`;
}
