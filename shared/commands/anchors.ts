import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { ownRecord } from '../brief/own-record.ts';
import { fieldOf, type Passage, placeKey } from '../brief/place.ts';
import { isSamePassage, movedPassage, passageWithin } from '../prose/moved-passage.ts';
import { type Anchored, anchoredKinds, anchoredRecords, sizeOfText, textAt } from '../queries/anchored.ts';
import { patchBrief } from './brief-patch.ts';
import type { Applied, CommandCall } from './command.ts';
import { type InversePatch, inverseWithPatches } from './inverse-patches.ts';
import { moveBetween, stays, type TextMove } from './text-move.ts';

/*
 * Records can be about passages of a text. Every change of that text moves the passages in the same change: what its
 * steps do to positions, they do to passages. The inverse of the change is told where the passages were if its own
 * steps would not bring them back there, as with a passage that was deleted.
 */

const position = z.int().min(0);

/** Where the passage of a record is to be after a change, whatever the change does to its text. */
export const givenPassage = z.strictObject({
  collection: z.enum(anchoredKinds.map(({ collection }) => collection)),
  id: z.string(),
  passage: z.strictObject({ from: position, to: position }),
});

export type GivenPassage = z.infer<typeof givenPassage>;

interface MovedPassages {
  readonly brief: Brief;
  /** Where passages were that the way back alone would not restore. */
  readonly before: readonly GivenPassage[];
}

function withPassage(record: object, anchor: string, passage: Passage): object {
  return { ...record, [anchor]: { ...Reflect.get(record, anchor), passage } };
}

function withPassages(brief: Brief, moved: readonly (Anchored & { readonly next: Passage })[]): Brief {
  let next = brief;
  for (const { collection } of anchoredKinds) {
    const own = moved.filter((each) => each.collection === collection);
    if (own.length === 0) continue;
    const records: Record<string, object> = { ...next[collection] };
    for (const { id, anchor, next: passage } of own) {
      const record = ownRecord(records, id);
      if (record) records[id] = withPassage(record, anchor, passage);
    }
    next = { ...next, [collection]: records };
  }
  return next;
}

/**
 * Moves the passages of a brief whose texts were changed. `moveOf` says how the text of one moved, null if it did not.
 * Passages that are given are put where they are given. Afterwards none lies outside its text.
 */
export function movePassages(
  brief: Brief,
  moveOf: (anchored: Anchored) => TextMove | null,
  given: readonly GivenPassage[] = [],
): MovedPassages {
  const moved: (Anchored & { readonly next: Passage })[] = [];
  const before: GivenPassage[] = [];
  for (const anchored of anchoredRecords(brief)) {
    const { collection, id, passage } = anchored;
    const move = moveOf(anchored);
    if (!move) continue;
    const set = given.find((one) => one.collection === collection && one.id === id)?.passage;
    const next = passageWithin(set ?? movedPassage(passage, move.mapping), move.size);
    if (!isSamePassage(next, passage)) moved.push({ ...anchored, next });
    if (!isSamePassage(movedPassage(next, move.back), passage)) {
      before.push({ collection, id, passage: { from: passage.from, to: passage.to } });
    }
  }
  return { brief: withPassages(brief, moved), before };
}

function givenByPatches(call: CommandCall): (collection: string, id: string) => boolean {
  const given = new Set<string>();
  for (const { path } of patchBrief.args.safeParse(call.args).data?.patches ?? []) {
    const [collection, id, field] = path;
    const kind = anchoredKinds.find((one) => one.collection === collection);
    if (path.length < 2) given.add(String(collection ?? ''));
    else if (kind && (field === undefined || field === kind.anchor)) given.add(`${collection}/${id}`);
  }
  return (collection, id) => given.has('') || given.has(collection) || given.has(`${collection}/${id}`);
}

/** Says for which records a call gives the place itself. */
export function givesPlace(call: CommandCall): (collection: string, id: string) => boolean {
  if (call.name === patchBrief.name) return givenByPatches(call);
  if (call.name === 'brief.replace') return () => true;
  const kind = anchoredKinds.find(({ name }) => call.name === `${name}.change`);
  const { id: changed, fields } = Object(call.args);
  const isGiven = kind !== undefined && Object.hasOwn(Object(fields), kind.anchor);
  return (collection, id) => isGiven && collection === kind.collection && id === changed;
}

function placePatch({ collection, id, passage }: GivenPassage): InversePatch {
  const anchor = anchoredKinds.find((kind) => kind.collection === collection)?.anchor ?? '';
  return { op: 'replace', path: [collection, id, anchor, 'passage'], value: passage };
}

/** What a command made, with the passages moved whose texts it changed; its inverse moves them back. */
export function withMovedPassages(start: Brief, applied: Applied, call: CommandCall): Applied {
  if (anchoredKinds.every(({ collection }) => Object.keys(applied.brief[collection]).length === 0)) {
    return applied;
  }
  const isGiven = givesPlace(call);
  const known = new Map<string, TextMove | null>();
  const moveOf = ({ collection, id, place }: Anchored): TextMove | null => {
    const text = textAt(applied.brief, place);
    if (text === undefined) return null;
    const isNew = !Object.hasOwn(start[collection], id);
    if (isNew || isGiven(collection, id)) return { mapping: stays, back: stays, size: sizeOfText(text) };
    const key = placeKey(fieldOf(place));
    const move = known.get(key) ?? moveBetween(textAt(start, place), text);
    known.set(key, move);
    return move;
  };
  const { brief, before } = movePassages(applied.brief, moveOf);
  return { brief, inverse: inverseWithPatches(applied.inverse, before.map(placePatch)) };
}
