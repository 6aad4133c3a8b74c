import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { type PeopleRole, peopleRoles } from './head.ts';
import { allKinds } from './kinds/all.ts';
import type { AnyKind, Reference } from './record-kind.ts';

/** A field of a kind of record that holds ids of other records. */
export interface ReferenceField extends Reference {
  readonly collection: CollectionName;
  readonly field: string;
}

function fieldsOf({ collection, references }: AnyKind): ReferenceField[] {
  return Object.entries(references).map(([field, reference]) => ({ collection, field, ...reference }));
}

/** Every field of every kind of record that holds ids. */
export const referenceFields: readonly ReferenceField[] = allKinds.flatMap(fieldsOf);

/**
 * The field that names the one record that a record of this kind belongs to and is deleted with. Null for kinds that
 * belong to nothing, and for those that connect several records.
 */
export function ownerField(collection: CollectionName): ReferenceField | null {
  const owners = referenceFields.filter(
    (field) => field.collection === collection && field.whenGone === 'remove',
  );
  return owners.length === 1 ? (owners[0] ?? null) : null;
}

/** The fields of the head that hold ids of people. A person who is gone is taken out of them. */
export const headReferences: readonly { readonly field: PeopleRole; readonly to: 'people' }[] =
  peopleRoles.map((field) => ({ field, to: 'people' }));

/** What became of a record when the ids that name nothing were taken out of one of its fields. */
export type Detached =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'changed'; readonly value: unknown; readonly count: number }
  /** Without what it refers to, the record means nothing. */
  | { readonly outcome: 'remove' };

const same: Detached = { outcome: 'same' };

/**
 * Takes ids out of the value of a reference field: out of a list, out of the keys of a map, or the single id it is. Ids
 * for which `isKept` is true stay.
 */
export function detached(
  value: unknown,
  whenGone: Reference['whenGone'],
  isKept: (id: string) => boolean,
): Detached {
  if (typeof value === 'string') {
    if (isKept(value)) return same;
    return whenGone === 'remove' ? { outcome: 'remove' } : { outcome: 'changed', value: null, count: 1 };
  }
  if (Array.isArray(value)) {
    const kept = value.filter((id) => isKept(String(id)));
    const count = value.length - kept.length;
    return count === 0 ? same : { outcome: 'changed', value: kept, count };
  }
  if (typeof value !== 'object' || value === null) return same;
  const entries = Object.entries(value);
  const kept = entries.filter(([id]) => isKept(id));
  const count = entries.length - kept.length;
  return count === 0 ? same : { outcome: 'changed', value: Object.fromEntries(kept), count };
}

/** Whether a brief holds a record of a kind under an id of its own. */
export function hasRecord(brief: Brief, collection: CollectionName, id: string): boolean {
  return Object.hasOwn(brief[collection], id);
}
