import type { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { text } from '../text.ts';
import { sourceId } from './source.ts';

export const independenceId = idOf('IndependenceId');
export type IndependenceId = z.infer<typeof independenceId>;

/**
 * Why two origins know of a thing independently of each other. Until somebody says so of two origins, their independence
 * is not established, and an item that comes from both is not confirmed (AJP-2.1).
 */
export const independence = storedObject({
  id: independenceId,
  order: orderKey,
  oneSourceId: sourceId,
  otherSourceId: sourceId,
  reason: text,
});

export type Independence = z.infer<typeof independence>;

/** Makes the statement about two sources, with no reason yet. */
export function makeIndependence(id: string, order: string, one: string, other: string): Independence {
  return {
    id: independenceId.parse(id),
    order,
    oneSourceId: sourceId.parse(one),
    otherSourceId: sourceId.parse(other),
    reason: '',
  };
}

/** Statements of independence as the program knows them. */
export const independencesKind = recordKind({
  collection: 'independences',
  schema: independence,
  make: (id, order) => makeIndependence(id, order, missingId, missingId),
  commands: 'standard',
  home: 'sources',
  words: ['reason'],
  unspelled: [],
  prose: [],
  references: {
    oneSourceId: { to: 'sources', whenGone: 'remove' },
    otherSourceId: { to: 'sources', whenGone: 'remove' },
  },
  fieldNames: { reason: 'reason' },
});
