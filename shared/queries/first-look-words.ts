import { collections } from '../brief/collections.ts';
import { headFieldNames } from '../brief/head-field-names.ts';
import type { BriefDifferences, KindDifference, NamedRecords } from './brief-differences.ts';
import type { KindCount } from './brief-facts.ts';

/** How many records of a kind there are, in words: "1 assumption", "20 items of evidence". */
export function countWords({ collection, count }: KindCount): string {
  const { noun, plural } = collections[collection];
  const one = collection === 'evidence' ? 'item of evidence' : noun;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : plural}`;
}

/** A number of bytes as a person says it: "340 bytes", "12 kB", "4.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const kilobytes = Math.round(bytes / 1_000);
  if (kilobytes < 1_000) return `${kilobytes} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What differs in one kind of record or in the title block: a heading, and lines with names. */
export interface DifferenceWords {
  /** "Assumptions: 1 new, 2 changed". */
  readonly title: string;
  /** "Assumption 3: Tugs are free."; "New: Assumption 3: …" where others were changed. */
  readonly lines: readonly string[];
}

const parts = [
  ['added', 'new'],
  ['changed', 'changed'],
  ['missing', 'missing'],
] as const satisfies readonly (readonly [keyof KindDifference, string])[];

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/* One line for each name; what happened to it is said where more than one thing did. */
function linesOf({ count, names }: NamedRecords, what: string | null): string[] {
  const before = what === null ? '' : `${capital(what)}: `;
  const more = count - names.length;
  const lines = names.map((name) => `${before}${name}`);
  return more > 0 ? [...lines, `${before}${more.toLocaleString('en-GB')} more`] : lines;
}

/** Says what differs between a brief here and the one of a file, by kind of record; empty if nothing does. */
export function differenceWords({ head, kinds }: BriefDifferences): DifferenceWords[] {
  const fields = head.map((field) => headFieldNames[field]);
  const titleBlock = { title: `Title block: ${fields.length} changed`, lines: [capital(fields.join(', '))] };
  const inKinds = kinds.map((kind) => {
    const found = parts.filter(([part]) => kind[part].count > 0);
    const counts = found.map(([part, what]) => `${kind[part].count.toLocaleString('en-GB')} ${what}`);
    return {
      title: `${capital(collections[kind.collection].plural)}: ${counts.join(', ')}`,
      lines: found.flatMap(([part, what]) => linesOf(kind[part], found.length > 1 ? what : null)),
    };
  });
  return fields.length > 0 ? [titleBlock, ...inKinds] : inKinds;
}

/** How many words a brief here has and the one of a file has: "1,240 words here, 1,310 in the file". */
export function wordsOfBoth({ words: [here, inFile] }: BriefDifferences): string {
  const [one, other] = [here, inFile].map((count) => count.toLocaleString('en-GB'));
  return here === inFile ? `${one} words in both` : `${one} words here, ${other} in the file`;
}
