import { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { moment, text } from '../text.ts';
import { personId } from './person.ts';
import { threadId } from './thread.ts';

export const commentId = idOf('CommentId');

/**
 * What one person said in a review thread. It is a record of its own, so that answers of several reviewers meet in one
 * thread and none overwrites another's. `authorId` is null if nobody is known; `changed` is when its words were last
 * put otherwise, null if never. `mentionIds` are the people whom its words address by name.
 */
export const comment = storedObject({
  id: commentId,
  order: orderKey,
  threadId,
  authorId: personId.nullable(),
  at: moment,
  changed: moment.nullable(),
  text,
  mentionIds: z.array(personId).max(100),
});

export type Comment = z.infer<typeof comment>;

/** Makes an empty comment of nobody in a thread. */
export function makeComment(id: string, order: string, inThread: string = missingId): Comment {
  return {
    id: commentId.parse(id),
    order,
    threadId: threadId.parse(inThread),
    authorId: null,
    at: '1970-01-01T00:00:00.000Z',
    changed: null,
    text: '',
    mentionIds: [],
  };
}

/** What was said in review threads. */
export const commentsKind = recordKind({
  collection: 'comments',
  schema: comment,
  make: makeComment,
  commands: 'standard',
  home: null,
  words: [],
  unspelled: [],
  prose: [],
  references: {
    threadId: { to: 'threads', whenGone: 'remove' },
    authorId: { to: 'people', whenGone: 'detach' },
    mentionIds: { to: 'people', whenGone: 'detach' },
  },
  fieldNames: { text: 'text', changed: 'text', mentionIds: 'text', authorId: 'author' },
  versions: [
    {
      form: 10,
      name: 'A comment says whom its words address',
      changes: [{ kind: 'add', field: 'mentionIds', value: [] }],
    },
  ],
});
