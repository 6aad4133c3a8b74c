import type { Brief } from './brief.ts';
import { type CollectionName, collectionNames } from './collections.ts';
import { ownRecord } from './own-record.ts';

/** A stretch of text by its offsets, the end exclusive. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/**
 * A place in a brief, from the title block to a few words: what a finding, a comment, a match or a difference is about,
 * and where one can go. A part that is null is not narrowed down: a record without a field is the whole record.
 *
 * The title block has the collection `head` and no id. In prose, `block` counts paragraphs and headings from 0 in
 * reading order. A passage lies in the block, or, without a block, in the text of the field: if that is prose, the
 * passage counts positions of its document (`queries/anchored.ts`).
 */
export interface Place {
  readonly collection: CollectionName | 'head';
  readonly id: string;
  readonly field: string | null;
  readonly block: number | null;
  readonly passage: Passage | null;
}

const nothingMore = { field: null, block: null, passage: null } as const;

/** The title block, or one field of it. */
export function headPlace(field: string | null = null): Place {
  return { ...nothingMore, collection: 'head', id: '', field };
}

/** A record, or one field of it. */
export function recordPlace(collection: CollectionName, id: string, field: string | null = null): Place {
  return { ...nothingMore, collection, id, field };
}

/** The same place, no narrower than its field. */
export function fieldOf({ collection, id, field }: Place): Place {
  return { ...nothingMore, collection, id, field };
}

/** The same place, no narrower than its record. */
export function recordOfPlace({ collection, id }: Place): Place {
  return { ...nothingMore, collection, id };
}

/** The key of a place, equal for equal places: `sections:bottom-line:lead#2@10-14`. */
export function placeKey({ collection, id, field, block, passage }: Place): string {
  const at = field === null ? '' : `:${field}`;
  const inside = block === null ? '' : `#${block}`;
  return `${collection}:${id}${at}${inside}${passage ? `@${passage.from}-${passage.to}` : ''}`;
}

const form = /^([A-Za-z]+):([A-Za-z0-9_-]*)(?::([A-Za-z.]+))?(?:#(\d+))?(?:@(\d+)-(\d+))?$/;

/** Reads the key of a place; undefined if it is not one. */
export function parsePlace(key: string): Place | undefined {
  const [, first = '', id = '', field = null, block = null, from, to] = form.exec(key) ?? [];
  const collection = first === 'head' ? first : collectionNames.find((name) => name === first);
  if (!collection || (collection === 'head') !== (id === '')) return undefined;
  return {
    collection,
    id,
    field,
    block: block === null ? null : Number(block),
    passage: from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) },
  };
}

/** Says whether two places are the same. */
export function isSamePlace(one: Place, other: Place): boolean {
  return placeKey(one) === placeKey(other);
}

/** The record a place is in; undefined for the title block, and if the record is gone. */
export function recordAt(brief: Brief, { collection, id }: Place): object | undefined {
  if (collection === 'head') return undefined;
  const records: Readonly<Record<string, object>> = brief[collection];
  return ownRecord(records, id);
}
