import { type Brief, briefFormatVersion } from '../brief/brief.ts';
import { type CollectionName, collectionNames } from '../brief/collections.ts';
import { briefHead } from '../brief/head.ts';
import { allKinds, kinds } from '../brief/kinds/all.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import { headTextFields } from '../brief/record-texts.ts';
import { repairMarks } from '../brief/repair-marks.ts';
import { repairReferences } from '../brief/repair-references.ts';
import { isSameJson } from '../queries/brief-differences.ts';
import { type Choice, type Conflict, Conflicts } from './conflict.ts';
import { type Incoming, incomingIn } from './incoming.ts';
import { asHandedOn } from './left-out.ts';
import { type Records, recordsOf, settleOwners } from './owners.ts';
import { withPlaces } from './placed.ts';
import { withRecognised } from './recognised.ts';
import { type AnyRecord, mergeRecord, shownRecord } from './record.ts';
import { mergeValue } from './value.ts';

/** A brief that came back. */
export interface Returned {
  readonly brief: Brief;
  /** What both it and the brief here were made from; null if nobody knows it any more. */
  readonly base: Brief | null;
  /** Who wrote it, as it is told; empty if that is not known. */
  readonly by: string;
}

/** What became of a brief and of those that came back. */
export interface Merged {
  readonly brief: Brief;
  /** What both sides changed otherwise, with what was chosen. */
  readonly conflicts: readonly Conflict[];
  /** What the returns changed in the brief, in the order in which they were given. */
  readonly incoming: readonly Incoming[];
}

/** A choice for each conflict, by its key; what has none is left for later. */
export type Chosen = Readonly<Record<string, Choice>>;

/* What a record is if only one side has it; undefined if it is not there. */
function onOneSide(
  conflicts: Conflicts,
  kind: AnyKind,
  base: AnyRecord | undefined,
  mine: AnyRecord | undefined,
  theirs: AnyRecord | undefined,
): AnyRecord | undefined {
  const record = mine ?? theirs;
  if (!record || !base) return record;
  if (isSameJson(record, base)) return undefined;
  const at = { collection: kind.collection, id: record.id, field: null };
  const shown = (side: AnyRecord | undefined) => shownRecord(kind, side);
  const told = {
    kind: mine ? 'deleted-there' : 'deleted-here',
    base: shown(base),
    mine: shown(mine),
    theirs: shown(theirs),
  } as const;
  return conflicts.ask(at, told, { mine, theirs });
}

function mergeKind(
  conflicts: Conflicts,
  collection: CollectionName,
  { base, mine, theirs }: { readonly base: Brief | null; readonly mine: Brief; readonly theirs: Brief },
): Record<string, AnyRecord> {
  const kind: AnyKind = kinds[collection];
  const [was, here, there] = [
    base && recordsOf(base, collection),
    recordsOf(mine, collection),
    recordsOf(theirs, collection),
  ];
  const merged: Record<string, AnyRecord> = {};
  for (const id of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const [before, own, other] = [
      was ? ownRecord(was, id) : undefined,
      ownRecord(here, id),
      ownRecord(there, id),
    ];
    const record =
      own && other
        ? mergeRecord(conflicts, kind, { base: before, mine: own, theirs: other })
        : onOneSide(conflicts, kind, before, own, other);
    if (record) merged[id] = record;
  }
  return withinMost(conflicts, kind, merged, here);
}

/* A brief has only so many records of some kinds: what would be too much is asked about, and is not there until then. */
function withinMost(
  conflicts: Conflicts,
  kind: AnyKind,
  merged: Record<string, AnyRecord>,
  mine: Readonly<Record<string, AnyRecord>>,
): Record<string, AnyRecord> {
  const { most = Number.POSITIVE_INFINITY } = kind;
  const added = Object.values(merged).filter(({ id }) => !Object.hasOwn(mine, id));
  for (const record of added.slice(Math.max(0, added.length - (Object.keys(merged).length - most)))) {
    if (Object.keys(merged).length <= most) break;
    const at = { collection: kind.collection, id: record.id, field: null };
    conflicts.ask(
      at,
      { base: '', mine: '', theirs: shownRecord(kind, record) },
      { mine: null, theirs: null },
    );
    Reflect.deleteProperty(merged, record.id);
  }
  return merged;
}

/** Fields of a brief that say which one it is; they stay as they are here. */
const own: ReadonlySet<string> = new Set(['id', 'formatVersion', 'created', ...collectionNames]);
const written: ReadonlySet<string> = new Set(headTextFields);

function mergeHead(conflicts: Conflicts, base: Brief | null, mine: Brief, theirs: Brief): Partial<Brief> {
  const merged: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (own.has(field)) continue;
    const at = { conflicts, collection: 'head', id: '', field } as const;
    const mark = conflicts.mark;
    const valueIn = (side: Brief | null): unknown =>
      side && Object.hasOwn(side, field) ? Reflect.get(side, field) : undefined;
    const three = { base: valueIn(base), mine: valueIn(mine), theirs: valueIn(theirs) };
    let value = mergeValue(at, { isProse: () => false, isWords: written.has(field) }, field, three);
    const schema = Object.hasOwn(briefHead.shape, field)
      ? briefHead.shape[field as keyof typeof briefHead.shape]
      : null;
    if (schema && !schema.safeParse(value).success) {
      conflicts.backTo(mark);
      const told = { base: '', mine: String(three.mine), theirs: String(three.theirs) };
      value = conflicts.ask<unknown>(at, told, { mine: three.mine, theirs: three.theirs });
    }
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

function mergeOne(mine: Brief, { brief, base: common }: Returned, conflicts: Conflicts): Brief {
  const theirs = withRecognised(mine, brief);
  const base = common && asHandedOn(common, theirs);
  const head = mergeHead(conflicts, base, mine, theirs);
  const records = Object.fromEntries(
    allKinds.map(({ collection }) => [collection, mergeKind(conflicts, collection, { base, mine, theirs })]),
  ) as Records;
  settleOwners(records, conflicts, { mine, theirs });
  const kept = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      isSameMap(records[name], recordsOf(mine, name)) ? mine[name] : records[name],
    ]),
  );
  const merged = { ...mine, ...head, ...kept, id: mine.id, formatVersion: briefFormatVersion } as Brief;
  const placed = withPlaces(merged, { base, mine, theirs }, conflicts);
  return repairReferences(repairMarks(placed, []), []);
}

function isSameMap(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const ids = Object.keys(one);
  return (
    ids.length === Object.keys(other).length && ids.every((id) => ownRecord(one, id) === ownRecord(other, id))
  );
}

/**
 * Merges briefs that came back into the one that is here: by record, field, block of prose and words, lists by their
 * entries, tables by their cells. What only one side changed goes in, deletions too; what both changed alike goes in once.
 * What both changed otherwise is a conflict and stays as it is here, unless something else was chosen; what one side
 * deleted and the other one changed is never lost. The result is a valid brief whose references lead somewhere. Nothing
 * depends on the moment, so that the same briefs and choices give the same result.
 */
export function mergeReturned(mine: Brief, returned: readonly Returned[], chosen: Chosen = {}): Merged {
  const conflicts: Conflict[] = [];
  const incoming: Incoming[] = [];
  let brief = mine;
  for (const [index, one] of returned.entries()) {
    const asked = new Conflicts(index, chosen);
    const next = mergeOne(brief, one, asked);
    conflicts.push(...asked.list);
    incoming.push(...incomingIn(brief, next, index));
    brief = next;
  }
  return { brief, conflicts, incoming };
}
