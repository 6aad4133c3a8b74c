import type { Brief } from '../brief/brief.ts';
import { type CollectionName, collectionNames } from '../brief/collections.ts';
import { ownRecord } from '../brief/own-record.ts';
import { isSameJson } from '../queries/brief-differences.ts';
import { recordsOf } from './owners.ts';
import type { AnyRecord } from './record.ts';

/** Something that a return changed in the brief. */
export interface Incoming {
  /** Which of the returns it is from. */
  readonly of: number;
  readonly collection: CollectionName | 'head';
  /** Empty for the title block. */
  readonly id: string;
  readonly did: 'added' | 'changed' | 'removed';
  /** The fields that were changed. */
  readonly fields: readonly string[];
}

function changedFields(before: object, after: object): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isSameJson(Reflect.get(before, name), Reflect.get(after, name)));
}

function incomingRecord(
  of: number,
  collection: CollectionName,
  id: string,
  was?: AnyRecord,
  now?: AnyRecord,
): Incoming[] {
  if (was === now) return [];
  if (!was || !now) return [{ of, collection, id, did: was ? 'removed' : 'added', fields: [] }];
  const fields = changedFields(was, now);
  return fields.length === 0 ? [] : [{ of, collection, id, did: 'changed', fields }];
}

/** What changed from one brief to the next: the title block, then the records in the order of the page. */
export function incomingIn(before: Brief, after: Brief, of: number): Incoming[] {
  const isHead = (name: string) => !collectionNames.some((collection) => collection === name);
  const head = changedFields(before, after).filter(isHead);
  const found: Incoming[] =
    head.length === 0 ? [] : [{ of, collection: 'head', id: '', did: 'changed', fields: head }];
  for (const collection of collectionNames) {
    if (before[collection] === after[collection]) continue;
    const [was, now] = [recordsOf(before, collection), recordsOf(after, collection)];
    for (const id of new Set([...Object.keys(was), ...Object.keys(now)])) {
      found.push(...incomingRecord(of, collection, id, ownRecord(was, id), ownRecord(now, id)));
    }
  }
  return found;
}
