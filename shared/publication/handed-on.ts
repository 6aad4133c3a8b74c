import type { Brief } from '../brief/brief.ts';
import type { Person } from '../brief/kinds/person.ts';
import { usesOfPerson } from '../brief/people.ts';

/** What of a brief a brief file for somebody else holds only if that was asked for. */
export interface HandedOn {
  /** Comments that were resolved. */
  readonly resolved: boolean;
  /** The version in which a brief from somebody else was received, with all that was deleted since. */
  readonly received: boolean;
}

/** What is handed on unless somebody says otherwise. */
export const usuallyHandedOn: HandedOn = { resolved: false, received: false };

const noThreads: ReadonlySet<string> = new Set();

/** How many threads of comments are open, and how many are resolved. */
export function countThreads({ threads }: Pick<Brief, 'threads'>): { open: number; resolved: number } {
  const all = Object.values(threads);
  const resolved = all.filter(({ isResolved }) => isResolved).length;
  return { open: all.length - resolved, resolved };
}

function without<Item>(
  records: Readonly<Record<string, Item>>,
  isLeft: (item: Item) => boolean,
): Record<string, Item> {
  return Object.fromEntries(Object.entries(records).filter(([, item]) => !isLeft(item)));
}

/**
 * The brief as it is handed on in a brief file. Whoever is named only in what is left out is left out as well, so that
 * no name goes along unseen. Threads whose ids are `known` stay: whoever sent them hears that they were resolved. The same
 * brief, if nothing is to be left out.
 */
export function handedOn(
  brief: Brief,
  { resolved }: Pick<HandedOn, 'resolved'>,
  known: ReadonlySet<string> = noThreads,
): Brief {
  const left = new Set(
    Object.values(brief.threads).flatMap(({ id, isResolved }) => (isResolved && !known.has(id) ? [id] : [])),
  );
  if (resolved || left.size === 0) return brief;
  const handed = {
    ...brief,
    threads: without(brief.threads, ({ id }) => left.has(id)),
    comments: without(brief.comments, ({ threadId }) => left.has(threadId)),
  };
  const isUnnamed = ({ id }: Person) => usesOfPerson(handed, id) === 0 && usesOfPerson(brief, id) > 0;
  return { ...handed, people: without(brief.people, isUnnamed) };
}
