import type { Brief } from '../brief/brief.ts';
import { collections } from '../brief/collections.ts';
import { tagId } from '../brief/kinds/tag.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { mostRecordTags, tagIdsOf } from '../brief/record-tags.ts';
import type { CommandCall } from './command.ts';
import type { RecordCollection } from './record-commands.ts';
import { batch } from './registry.ts';
import { keyOfTag, newTags } from './tag-calls.ts';

/** Which tags records get and lose, by name; a name is that of a tag of the brief whatever its case. */
export interface TagsOfRecords {
  readonly collection: RecordCollection;
  readonly ids: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The tags that each record has after a change, and those that are made for it. */
function tagged(brief: Brief, { collection, ids, add, remove }: TagsOfRecords) {
  const made = newTags(brief.tags, add);
  const wanted = new Set(add.map(keyOfTag));
  const added = [...inOrder(brief.tags), ...made].filter(({ name }) => wanted.has(keyOfTag(name)));
  const off = new Set(remove.map(keyOfTag));
  const isKept = (id: string) => !off.has(keyOfTag(ownRecord(brief.tags, id)?.name ?? ''));
  const records = ids.flatMap((id) => {
    const record = ownRecord<object>(brief[collection], id);
    if (!record) return [];
    const had = tagIdsOf(record);
    const tagIds = [...new Set([...had.filter(isKept), ...added.map((tag) => tag.id)])];
    return [{ id, had, tagIds: tagIds.map((one) => tagId.parse(one)) }];
  });
  return { made, records };
}

/** Why records cannot have the tags they are to get, in a sentence; null if they can. */
export function objectionToTags(brief: Brief, change: TagsOfRecords): string | null {
  const { records } = tagged(brief, change);
  if (records.every(({ tagIds }) => tagIds.length <= mostRecordTags)) return null;
  const { noun } = collections[change.collection];
  return `One ${noun} would have more than ${mostRecordTags} tags, so no tags were changed. Take some away first.`;
}

/**
 * The one call that gives tags to records of one kind and takes others off them, with what undo calls it; tags that the
 * brief does not have are made. Null if every record has the one and not the other already.
 */
export function callForTaggedRecords(
  brief: Brief,
  change: TagsOfRecords,
): { readonly call: CommandCall; readonly label: string } | null {
  const { name, noun, plural } = collections[change.collection];
  const { made, records } = tagged(brief, change);
  const changes = records.flatMap(({ id, had, tagIds }): CommandCall[] => {
    const isSame = tagIds.length === had.length && tagIds.every((one) => had.includes(one));
    return isSame ? [] : [{ name: `${name}.change`, args: { id, fields: { tagIds } } }];
  });
  if (changes.length === 0) return null;
  const label = `Change tags of ${changes.length === 1 ? noun : `${changes.length} ${plural}`}`;
  const calls = [...made.map((record) => ({ name: 'tag.add', args: { record } })), ...changes];
  return { call: { name: batch.name, args: { label, calls } }, label };
}
