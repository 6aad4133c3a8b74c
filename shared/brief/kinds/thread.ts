import { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { headPlace } from '../place.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { placeOfPath, storedPlace } from '../stored-place.ts';
import { moment, text } from '../text.ts';
import { personId } from './person.ts';

export const threadId = idOf('ThreadId');

/**
 * A review thread: what is said about one place of the brief, in comments (`comment.ts`). A passage in that place follows every change of its text;
 * `quote` keeps its words as they were when the thread began, even after they are deleted. `stateById` and `stateAt` say
 * who resolved it or opened it again last, and when; null as long as nobody did.
 */
export const thread = storedObject({
  id: threadId,
  order: orderKey,
  place: storedPlace,
  quote: text,
  isResolved: z.boolean(),
  stateById: personId.nullable(),
  stateAt: moment.nullable(),
});

export type Thread = z.infer<typeof thread>;

/** Makes a thread without comments on the whole brief. */
export function makeThread(id: string, order: string): Thread {
  return {
    id: threadId.parse(id),
    order,
    place: { ...headPlace(), block: null },
    quote: '',
    isResolved: false,
    stateById: null,
    stateAt: null,
  };
}

/** Review threads. */
export const threadsKind = recordKind({
  collection: 'threads',
  schema: thread,
  make: makeThread,
  commands: 'standard',
  home: null,
  words: [],
  unspelled: [],
  prose: [],
  references: { stateById: { to: 'people', whenGone: 'detach' } },
  anchor: 'place',
  fieldNames: { place: 'place', isResolved: 'state', stateById: 'state', stateAt: 'state' },
  versions: [
    {
      form: 3,
      name: 'A thread names its place as everything does, with the passage in it',
      changes: [{ kind: 'convert', field: 'place', up: placeOfPath, inside: () => null }],
    },
    {
      form: 10,
      name: 'A thread says who resolved it or opened it again, and when',
      changes: [
        { kind: 'add', field: 'stateById', value: null },
        { kind: 'add', field: 'stateAt', value: null },
      ],
    },
  ],
});
