import type { Source } from '../../brief/kinds/source.ts';
import { doiOf } from './address.ts';
import { takePublished } from './written-day.ts';

type Compared = Pick<Source, 'title' | 'originator' | 'reference' | 'published' | 'descriptor'>;

/** Where a work of a list is already: a source of the brief, or an earlier place of the same list. */
export type KnownPlace =
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'earlier'; readonly index: number };

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function addressKey(reference: string): string {
  const doi = doiOf(reference);
  if (doi !== null) return `doi ${doi.toLowerCase()}`;
  const bare = reference
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$|\/+$/, '');
  // Letters of a host may be of either case, those of a path may not.
  return `at ${bare.replace(/^[^/]*/, (host) => host.toLowerCase())}`;
}

/** By what a work is known again: its DOI or address; its title with year and originator. */
function keysOf(source: Compared): string[] {
  const keys: string[] = [];
  if (source.reference.trim() !== '') keys.push(addressKey(source.reference));
  const title = folded(source.title);
  const year = (source.published ?? takePublished(source.descriptor).issued).slice(0, 4);
  if (title !== '') keys.push(`named ${title}|${year}|${folded(source.originator)}`);
  return keys;
}

/**
 * Says of each work of a list whether the brief has it already, or the list itself further up: the same DOI or address,
 * or the same title, year and originator. Null for one that is new.
 */
export function knownAmong(found: readonly Compared[], sources: readonly Source[]): (KnownPlace | null)[] {
  const places = new Map<string, KnownPlace>();
  const note = (keys: readonly string[], place: KnownPlace) => {
    for (const key of keys) if (!places.has(key)) places.set(key, place);
  };
  for (const source of sources) note(keysOf(source), { kind: 'source', sourceId: source.id });
  return found.map((one, index) => {
    const keys = keysOf(one);
    const known = keys.map((key) => places.get(key)).find((place) => place !== undefined) ?? null;
    note(keys, known ?? { kind: 'earlier', index });
    return known;
  });
}
