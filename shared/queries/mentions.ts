import type { Brief } from '../brief/brief.ts';
import type { Entity } from '../brief/kinds/entity.ts';
import { markedTexts } from '../brief/marked-fields.ts';
import { headPlace, type Place, placeKey, recordPlace } from '../brief/place.ts';
import type { ProseNode } from '../brief/prose.ts';
import { proseFields } from '../brief/prose-fields.ts';
import { type RecordText, recordTexts } from '../brief/record-texts.ts';
import { findInText } from '../prose/find.ts';
import { proseParagraphs } from '../prose/text.ts';
import { withLabelsWritten } from './labels-in-prose.ts';
import { placeTitle } from './place-order.ts';

/** One place where an entity is named: a paragraph of prose, or a text of a record. */
export interface MentionPlace {
  readonly key: string;
  /** Title of the section it is in; "Title block" for the head. */
  readonly where: string;
  /** Words around the first mention, cut at spaces. */
  readonly excerpt: string;
  readonly count: number;
  readonly place: Place;
}

const exactly = { matchCase: true, wholeWords: true };

/** The names of an entity, longest first, so that "Harbour Authority" is found before "Authority". */
function namesOf(entity: Entity): readonly string[] {
  const names = [entity.name, ...entity.aliases].map((name) => name.trim()).filter((name) => name !== '');
  return [...new Set(names)].sort((one, other) => other.length - one.length);
}

interface Found {
  readonly from: number;
  readonly count: number;
}

/* Where two names overlap, only one counts: the longer name, which was looked for first. */
function findNames(text: string, names: readonly string[]): Found | null {
  const taken: { from: number; to: number }[] = [];
  for (const name of names) {
    for (const range of findInText(text, name, exactly)) {
      if (taken.every((other) => range.to <= other.from || range.from >= other.to)) taken.push(range);
    }
  }
  if (taken.length === 0) return null;
  return { from: Math.min(...taken.map((range) => range.from)), count: taken.length };
}

/** Words around an offset of a text, at most about 90 characters, cut at spaces. */
export function excerptAt(text: string, at: number): string {
  const flat = text.replace(/\s+/g, ' ');
  const start = at < 40 ? 0 : flat.indexOf(' ', at - 40) + 1;
  const cut = flat.length - start <= 90 ? flat.length : flat.lastIndexOf(' ', start + 90);
  const end = cut > start ? cut : flat.length;
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`;
}

interface Paragraph {
  readonly text: string;
  /** Mentions by mention nodes, one entry for each node, with the entity's id and the name shown. */
  readonly mentions: readonly { readonly entityId: string; readonly text: string }[];
}

const isBlock = (node: ProseNode) => node.type === 'paragraph' || node.type === 'heading';

function paragraphsOf(node: ProseNode): Paragraph[] {
  if (!isBlock(node)) return (node.content ?? []).flatMap(paragraphsOf);
  const mentions = (node.content ?? [])
    .filter((child) => child.type === 'mention')
    .map((child) => ({
      entityId: String(child.attrs?.entityId ?? ''),
      text: String(child.attrs?.text ?? ''),
    }));
  return [{ text: proseParagraphs(node)[0] ?? '', mentions }];
}

interface IndexedParagraph extends Paragraph {
  readonly where: string;
  readonly place: Place;
}

interface IndexedText extends RecordText {
  readonly where: string;
  readonly place: Place;
  readonly mentions: Paragraph['mentions'];
}

/** A brief taken apart once, so that many entities can be looked up in it. */
export interface MentionIndex {
  readonly paragraphs: readonly IndexedParagraph[];
  readonly texts: readonly IndexedText[];
  /** All paragraphs, then all texts, one on each line; and where each begins. */
  readonly all: string;
  readonly starts: readonly number[];
  /** The paragraphs and texts with a mention of each entity, by the entity's id; texts are counted after paragraphs. */
  readonly marked: ReadonlyMap<string, readonly number[]>;
}

/** Takes a brief apart into paragraphs and record texts with the sections they stand in. */
export function mentionIndex(given: Brief): MentionIndex {
  const brief = withLabelsWritten(given);
  const paragraphs = proseFields(brief).flatMap(({ collection, id, field, prose }) =>
    paragraphsOf(prose).map((paragraph, block) => {
      const place = { ...recordPlace(collection, id, field), block };
      return { ...paragraph, where: placeTitle(brief, place), place };
    }),
  );
  const named = mentionsInTexts(brief);
  const texts = recordTexts(brief)
    .filter((text) => text.text !== '')
    .map((text) => {
      const { collection, id, field } = text;
      const place = collection === null ? headPlace(field) : recordPlace(collection, id, field);
      const mentions = named.get(placeKey(place)) ?? [];
      return { ...text, where: placeTitle(brief, place), place, mentions };
    });
  const all = [...paragraphs, ...texts];
  return { paragraphs, texts, ...joined(all), marked: markedIn(all) };
}

/** The mentions in texts of records, by the key of their place. */
function mentionsInTexts(brief: Brief): ReadonlyMap<string, Paragraph['mentions']> {
  return new Map(
    markedTexts(brief).map(({ collection, id, field, text, marks }) => [
      placeKey(recordPlace(collection, id, field)),
      marks.flatMap((mark) =>
        mark.type === 'mention' ? [{ entityId: mark.entityId, text: text.slice(mark.from, mark.to) }] : [],
      ),
    ]),
  );
}

function joined(parts: readonly { readonly text: string }[]): Pick<MentionIndex, 'all' | 'starts'> {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + 1;
  }
  return { all: parts.map(({ text }) => text).join('\n'), starts };
}

function markedIn(parts: readonly Pick<Paragraph, 'mentions'>[]): ReadonlyMap<string, readonly number[]> {
  const marked = new Map<string, number[]>();
  for (const [index, { mentions }] of parts.entries()) {
    for (const { entityId } of mentions) marked.set(entityId, [...(marked.get(entityId) ?? []), index]);
  }
  return marked;
}

/* The last part that begins at or before an offset. */
function partAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/* The parts that may name an entity. They are looked up in the joined text, since most parts hold no name of it. */
function candidates(index: MentionIndex, entity: Entity, names: readonly string[]): number[] {
  const found = new Set(index.marked.get(entity.id));
  for (const name of names) {
    let at = index.all.indexOf(name);
    while (at >= 0) {
      found.add(partAt(index.starts, at));
      at = index.all.indexOf(name, at + 1);
    }
  }
  return [...found].sort((one, other) => one - other);
}

/* A place in prose or in a text of a record. */
function placeIn(
  item: IndexedParagraph | IndexedText,
  entity: Entity,
  names: readonly string[],
): MentionPlace | null {
  if ('collection' in item && item.collection === 'entities' && item.id === entity.id) return null;
  const marked = item.mentions.filter((mention) => mention.entityId === entity.id);
  const plain = findNames(item.text, names);
  // The name a mention shows is part of the words around it; if it is one of the entity's names, it was counted there.
  const unseen = marked.filter((mention) => !names.includes(mention.text)).length;
  const count = Math.max((plain?.count ?? 0) + unseen, marked.length);
  if (count === 0) return null;
  const at = plain?.from ?? Math.max(0, item.text.indexOf(marked[0]?.text ?? ''));
  return {
    key: placeKey(item.place),
    where: item.where,
    excerpt: excerptAt(item.text, at),
    count,
    place: item.place,
  };
}

/** Every place of a brief that names an entity, by mention or in plain words, by any of its names. */
export function mentionPlaces(index: MentionIndex, entity: Entity): MentionPlace[] {
  const names = namesOf(entity);
  return candidates(index, entity, names).flatMap((part) => {
    const item = index.paragraphs[part] ?? index.texts[part - index.paragraphs.length];
    return item ? (placeIn(item, entity, names) ?? []) : [];
  });
}

/** How often an entity is named in a brief. */
export function mentionCount(index: MentionIndex, entity: Entity): number {
  return mentionPlaces(index, entity).reduce((sum, place) => sum + place.count, 0);
}
