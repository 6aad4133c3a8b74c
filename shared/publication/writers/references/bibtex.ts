import type { Source } from '../../../brief/kinds/source.ts';
import { ownRecord } from '../../../brief/own-record.ts';
import { entrySubtypes } from '../../../readers/references/bibtex.ts';
import type { AuthorName } from '../../../readers/references/names.ts';
import type { SourceType } from '../../../vocabulary/source.ts';
import { entryKeys } from './entry-keys.ts';
import { type ReferenceParts, referenceParts } from './reference-parts.ts';

/* The entry of each type, and the field in which it has whoever brought the work out. */
const entries: Readonly<Record<SourceType, readonly [type: string, publisher: string]>> = {
  news: ['article', 'journal'],
  official: ['report', 'institution'],
  academic: ['article', 'journal'],
  'social-media': ['online', 'organization'],
  imagery: ['misc', 'publisher'],
  dataset: ['dataset', 'publisher'],
  interview: ['misc', 'publisher'],
  book: ['book', 'publisher'],
  website: ['online', 'organization'],
  other: ['misc', 'publisher'],
};

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '`': '\\textasciigrave{}',
  '\n': '\\par ',
};

/** Text in which TeX takes no sign for anything but itself, and joins no two into another. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}$&%#_~^<>`\n]/g, (sign) => ownRecord(signs, sign) ?? sign)
    .replace(/-(?=-)|'(?=')|[!?](?=\\textasciigrave)/g, (sign) => `${sign}{}`);
}

/* Addresses are taken as they stand, but a brace would end them. */
const address = (text: string): string =>
  text.replace(/[{}]/g, (brace) => (brace === '{' ? '%7B' : '%7D')).replaceAll('\\', '%5C');

function nameOf(name: AuthorName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const { family, given, suffix } = name;
  return [family, suffix, given]
    .filter((part) => part !== '')
    .map(escaped)
    .join(', ');
}

function fieldsOf(parts: ReferenceParts): readonly (readonly [name: string, value: string])[] {
  const [, publisher] = parts.type === null ? ['misc', 'publisher'] : entries[parts.type];
  const subtype = parts.type === null ? undefined : entrySubtypes[parts.type];
  return [
    // Within two pairs of braces, no program changes capitals to small letters.
    ['title', parts.title === '' ? '' : `{${escaped(parts.title)}}`],
    ['origtitle', escaped(parts.originalTitle)],
    ['author', parts.names.map(nameOf).join(' and ')],
    ['translator', parts.translators.map(nameOf).join(' and ')],
    [publisher, escaped(parts.publisher)],
    ['date', parts.issued.join('-')],
    ['year', parts.issued[0] ?? ''],
    ['doi', address(parts.doi)],
    ['url', address(parts.url)],
    ['urldate', parts.accessed.join('-')],
    ['howpublished', escaped(parts.shelfMark)],
    ['language', escaped(parts.language)],
    ['entrysubtype', subtype ?? ''],
    ['note', escaped(parts.note)],
  ];
}

function entryOf(parts: ReferenceParts, key: string): string {
  const type = parts.type === null ? 'misc' : entries[parts.type][0];
  const fields = fieldsOf(parts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${fields.join('')}}\n`;
}

/** Writes sources as BibTeX, with the dates of BibLaTeX; `heading` is a comment above them. */
export function writeBibtex(sources: readonly Source[], heading = ''): string {
  const all = sources.map(referenceParts);
  const keys = entryKeys(all);
  const comment = heading === '' ? [] : [`% ${heading.replace(/[@{}\n]/g, ' ')}\n`];
  return [...comment, ...all.map((parts, index) => entryOf(parts, keys[index] ?? ''))].join('\n');
}
