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

/* An address with a scheme, or one that was written without: a host, whose last part is no number, and a path. */
const address = /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:\/\S*)?)$/iu;

function addressKey(reference: string): string | null {
  const doi = doiOf(reference);
  if (doi !== null) return `doi ${doi.toLowerCase()}`;
  if (!address.test(reference.trim())) return null;
  const bare = reference
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');
  // Letters of a host may be of either case, those of a path may not.
  return `at ${bare.replace(/^[^/]*/, (host) => host.toLowerCase())}`;
}

/**
 * By what a work is known again, in this program wherever works are compared: its DOI or address; its title with year
 * and originator. Other words in the place of an address ("Interview", "p. 4") say nothing of which work it is. None if
 * nothing is known by which one could tell.
 */
export function workKeys(source: Compared): string[] {
  const title = folded(source.title);
  const year = (source.published ?? takePublished(source.descriptor).issued).slice(0, 4);
  const named = title === '' ? null : `named ${title}|${year}|${folded(source.originator)}`;
  return [addressKey(source.reference), named].filter((key) => key !== null);
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
  for (const source of sources) note(workKeys(source), { kind: 'source', sourceId: source.id });
  return found.map((one, index) => {
    const keys = workKeys(one);
    const known = keys.map((key) => places.get(key)).find((place) => place !== undefined) ?? null;
    note(keys, known ?? { kind: 'earlier', index });
    return known;
  });
}
