import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { allKinds, kinds } from '../brief/kinds/all.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import { referenceFields } from '../brief/references.ts';
import type { Conflicts } from './conflict.ts';
import { type AnyRecord, shownRecord } from './record.ts';

/** The records of a brief that is being put together, by kind. */
export type Records = Record<CollectionName, Record<string, AnyRecord>>;

const owning = referenceFields.filter(({ whenGone }) => whenGone === 'remove');

const owningOf = new Map(
  allKinds.map(({ collection }) => [collection, owning.filter((field) => field.collection === collection)]),
);

/** The records of a kind, as merging knows them. */
export function recordsOf(brief: Brief, collection: CollectionName): Readonly<Record<string, AnyRecord>> {
  // The schema of a kind gives every record an id and an order.
  return brief[collection] as unknown as Readonly<Record<string, AnyRecord>>;
}

interface Missing {
  readonly collection: CollectionName;
  readonly record: AnyRecord;
  readonly owner: { readonly collection: CollectionName; readonly id: string };
}

function missingOf(records: Records, collection: CollectionName, record: AnyRecord): Missing[] {
  return (owningOf.get(collection) ?? []).flatMap(({ field, to }) => {
    const id = record[field];
    if (typeof id !== 'string' || ownRecord(records[to], id)) return [];
    return [{ collection, record, owner: { collection: to, id } }];
  });
}

interface Sides {
  readonly mine: Brief;
  readonly theirs: Brief;
}

/* One record whose owner is gone; what is done about it may leave others without theirs. */
function settle(records: Records, conflicts: Conflicts, { mine, theirs }: Sides, missing: Missing): void {
  const { collection, record, owner } = missing;
  const kind: AnyKind = kinds[owner.collection];
  const [own, other] = [mine, theirs].map((side) => ownRecord(recordsOf(side, owner.collection), owner.id));
  const drop = () => Reflect.deleteProperty(records[collection], record.id);
  const isMine = ownRecord(recordsOf(mine, collection), record.id) !== undefined;
  if (isMine && own) {
    // The other side deleted what something here belongs to.
    const at = { ...owner, field: null };
    const told = { kind: 'deleted-there', base: '', mine: shownRecord(kind, own), theirs: '' } as const;
    const isKept = conflicts.ask(at, told, { mine: true, theirs: false });
    if (isKept) records[owner.collection][owner.id] = own;
    else drop();
    return;
  }
  if (!other) {
    drop();
    return;
  }
  if (isMine) {
    // It belongs to something else now, which only the other side has.
    records[owner.collection][owner.id] = other;
    return;
  }
  // What was deleted here has something new of the other side.
  const at = { collection, id: record.id, field: null };
  const shown = shownRecord(kinds[collection], record);
  const told = { kind: 'deleted-here', base: '', mine: '', theirs: shown } as const;
  const isKept = conflicts.ask(at, told, { mine: false, theirs: true });
  if (isKept) records[owner.collection][owner.id] = other;
  else drop();
}

/**
 * Sees to it that no record is left whose owner one side deleted while the other one wrote something that belongs to it.
 * What is here stays, and what came back is asked about.
 */
export function settleOwners(records: Records, conflicts: Conflicts, sides: Sides): void {
  const asked = new Set<string>();
  for (let isOpen = true; isOpen; ) {
    isOpen = false;
    for (const { collection } of allKinds) {
      if (owningOf.get(collection)?.length === 0) continue;
      for (const record of Object.values(records[collection])) {
        const missing = missingOf(records, collection, record);
        const [first] = missing;
        if (!first) continue;
        isOpen = true;
        const key = `${collection}:${record.id}:${first.owner.id}`;
        if (asked.has(key)) Reflect.deleteProperty(records[collection], record.id);
        else settle(records, conflicts, sides, first);
        asked.add(key);
      }
    }
  }
}
