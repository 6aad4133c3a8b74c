import { ownRecord } from '../../brief/own-record.ts';
import type { SourceType } from '../../vocabulary/source.ts';
import { detailOf } from './detail-names.ts';
import { type NotUnderstood, nothingKnown, type RawReference, type ReferenceDetail } from './reference.ts';

/** Types of RIS with a type of source that means the same. */
const types: Readonly<Record<string, SourceType>> = {
  NEWS: 'news',
  MGZN: 'news',
  GOVDOC: 'official',
  BILL: 'official',
  STAT: 'official',
  CASE: 'official',
  HEAR: 'official',
  JOUR: 'academic',
  EJOUR: 'academic',
  JFULL: 'academic',
  THES: 'academic',
  CONF: 'academic',
  CPAPER: 'academic',
  ICOMM: 'social-media',
  FIGURE: 'imagery',
  ART: 'imagery',
  DATA: 'dataset',
  AGGR: 'dataset',
  PCOMM: 'interview',
  BOOK: 'book',
  EBOOK: 'book',
  CHAP: 'book',
  ECHAP: 'book',
  EDBOOK: 'book',
  ELEC: 'website',
  BLOG: 'website',
};

/** The work type by which another kind of source is told from one of no known type. */
export const otherWork = 'Other source';

/** Tags with a place in a source; where a list uses several for one thing, the first that says something counts. */
const tags = {
  title: ['TI', 'T1', 'CT'],
  originalTitle: ['OP'],
  container: ['T2', 'JO', 'JF', 'JA', 'J2', 'BT'],
  publisher: ['PB'],
  doi: ['DO'],
  url: ['UR', 'L2', 'LK'],
  shelfMark: ['AN'],
  issued: ['DA', 'PY', 'Y1'],
  accessed: ['Y2'],
  language: ['LA'],
} as const;

const details: Readonly<Record<string, string>> = {
  VL: 'volume',
  IS: 'issue',
  CP: 'issue',
  ET: 'edition',
  CY: 'publisher-place',
  PP: 'publisher-place',
  SN: 'ISSN or ISBN',
  T3: 'collection-title',
  A2: 'editor',
  ED: 'editor',
  M3: 'genre',
  NV: 'number-of-volumes',
  SE: 'section',
  AB: 'Abstract',
  N2: 'Abstract',
  KW: 'Keyword',
};
const authorTags = ['AU', 'A1'];
const tagLine = /^([A-Z][A-Z0-9]) {0,2}- ?(.*)$/;

interface Tagged {
  readonly tag: string;
  text: string;
}

/** Works of a RIS file. Unknown tags are kept as details, lines outside of any work as not understood. */
export function readRis(text: string): {
  readonly works: readonly RawReference[];
  readonly notUnderstood: readonly NotUnderstood[];
} {
  const works: RawReference[] = [];
  const notUnderstood: NotUnderstood[] = [];
  let open: Tagged[] | null = null;
  const close = () => {
    if (open) works.push(workOf(open));
    open = null;
  };
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const [, tag, value = ''] = tagLine.exec(line.replace(/^\ufeff/, '')) ?? [];
    if (tag === 'TY') {
      close();
      open = [{ tag, text: value }];
    } else if (tag === 'ER') close();
    else if (open && tag !== undefined) open.push({ tag, text: value });
    else if (open) {
      // A long value may go on in lines without a tag.
      const last = open.at(-1);
      if (last && line.trim() !== '') last.text += `\n${line}`;
    } else if (line.trim() !== '') notUnderstood.push({ where: `Line ${index + 1}`, text: line.trim() });
  }
  close();
  return { works, notUnderstood };
}

function workOf(lines: readonly Tagged[]): RawReference {
  const used = new Set<Tagged>();
  const all = (names: readonly string[]): Tagged[] => lines.filter(({ tag }) => names.includes(tag));
  const first = (names: readonly string[]): string => {
    const found = names.flatMap((name) => all([name])).find(({ text }) => text.trim() !== '');
    if (found) used.add(found);
    return found?.text.trim() ?? '';
  };
  const take = (names: readonly string[]): string[] =>
    all(names).map((line) => {
      used.add(line);
      return line.text;
    });
  const kind = first(['TY']).toUpperCase();
  const isOther = kind === 'GEN' && lines.some(({ tag, text }) => tag === 'M3' && text.trim() === otherWork);
  const known = isOther ? 'other' : ownRecord(types, kind);
  if (isOther) take(['M3']);
  const fields = Object.fromEntries(Object.entries(tags).map(([field, names]) => [field, first(names)]));
  const years = new Set(
    all(tags.issued).filter(({ text }) => fields.issued?.startsWith(text.trim().slice(0, 4))),
  );
  for (const line of years) used.add(line);
  const pages = [first(['SP']), first(['EP'])].filter((part) => part !== '').join('–');
  return {
    ...nothingKnown,
    ...fields,
    type: known ?? null,
    names: take(authorTags),
    translators: take(['A4']),
    note: take(['N1']).join('\n'),
    details: [
      ...(known === undefined && kind !== 'GEN' && kind !== '' ? [detailOf('genre', kind)] : []),
      ...(pages === '' ? [] : [detailOf('page', pages)]),
      ...lines.filter((line) => !used.has(line)).map(detailOfTag),
    ],
  };
}

function detailOfTag({ tag, text }: Tagged): ReferenceDetail {
  const key = ownRecord(details, tag);
  if (key === 'ISSN or ISBN') return { name: key, text, isBibliographic: true };
  return detailOf(key ?? tag, text);
}
