import type { Brief } from '../brief/brief.ts';
import { type CollectionName, collectionNames } from '../brief/collections.ts';
import { kinds } from '../brief/kinds/all.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import { headReferences, referenceFields } from '../brief/references.ts';
import { recordsOf } from './owners.ts';
import type { AnyRecord } from './record.ts';

/* People and tags are the same if they are called the same: each computer gives them ids of its own. */
const recognised: readonly CollectionName[] = ['people', 'tags'];

const nameOf = (record: AnyRecord) =>
  String(record.name ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();

type Renamed = ReadonlyMap<CollectionName, ReadonlyMap<string, string>>;

function renamedIn(collection: CollectionName, mine: Brief, theirs: Brief): Map<string, string> {
  const [here, there] = [recordsOf(mine, collection), recordsOf(theirs, collection)];
  const byName = new Map(
    Object.values(here)
      .filter((record) => nameOf(record) !== '' && !Object.hasOwn(there, record.id))
      .map((record) => [nameOf(record), record.id]),
  );
  return new Map(
    Object.values(there).flatMap((record): [string, string][] => {
      const id = Object.hasOwn(here, record.id) ? undefined : byName.get(nameOf(record));
      return id === undefined ? [] : [[record.id, id]];
    }),
  );
}

function withIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return [...new Set(value.map((id) => withIds(id, ids)))];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([id, inner]) => [ids.get(id) ?? id, inner]));
}

function withNames(record: AnyRecord, collection: CollectionName, renamed: Renamed): AnyRecord {
  let changed = record;
  for (const { field, to } of referenceFields.filter((each) => each.collection === collection)) {
    const ids = renamed.get(to);
    if (!ids || !Object.hasOwn(changed, field)) continue;
    const value = withIds(changed[field], ids);
    if (value !== changed[field]) changed = { ...changed, [field]: value };
  }
  return changed;
}

/* Some ids follow from what the record is about, such as a cell of the matrix from its rater. */
function idIn(collection: CollectionName, record: AnyRecord, former: AnyRecord): string {
  const { idOf }: AnyKind = kinds[collection];
  // The rule is that of the record's own kind, which the type of any kind no longer says.
  const idFor = (one: AnyRecord) => (idOf as ((given: AnyRecord) => string) | undefined)?.(one);
  return record === former || idFor(former) !== former.id ? record.id : (idFor(record) ?? record.id);
}

/**
 * The brief that came back, with people and tags who are called as some that are only here under the ids they have here,
 * so that nobody is in the result twice.
 */
export function withRecognised(mine: Brief, theirs: Brief): Brief {
  const renamed: Renamed = new Map(recognised.map((name) => [name, renamedIn(name, mine, theirs)]));
  if ([...renamed.values()].every((ids) => ids.size === 0)) return theirs;
  const made: Record<string, unknown> = { ...theirs };
  for (const collection of collectionNames) {
    const own = renamed.get(collection);
    const records = Object.values(recordsOf(theirs, collection)).map((record) => {
      const named = withNames(record, collection, renamed);
      const id = own?.get(record.id) ?? idIn(collection, named, record);
      const here = own?.has(record.id) ? ownRecord(recordsOf(mine, collection), id) : undefined;
      return here ?? (id === record.id ? named : { ...named, id });
    });
    made[collection] = Object.fromEntries(records.map((record) => [record.id, record]));
  }
  for (const { field, to } of headReferences)
    made[field] = withIds(theirs[field], renamed.get(to) ?? new Map());
  // Ids were exchanged for others of the same kind.
  return made as Brief;
}
