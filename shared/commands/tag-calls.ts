import { newId } from '#shared/brief/ids.ts';
import { makeTag, type Tag } from '#shared/brief/kinds/tag.ts';
import { inOrder, orderBetween } from '#shared/brief/order.ts';

interface TagCall {
  readonly name: 'tag.add' | 'tag.remove';
  readonly args: { readonly record: Tag } | { readonly ids: string[] };
}

/** What tells names of tags apart: neither case nor spaces at the ends. */
export const keyOfTag = (name: string): string => name.trim().toLowerCase();

/** The tags to be made for those of some names that no stored tag has, each once, to stand behind the stored ones. */
export function newTags(tags: Readonly<Record<string, Tag>>, names: readonly string[]): Tag[] {
  const stored = inOrder(tags);
  const known = new Set(['', ...stored.map(({ name }) => keyOfTag(name))]);
  let last = stored.at(-1)?.order ?? null;
  return names.flatMap((given) => {
    if (known.has(keyOfTag(given))) return [];
    known.add(keyOfTag(given));
    last = orderBetween(last, null);
    return [makeTag(newId(), last, given.trim())];
  });
}

/**
 * The commands that give the stored tags exactly these names: tags no longer named are removed, new ones are added at
 * the end, each name once regardless of case.
 */
export function tagCalls(
  tags: Readonly<Record<string, Tag>>,
  names: readonly string[],
): { readonly label: string; readonly calls: TagCall[] } {
  const wanted = new Set(names.map(keyOfTag));
  const gone = inOrder(tags).filter(({ name }) => !wanted.has(keyOfTag(name)));
  const fresh = newTags(tags, names);
  const calls: TagCall[] = fresh.map((record) => ({ name: 'tag.add', args: { record } }));
  if (gone.length > 0) calls.unshift({ name: 'tag.remove', args: { ids: gone.map((tag) => tag.id) } });
  return { label: labelOf(gone.length, fresh.length), calls };
}

function labelOf(gone: number, fresh: number): string {
  if (fresh === 0) return gone === 1 ? 'Remove tag' : 'Remove tags';
  if (gone === 0) return fresh === 1 ? 'Add tag' : 'Add tags';
  return 'Change tags';
}
