import type { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { type CollectionName, collectionNames } from '../brief/collections.ts';
import { kinds } from '../brief/kinds/all.ts';
import { markedFields } from '../brief/marked-fields.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import type { InversePatch } from '../commands/inverse-patches.ts';
import { anchoredKinds, placeOfRecord, textAt } from '../queries/anchored.ts';
import { isSameJson } from '../queries/brief-differences.ts';
import { recordsOf } from './owners.ts';
import type { AnyRecord } from './record.ts';

type Path = InversePatch['path'];

// What a brief holds is plain JSON, by its schema.
const json = (value: unknown) => value as InversePatch['value'];

function fieldPatches(path: Path, before: object, after: object, always: readonly string[]): InversePatch[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name): InversePatch[] => {
    const [was, now] = [Reflect.get(before, name), Reflect.get(after, name)];
    if (isSameJson(was, now) && !(always.includes(name) && now !== undefined)) return [];
    if (!Object.hasOwn(after, name)) return [{ op: 'remove', path: [...path, name] }];
    return [{ op: Object.hasOwn(before, name) ? 'replace' : 'add', path: [...path, name], value: json(now) }];
  });
}

interface Both {
  readonly before: Brief;
  readonly after: Brief;
}

/* Where a text changes, its marks and the passages in it are given with it, so that nothing else moves them. */
function givenWith(
  collection: CollectionName,
  old: AnyRecord,
  now: AnyRecord,
  { before, after }: Both,
): string[] {
  const kind: AnyKind = kinds[collection];
  const isRewritten = markedFields(kind).some((field) => old[field] !== now[field]);
  const place = placeOfRecord(after, collection, now.id);
  const isMoved = place?.passage && !isSameJson(textAt(before, place), textAt(after, place));
  return [...(isRewritten ? ['marks'] : []), ...(isMoved && kind.anchor ? [kind.anchor] : [])];
}

function kindPatches(collection: CollectionName, before: Brief, after: Brief): InversePatch[] {
  const isAnchored = anchoredKinds.some((kind) => kind.collection === collection);
  if (before[collection] === after[collection] && !isAnchored) return [];
  const [was, now] = [recordsOf(before, collection), recordsOf(after, collection)];
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((id): InversePatch[] => {
    const [old, record] = [ownRecord(was, id), ownRecord(now, id)];
    if (old === record && !isAnchored) return [];
    if (!record) return [{ op: 'remove', path: [collection, id] }];
    if (!old) return [{ op: 'add', path: [collection, id], value: json(record) }];
    return fieldPatches([collection, id], old, record, givenWith(collection, old, record, { before, after }));
  });
}

/** A call of `brief.patch`, as plain JSON. */
export interface PatchCall {
  name: 'brief.patch';
  args: z.core.util.JSONType;
}

/**
 * The one call that makes a brief another one of the same id, by what differs between them; null if nothing does. Undo
 * takes it back, and leaves alone what was changed since.
 */
export function callBetween(before: Brief, after: Brief, label: string): PatchCall | null {
  const isHead = (name: string) => !collectionNames.some((collection) => collection === name);
  const headOf = (brief: Brief) => Object.fromEntries(Object.entries(brief).filter(([name]) => isHead(name)));
  const patches = [
    ...fieldPatches([], headOf(before), headOf(after), []),
    ...collectionNames.flatMap((collection) => kindPatches(collection, before, after)),
  ];
  if (patches.length === 0) return null;
  // A patch without a value has no field for it.
  return { name: 'brief.patch', args: { label, patches: patches as z.core.util.JSONType[] } };
}
