import type { Brief } from '#shared/brief/brief.ts';
import { type CollectionName, collections, titleOfKind } from '#shared/brief/collections.ts';
import type { RecordIn } from '#shared/brief/kinds/all.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { type RecordCollection, recordCommands } from '#shared/commands/record-commands.ts';

export type { RecordCollection };

/** The type of the records of each map that the window edits as records. */
export type RecordTypes = { readonly [Name in RecordCollection]: RecordIn<Name> };

type RecordMaps = {
  readonly [Name in RecordCollection]: Readonly<Record<string, RecordTypes[Name]>>;
};

/** The map of one kind of record, as stored. */
export function recordsOf<Name extends RecordCollection>(
  brief: Brief,
  collection: Name,
): Readonly<Record<string, RecordTypes[Name]>> {
  const maps: RecordMaps = brief;
  return maps[collection];
}

/** One record, or undefined if it is gone. */
export function recordOf<Name extends RecordCollection>(
  brief: Brief,
  collection: Name,
  id: string,
): RecordTypes[Name] | undefined {
  const records = recordsOf(brief, collection);
  return ownRecord(records, id);
}

/** What one record of a kind is called, as the beginning of a sentence or a label. */
export function recordNoun(collection: CollectionName): string {
  return titleOfKind(collections[collection]);
}

/** Says whether a name is that of a map of records. */
export function isRecordCollection(name: string): name is RecordCollection {
  return Object.hasOwn(recordCommands, name);
}
