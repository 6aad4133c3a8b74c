import type { Creator, Entry, Library, Options } from '@retorquere/bibtex-parser';
import { ownRecord } from '../../brief/own-record.ts';
import type { SourceType } from '../../vocabulary/source.ts';
import { detailOf } from './detail-names.ts';
import { type AuthorName, nameText } from './names.ts';
import { type NotUnderstood, nothingKnown, type RawReference, type ReferenceDetail } from './reference.ts';

/** Types of entries with a type of source that means the same. */
const types: Readonly<Record<string, SourceType>> = {
  article: 'academic',
  inproceedings: 'academic',
  conference: 'academic',
  thesis: 'academic',
  phdthesis: 'academic',
  mastersthesis: 'academic',
  legislation: 'official',
  jurisdiction: 'official',
  image: 'imagery',
  artwork: 'imagery',
  dataset: 'dataset',
  book: 'book',
  mvbook: 'book',
  inbook: 'book',
  incollection: 'book',
  online: 'website',
  electronic: 'website',
  www: 'website',
};

/** What `entrysubtype` says where the type of an entry says too little. */
export const entrySubtypes: Readonly<Partial<Record<SourceType, string>>> = {
  news: 'newspaper',
  official: 'official',
  'social-media': 'social-media',
  imagery: 'image',
  interview: 'interview',
  other: 'other',
};
const typesBySubtype: ReadonlyMap<string, SourceType> = new Map([
  ...Object.entries(entrySubtypes).map(([type, subtype]) => [subtype, type as SourceType] as const),
  ['magazine', 'news'],
]);

const monthNumbers = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    String(index + 1),
  ]),
);

/*
 * Signs that the parser makes something else of, or marks its own output with: each is given to it as another one that
 * no text holds. So every < that comes back is of the parser's own marks of type.
 */
const standIns: readonly (readonly [command: string, sign: string, standIn: string])[] = [
  ['textless', '<', '\ufdd0'],
  ['textgreater', '>', '\ufdd1'],
  ['textasciigrave', '`', '\ufdd2'],
];

const options: Options = {
  english: false,
  sentenceCase: false,
  caseProtection: false,
  unsupported: (_node, tex) => tex,
};

function withStandIns(text: string): string {
  let given = text.replace(/[\ufdd0-\ufdef]/g, '');
  for (const [command, sign, standIn] of standIns) {
    given = given.replace(new RegExp(`\\\\${command}(?:\\{\\}|\\s+|(?![A-Za-z]))`, 'g'), () => standIn);
    // A grave accent alone begins a quotation.
    if (sign !== '`') given = given.replaceAll(sign, () => standIn);
  }
  return given;
}

/** A value without the parser's marks of type, with its own signs; letters and their accents are one. */
function plain(value: string): string {
  const bare = value.replace(/<br[^>]*>|<\/?p[^>]*>/g, '\n').replace(/<[^>]*>/g, '');
  return standIns.reduce(
    (text, [, sign, standIn]) => text.replaceAll(standIn, () => sign),
    bare.normalize('NFC'),
  );
}

/** Works of a BibTeX or BibLaTeX file. Loads the parser; entries it cannot read are told as not understood. */
export async function readBibtex(text: string): Promise<{
  readonly works: readonly RawReference[];
  readonly notUnderstood: readonly NotUnderstood[];
}> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const library = parse(withStandIns(text), options);
  const works = library.entries.filter(({ fields }) => Object.keys(fields).length > 0).map(workOf);
  return { works, notUnderstood: notRead(library) };
}

const longestShown = 2_000;

function notRead({ errors, comments, preamble }: Library): NotUnderstood[] {
  const parts = (where: string, texts: readonly string[]) =>
    texts
      .map((text) => plain(text).trim().slice(0, longestShown))
      .filter((text) => text !== '')
      .map((text) => ({ where, text }));
  return [
    ...parts(
      'Entry that cannot be read',
      errors.map(({ input, error }) => input || error),
    ),
    ...parts('Comment', comments),
    ...parts('Preamble', preamble),
  ];
}

function creatorName(creator: Creator): AuthorName {
  const family = [creator.prefix, creator.lastName].filter(Boolean).join(' ');
  if (family === '') return { literal: creator.name ?? creator.firstName ?? '' };
  return { family, given: creator.firstName ?? '', suffix: creator.suffix ?? '' };
}

type Fields = Readonly<Record<string, unknown>>;

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map((one: Creator) => plain(nameText(creatorName(one)))) : [];
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return plain(value);
  if (!Array.isArray(value)) return '';
  return value.map((one) => (typeof one === 'string' ? plain(one) : namesIn([one]).join(''))).join('; ');
}

function workOf(entry: Entry): RawReference {
  const left = new Map(Object.entries(entry.fields as Fields));
  const take = (...keys: string[]): string => {
    const key = keys.find((name) => valueText(left.get(name)).trim() !== '');
    if (key === undefined) return '';
    const value = valueText(left.get(key));
    left.delete(key);
    return value;
  };
  const takeNames = (key: string): string[] => {
    const names = namesIn(left.get(key));
    left.delete(key);
    return names;
  };
  const subtype = take('entrysubtype');
  const type = typesBySubtype.get(subtype) ?? ownRecord(types, entry.type);
  const names = takeNames('author');
  const howPublished = take('howpublished');
  const isAddress = /^https?:\/\//i.test(howPublished.trim());
  return {
    ...nothingKnown,
    type: type ?? null,
    title: titleOf(take('title'), take('subtitle')),
    originalTitle: take('origtitle'),
    names: names.length > 0 ? names : takeNames('editor'),
    translators: takeNames('translator'),
    container: take('journaltitle', 'journal', 'booktitle', 'maintitle'),
    publisher: take('publisher', 'institution', 'organization', 'school'),
    doi: take('doi'),
    url: take('url') || (isAddress ? howPublished : ''),
    shelfMark: isAddress ? '' : howPublished,
    issued: issuedOf(take),
    accessed: take('urldate'),
    language: take('language', 'langid'),
    note: take('note', 'annotation', 'annote'),
    details: [
      ...kindOf(entry.type, type, subtype),
      ...[...left].flatMap(([key, value]) => detail(key, value)),
    ],
  };
}

const titleOf = (title: string, subtitle: string): string =>
  subtitle === '' ? title : `${title}: ${subtitle}`;

/* BibLaTeX has `date`, BibTeX year, month and, by custom, day. */
function issuedOf(take: (...keys: string[]) => string): string {
  const date = take('date');
  const [year, month, day] = [take('year'), take('month'), take('day')];
  if (date !== '' || year === '') return date;
  const number = monthNumbers.get(month.slice(0, 3).toLowerCase()) ?? month;
  return [year, number, number === '' ? '' : day].filter((part) => part !== '').join('-');
}

function kindOf(type: string, known: SourceType | undefined, subtype: string): ReferenceDetail[] {
  const kinds = [
    known === undefined && type !== 'misc' ? type : '',
    typesBySubtype.has(subtype) ? '' : subtype,
  ];
  return kinds.filter((kind) => kind !== '').map((kind) => detailOf('genre', kind));
}

function detail(key: string, value: unknown): ReferenceDetail[] {
  const text = valueText(value);
  return text.trim() === '' ? [] : [detailOf(key, text)];
}
