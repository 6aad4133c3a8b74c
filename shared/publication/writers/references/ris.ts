import type { Source } from '../../../brief/kinds/source.ts';
import { nameText } from '../../../readers/references/names.ts';
import { otherWork } from '../../../readers/references/ris.ts';
import type { SourceType } from '../../../vocabulary/source.ts';
import { type ReferenceParts, referenceParts } from './reference-parts.ts';

const types: Readonly<Record<SourceType, string>> = {
  news: 'NEWS',
  official: 'GOVDOC',
  academic: 'JOUR',
  'social-media': 'ICOMM',
  imagery: 'FIGURE',
  dataset: 'DATA',
  interview: 'PCOMM',
  book: 'BOOK',
  website: 'ELEC',
  other: 'GEN',
};

/* Works that appear in something larger, which is not called their publisher. */
const contained: ReadonlySet<SourceType | null> = new Set(['news', 'academic']);

function workOf(parts: ReferenceParts): string {
  const lines: (readonly [tag: string, value: string])[] = [
    ['TY', parts.type === null ? 'GEN' : types[parts.type]],
    ['TI', parts.title],
    ['OP', parts.originalTitle],
    ...parts.names.map((name) => ['AU', nameText(name)] as const),
    ...parts.translators.map((name) => ['A4', nameText(name)] as const),
    [contained.has(parts.type) ? 'T2' : 'PB', parts.publisher],
    ['PY', parts.issued[0] ?? ''],
    ['DA', parts.issued.join('/')],
    ['DO', parts.doi],
    ['UR', parts.url],
    ['Y2', parts.accessed.join('/')],
    ['AN', parts.shelfMark],
    ['LA', parts.language],
    ['M3', parts.type === 'other' ? otherWork : ''],
    ...(parts.note === '' ? [] : parts.note.split('\n').map((line) => ['N1', line || ' '] as const)),
  ];
  const written = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

/** Writes sources as RIS, which every reference manager takes. */
export function writeRis(sources: readonly Source[]): string {
  return sources.map((source) => workOf(referenceParts(source))).join('\r\n');
}
