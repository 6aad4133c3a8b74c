import type { Brief } from '../brief/brief.ts';
import { collections } from '../brief/collections.ts';
import { newId } from '../brief/ids.ts';
import { makeTag, type TagId, tagId } from '../brief/kinds/tag.ts';
import { inOrder, orderBetween } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { tagIdsOf } from '../brief/record-tags.ts';
import type { CommandCall } from './command.ts';
import type { RecordCollection } from './record-commands.ts';
import { batch } from './registry.ts';

/** Which tags records get and lose, by name; a name is that of a tag of the brief whatever its case. */
export interface TagsOfRecords {
  readonly collection: RecordCollection;
  readonly ids: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const keyOf = (name: string) => name.trim().toLowerCase();

/** The tags with these names, and the calls that make those which the brief does not have yet. */
function tagsNamed(brief: Brief, names: readonly string[]): { ids: readonly TagId[]; calls: CommandCall[] } {
  const tags = inOrder(brief.tags);
  const known = new Map(tags.map((tag) => [keyOf(tag.name), tag.id]));
  const calls: CommandCall[] = [];
  let last = tags.at(-1)?.order ?? null;
  for (const name of names.map((given) => given.trim())) {
    if (name === '' || known.has(keyOf(name))) continue;
    last = orderBetween(last, null);
    const record = makeTag(newId(), last, name);
    known.set(keyOf(name), record.id);
    calls.push({ name: 'tag.add', args: { record } });
  }
  return { ids: names.flatMap((name) => known.get(keyOf(name)) ?? []), calls };
}

/**
 * The one call that gives tags to records of one kind and takes others off them, with what undo calls it; tags that the
 * brief does not have are made. Null if every record has the one and not the other already.
 */
export function callForTaggedRecords(
  brief: Brief,
  { collection, ids, add, remove }: TagsOfRecords,
): { readonly call: CommandCall; readonly label: string } | null {
  const { name, noun, plural } = collections[collection];
  const added = tagsNamed(brief, add);
  const off = new Set(remove.map(keyOf));
  const isKept = (id: string) => !off.has(keyOf(ownRecord(brief.tags, id)?.name ?? ''));
  const changes = ids.flatMap((id): CommandCall[] => {
    const record = ownRecord<object>(brief[collection], id);
    if (!record) return [];
    const had = tagIdsOf(record);
    const tagIds = [...new Set([...had.filter(isKept), ...added.ids])].map((one) => tagId.parse(one));
    const isSame = tagIds.length === had.length && tagIds.every((one) => had.includes(one));
    return isSame ? [] : [{ name: `${name}.change`, args: { id, fields: { tagIds } } }];
  });
  if (changes.length === 0) return null;
  const label = `Change tags of ${changes.length === 1 ? noun : `${changes.length} ${plural}`}`;
  return { call: { name: batch.name, args: { label, calls: [...added.calls, ...changes] } }, label };
}
