import type { Brief } from '../brief/brief.ts';
import { collectionNames, collections } from '../brief/collections.ts';
import type { TagId } from '../brief/kinds/tag.ts';
import { inOrder } from '../brief/order.ts';
import { tagIdsOf } from '../brief/record-tags.ts';
import type { CommandCall } from './command.ts';
import { batch } from './registry.ts';

/** Which tags get which name. Names are the same if they have the same key. */
export interface TagsRenamed {
  readonly from: readonly string[];
  readonly to: string;
  readonly keyOf: (name: string) => string;
}

/* The calls that give the records with one of some tags the tag that remains. */
function retagged(brief: Brief, gone: readonly TagId[], remaining: TagId): CommandCall[] {
  const isGone = (id: string) => gone.some((one) => one === id);
  return collectionNames.flatMap((collection) =>
    Object.entries<object>(brief[collection]).flatMap(([id, record]) => {
      const had = tagIdsOf(record);
      if (!had.some(isGone)) return [];
      const tagIds = [...new Set(had.map((one) => (isGone(one) ? remaining : one)))];
      return [{ name: `${collections[collection].name}.change`, args: { id, fields: { tagIds } } }];
    }),
  );
}

/**
 * The one call that gives tags of a brief another name, with what undo calls it: the first of them keeps its place under
 * the new name, and the others go, as they all do if the brief has a tag of that name already; records that had one of
 * them have the one that remains. Null if there is nothing
 * to do.
 */
export function callForRenamedTags(
  brief: Brief,
  { from, to, keyOf }: TagsRenamed,
): { readonly call: CommandCall; readonly label: string } | null {
  const renamed = new Set(from.map(keyOf));
  const tags = inOrder(brief.tags);
  const found = tags.filter(({ name }) => renamed.has(keyOf(name)));
  const target = tags.find((tag) => !found.includes(tag) && keyOf(tag.name) === keyOf(to));
  const [kept, ...others] = target ? [undefined, ...found] : found;
  const gone = others.flatMap((tag) => tag?.id ?? []);
  const remaining = target ?? kept;
  const calls: CommandCall[] = [
    ...(kept && kept.name !== to
      ? [{ name: 'tag.change', args: { id: kept.id, fields: { name: to } } }]
      : []),
    ...(remaining ? retagged(brief, gone, remaining.id) : []),
    ...(gone.length > 0 ? [{ name: 'tag.remove', args: { ids: gone } }] : []),
  ];
  if (calls.length === 0) return null;
  const label = gone.length > 0 ? 'Merge tags' : 'Rename tag';
  return { call: { name: batch.name, args: { label, calls } }, label };
}
