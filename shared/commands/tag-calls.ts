import { newId } from '#shared/brief/ids.ts';
import { makeTag, type Tag } from '#shared/brief/kinds/tag.ts';
import { inOrder, orderBetween } from '#shared/brief/order.ts';

interface TagCall {
  readonly name: 'tag.add' | 'tag.remove';
  readonly args: { readonly record: Tag } | { readonly ids: string[] };
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The commands that give the stored tags exactly these names: tags no longer named are removed, new ones are added at
 * the end, each name once regardless of case.
 */
export function tagCalls(
  tags: Readonly<Record<string, Tag>>,
  names: readonly string[],
): { readonly label: string; readonly calls: TagCall[] } {
  const stored = inOrder(tags);
  const gone = stored.filter((tag) => !names.some((name) => sameName(name, tag.name)));
  const fresh = names
    .map((name) => name.trim())
    .filter((name, index) => {
      const isFirst = names.findIndex((other) => sameName(other, name)) === index;
      return name !== '' && isFirst && !stored.some((tag) => sameName(tag.name, name));
    });
  const calls: TagCall[] = [];
  if (gone.length > 0) calls.push({ name: 'tag.remove', args: { ids: gone.map((tag) => tag.id) } });
  let last = stored.at(-1)?.order ?? null;
  for (const name of fresh) {
    last = orderBetween(last, null);
    calls.push({ name: 'tag.add', args: { record: makeTag(newId(), last, name) } });
  }
  return { label: labelOf(gone.length, fresh.length), calls };
}

function labelOf(gone: number, fresh: number): string {
  if (fresh === 0) return gone === 1 ? 'Remove tag' : 'Remove tags';
  if (gone === 0) return fresh === 1 ? 'Add tag' : 'Add tags';
  return 'Change tags';
}
