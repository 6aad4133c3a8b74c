import { evidenceLabelAt } from '../../vocabulary/evidence-label.ts';
import { hypothesisLabelAt } from '../../vocabulary/hypothesis-label.ts';
import type { ForeignHypothesis, ForeignItem } from './foreign-matrix.ts';
import { credibilityOfGrade, gradeOfWords } from './table-words.ts';

/* How JSON of other programs names what stands in a matrix. Names are looked up in small letters, without _ and -. */

/** An object of JSON with its members by their plain names. */
export type Members = ReadonlyMap<string, unknown>;

/** What a list of JSON holds, with everything by which a rating may name it. */
export interface Listed<Entry> {
  readonly entry: Entry;
  readonly keys: readonly string[];
  readonly members: Members;
}

const plainName = (name: string): string => name.toLowerCase().replace(/[_\s-]/g, '');

/** The members of an object; none for anything else. */
export function membersOf(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([name, member]) => [plainName(name), member]));
}

/** The first of some members that is there; undefined if none is. */
export function firstOf(members: Members, names: readonly string[]): unknown {
  return names.map((name) => members.get(name)).find((member) => member !== undefined && member !== null);
}

/** A text, or a number as text; empty for anything else. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const shortNames = ['name', 'title', 'label', 'short'];
const longNames = [
  ...['statement', 'text', 'description', 'desc', 'content', 'summary', 'details'],
  ...['hypothesis', 'hypothesistext', 'evidence', 'evidencedesc', 'item'],
];

/* What an entry calls itself in short and at length, which may be the same. */
function textsOf(value: unknown): { short: string; long: string } {
  if (typeof value === 'string') return { short: '', long: value };
  const members = membersOf(value);
  const short = textIn(firstOf(members, shortNames));
  const long = textIn(firstOf(members, longNames));
  if (long === '' || long === short) return { short: '', long: short };
  return { short, long };
}

const isLabel = (text: string): boolean => /^[a-z]{0,2}\d{0,3}$/i.test(text.trim());

function keysOf(value: unknown, index: number, labels: readonly string[]): string[] {
  const { short, long } = textsOf(value);
  const id = textIn(firstOf(membersOf(value), ['id', 'pk', 'key', 'uuid', 'uid']));
  return [...new Set([id, short, long, ...labels, String(index)].filter((key) => key !== ''))];
}

/** The entries of a list, or of an object whose members are entries by their id. */
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([id, entry]) =>
    typeof entry === 'object' && entry !== null ? { id, ...entry } : { id, text: entry },
  );
}

/** The hypotheses of a list. */
export function hypothesesIn(list: unknown): Listed<ForeignHypothesis>[] {
  return entriesOf(list).map((value, index) => {
    const { short, long } = textsOf(value);
    const members = membersOf(value);
    const labels = [`H${index + 1}`, hypothesisLabelAt(index, 'letters')];
    const entry = { name: isLabel(short) ? '' : short, statement: long, notes: textIn(members.get('notes')) };
    return { entry, keys: keysOf(value, index, labels), members };
  });
}

/** The items of evidence of a list. */
export function itemsIn(list: unknown): Listed<ForeignItem>[] {
  return entriesOf(list).map((value, index) => {
    const { short, long } = textsOf(value);
    const members = membersOf(value);
    const grade = gradeOfWords(textIn(members.get('credibility')));
    const day = /^\d{4}-\d\d-\d\d/.exec(textIn(firstOf(members, ['date', 'eventdate'])))?.[0] ?? null;
    const source = textIn(firstOf(members, ['source', 'sourceurl', 'url', 'link']));
    const isAddress = /^https?:\/\/\S+$/i.test(source);
    const entry: ForeignItem = {
      text: [isLabel(short) ? '' : short, long].filter(Boolean).join('\n'),
      credibility: grade && credibilityOfGrade[grade],
      relevance: gradeOfWords(textIn(members.get('relevance'))),
      date:
        day !== null && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
          ? day
          : null,
      sources:
        source === ''
          ? []
          : [{ title: source, reference: isAddress ? source : '', type: isAddress ? 'website' : null }],
    };
    return { entry, keys: keysOf(value, index, [evidenceLabelAt(index)]), members };
  });
}
