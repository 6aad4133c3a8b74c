import { kinds } from '#shared/brief/kinds/all.ts';
import { inOrder } from '#shared/brief/order.ts';
import type { AnyKind } from '#shared/brief/record-kind.ts';
import { recordTags, tagIdsOf } from '#shared/brief/record-tags.ts';
import {
  callForTaggedRecords,
  objectionToTags,
  type TagsOfRecords,
} from '#shared/commands/tagged-records.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { tellFailure, tellProblem } from '../window/problems.ts';
import type { RecordCollection } from './record-kinds.ts';
import { useRecords } from './use-records.ts';

/** Whether records of a kind take tags. */
export function takesTags(collection: RecordCollection): boolean {
  const { schema }: AnyKind = kinds[collection];
  return schema.shape.tagIds === recordTags;
}

/** Gives tags to records and takes others off them, as one change; says so if that is refused. */
export function tagRecords(document: BriefDocument, change: TagsOfRecords): void {
  const objection = objectionToTags(document.brief, change);
  if (objection !== null) {
    tellFailure('The tags were not changed', objection);
    return;
  }
  const made = callForTaggedRecords(document.brief, change);
  const done = made && document.runCall(made.call);
  if (done && !done.ok) tellProblem(done.error, 'The tags were not changed');
}

/** The names of the tags that a record has, in the order in which the brief has them. */
export function useTagNames(record: object): readonly string[] {
  const ids = new Set(tagIdsOf(record));
  return useRecords('tags').flatMap(({ id, name }) => (ids.has(id) ? [name] : []));
}

/** The names of the tags that at least one of some records has, in the order in which the brief has them. */
export function tagNamesOf(
  document: BriefDocument,
  { collection, ids }: Pick<TagsOfRecords, 'collection' | 'ids'>,
) {
  const { tags, [collection]: records } = document.brief;
  const chosen = new Set(ids);
  const had = Object.entries<object>(records).flatMap(([id, record]) =>
    chosen.has(id) ? tagIdsOf(record) : [],
  );
  const used = new Set(had);
  return inOrder(tags).flatMap(({ id, name }) => (used.has(id) ? [name] : []));
}
