import type { Brief } from '../brief/brief.ts';
import { inOrder } from '../brief/order.ts';
import type { CommandCall } from './command.ts';
import { batch } from './registry.ts';

/** Which tags get which name. Names are the same if they have the same key. */
export interface TagsRenamed {
  readonly from: readonly string[];
  readonly to: string;
  readonly keyOf: (name: string) => string;
}

/**
 * The one call that gives tags of a brief another name, with what undo calls it: the first of them keeps its place under
 * the new name, and the others go, as they all do if the brief has a tag of that name already. Null if there is nothing
 * to do.
 */
export function callForRenamedTags(
  brief: Brief,
  { from, to, keyOf }: TagsRenamed,
): { readonly call: CommandCall; readonly label: string } | null {
  const renamed = new Set(from.map(keyOf));
  const tags = inOrder(brief.tags);
  const found = tags.filter(({ name }) => renamed.has(keyOf(name)));
  const hasTarget = tags.some((tag) => !found.includes(tag) && keyOf(tag.name) === keyOf(to));
  const [kept, ...others] = hasTarget ? [undefined, ...found] : found;
  const gone = others.flatMap((tag) => tag?.id ?? []);
  const calls: CommandCall[] = [
    ...(kept && kept.name !== to
      ? [{ name: 'tag.change', args: { id: kept.id, fields: { name: to } } }]
      : []),
    ...(gone.length > 0 ? [{ name: 'tag.remove', args: { ids: gone } }] : []),
  ];
  if (calls.length === 0) return null;
  const label = gone.length > 0 ? 'Merge tags' : 'Rename tag';
  return { call: { name: batch.name, args: { label, calls } }, label };
}
