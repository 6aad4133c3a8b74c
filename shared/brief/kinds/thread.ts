import { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line, moment, text } from '../text.ts';

export const threadId = idOf('ThreadId');
export type ThreadId = z.infer<typeof threadId>;

/**
 * A review thread: comments on one place of the brief. The place is a path of names (a section id, a record id and a
 * field); the passage inside prose is found again by its quoted words.
 */
export const thread = storedObject({
  id: threadId,
  order: orderKey,
  place: z.array(line).max(8),
  quote: text,
  isResolved: z.boolean(),
  comments: z.array(storedObject({ author: line, at: moment, text })).max(10_000),
});

export type Thread = z.infer<typeof thread>;

/** Makes a thread without comments on the whole brief. */
export function makeThread(id: string, order: string): Thread {
  return { id: threadId.parse(id), order, place: [], quote: '', isResolved: false, comments: [] };
}

/** Review threads. No command changes them yet. */
export const threadsKind = recordKind({
  collection: 'threads',
  schema: thread,
  make: makeThread,
  commands: 'own',
  home: null,
  words: [],
  unspelled: [],
  prose: [],
  references: {},
  fieldNames: {},
});
