import type { Brief } from '../brief/brief.ts';
import type { Comment } from '../brief/kinds/comment.ts';
import { ownRecord } from '../brief/own-record.ts';

function without<Item extends { readonly id: string }>(
  records: Readonly<Record<string, Item>>,
  isLeft: (item: Item) => boolean,
): Record<string, Item> {
  return Object.fromEntries(Object.entries(records).filter(([, item]) => !isLeft(item)));
}

/**
 * A common version as far as it was handed on: a brief file leaves out threads that were resolved (see `handed-on.ts`),
 * with their comments and whoever is named only there. What a return lacks of these was deleted by nobody.
 */
export function asHandedOn(base: Brief, theirs: Brief): Brief {
  const left = new Set(
    Object.values(base.threads).flatMap(({ id, isResolved }) =>
      isResolved && !ownRecord(theirs.threads, id) ? [id] : [],
    ),
  );
  if (left.size === 0) return base;
  const isLeft = ({ threadId }: Comment) => left.has(threadId);
  const named = new Set<string | null>([
    ...Object.values(base.threads).flatMap(({ id, stateById }) => (left.has(id) ? [stateById] : [])),
    ...Object.values(base.comments).flatMap((one) => (isLeft(one) ? [one.authorId, ...one.mentionIds] : [])),
  ]);
  return {
    ...base,
    threads: without(base.threads, ({ id }) => left.has(id)),
    comments: without(base.comments, isLeft),
    people: without(base.people, ({ id }) => named.has(id) && !ownRecord(theirs.people, id)),
  };
}
