import type { Brief } from '../brief/brief.ts';
import { type CollectionName, collections, titleOfKind } from '../brief/collections.ts';
import { headFieldNames } from '../brief/head-field-names.ts';
import { kinds } from '../brief/kinds/all.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import { recordFullName } from '../queries/record-full-name.ts';
import type { Conflict } from './conflict.ts';
import type { Incoming } from './incoming.ts';
import type { Merged } from './merge.ts';

/** Something that came in, in words. */
export interface BroughtIn {
  /** Which of the returns it is from. */
  readonly of: number;
  readonly did: Incoming['did'];
  /** “Hypothesis B: The closure is an accident.” */
  readonly name: string;
  /** What of it: “statement, sources”; empty for what is new or gone. */
  readonly fields: string;
}

/** A conflict as it is shown to whoever decides. */
export interface ToldConflict extends Omit<Conflict, 'collection' | 'id' | 'field'> {
  readonly name: string;
  readonly field: string;
}

/** What a merge does, in words. */
export interface ToldMerge {
  readonly broughtIn: readonly BroughtIn[];
  readonly conflicts: readonly ToldConflict[];
}

/** A name is no longer than this. */
const longestName = 90;

type Named = Pick<Conflict, 'collection' | 'id'>;

/* A record that is no longer in the brief is named as it was. */
function nameOf(briefs: readonly Brief[], { collection, id }: Named): string {
  if (collection === 'head') return 'Title block';
  const brief = briefs.find((one) => Object.hasOwn(one[collection], id)) ?? briefs[0];
  return brief ? recordFullName(brief, collection, id, longestName) : titleOfKind(collections[collection]);
}

const ownNames: Readonly<Record<string, string>> = {
  order: 'place among the others',
  lead: 'text',
  body: 'text',
};

function fieldName(collection: CollectionName | 'head', field: string): string {
  if (collection === 'head') return ownRecord<string>(headFieldNames, field) ?? 'details';
  const kind: AnyKind = kinds[collection];
  return ownRecord(kind.fieldNames, field) ?? ownRecord(ownNames, field) ?? 'details';
}

function fieldNames({ collection, fields }: Incoming): string {
  return [...new Set(fields.map((field) => fieldName(collection, field)))].join(', ');
}

/* Told with what is said in them, or by what they wrote. */
const toldByOthers: ReadonlySet<string> = new Set(['people', 'threads']);

/*
 * What follows from something else is not told: people come and go with what they wrote, threads with what is said there,
 * marks with their words.
 */
const isTold = ({ collection, did, fields }: Incoming) =>
  did === 'changed'
    ? collection === 'head' || fields.some((field) => field !== 'place')
    : !toldByOthers.has(collection);

function toldConflict(briefs: readonly Brief[], conflict: Conflict): ToldConflict {
  const { collection, id, field, ...rest } = conflict;
  const name = nameOf(briefs, conflict);
  return { ...rest, name, field: field === null ? '' : fieldName(collection, field) };
}

/** Says in words what a merge brings in and what it asks. `theirs` are the briefs that came back. */
export function toldMerge(mine: Brief, theirs: readonly Brief[], merged: Merged): ToldMerge {
  return {
    broughtIn: merged.incoming.filter(isTold).map((incoming) => ({
      of: incoming.of,
      did: incoming.did,
      name: nameOf([merged.brief, mine], incoming),
      fields: fieldNames(incoming),
    })),
    conflicts: merged.conflicts.map((conflict) => toldConflict([mine, ...theirs], conflict)),
  };
}
