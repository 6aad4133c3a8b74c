import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { allKinds, kinds } from '../brief/kinds/all.ts';
import { type Passage, type Place, recordAt, recordPlace } from '../brief/place.ts';
import type { Prose } from '../brief/prose.ts';
import { proseDocument } from '../prose/document.ts';
import { leafWords } from './labels-in-prose.ts';

interface AnchoredKind {
  readonly collection: CollectionName;
  readonly name: string;
  /** The field that holds the place. */
  readonly anchor: string;
}

/** The kinds whose records are about a place of the brief. */
export const anchoredKinds: readonly AnchoredKind[] = allKinds.flatMap(({ collection, name, anchor }) =>
  anchor === undefined ? [] : [{ collection, name, anchor }],
);

/** A record that is about a passage of a text. */
export interface Anchored {
  readonly collection: CollectionName;
  readonly id: string;
  readonly anchor: string;
  readonly place: Place;
  readonly passage: Passage;
}

/** The place a record is about; undefined if the record is gone, or if its kind is about no place. */
export function placeOfRecord(brief: Brief, collection: string, id: string): Place | undefined {
  const kind = anchoredKinds.find((one) => one.collection === collection);
  const record = kind && recordAt(brief, recordPlace(kind.collection, id));
  return record && kind ? (Reflect.get(record, kind.anchor) as Place) : undefined;
}

/** Every record of a brief that is about a passage. */
export function anchoredRecords(brief: Brief): Anchored[] {
  return anchoredKinds.flatMap(({ collection, anchor }) =>
    Object.entries<object>(brief[collection]).flatMap(([id, record]) => {
      // A field that its kind lists as its place holds one, by the schema of the brief.
      const place = Reflect.get(record, anchor) as Place;
      return place.passage === null ? [] : [{ collection, id, anchor, place, passage: place.passage }];
    }),
  );
}

function valueAt(holder: object, field: string): unknown {
  let at: unknown = holder;
  for (const name of field.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}

/** The text in which a place lies, plain or prose; undefined if there is none. */
export function textAt(brief: Brief, place: Place): string | Prose | undefined {
  const { collection, field } = place;
  if (field === null) return undefined;
  const holder = collection === 'head' ? brief : recordAt(brief, place);
  const value = holder && valueAt(holder, field);
  if (typeof value === 'string') return value;
  const isProse = collection !== 'head' && (kinds[collection].prose as readonly string[]).includes(field);
  // A field that its kind lists as prose holds prose, by the schema of the brief.
  return isProse && value !== undefined ? (value as Prose) : undefined;
}

/** How many positions a text has. */
export function sizeOfText(text: string | Prose): number {
  return typeof text === 'string' ? text.length : proseDocument(text).content.size;
}

/** The present words of the passage at a place; null if nothing of it is left. */
export function passageWords(brief: Brief, place: Place): string | null {
  const text = textAt(brief, place);
  if (text === undefined || place.passage === null) return null;
  const size = sizeOfText(text);
  const [from, to] = [Math.min(place.passage.from, size), Math.min(place.passage.to, size)];
  if (from >= to) return null;
  if (typeof text === 'string') return text.slice(from, to);
  const document = proseDocument(text);
  let hasWords = false;
  document.nodesBetween(from, to, (node) => {
    if (node.isInline) hasWords = true;
  });
  return hasWords ? document.textBetween(from, to, '\n', (leaf) => leafWords(leaf, brief)) : null;
}
