import { z } from 'zod';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { text } from '../text.ts';
import { keyJudgmentId } from './key-judgment.ts';
import { personId } from './person.ts';

export const dissentId = idOf('DissentId');
export type DissentId = z.infer<typeof dissentId>;

/**
 * A view that differs from a key judgment: who holds it, people or bodies, what differs in it, and why. Readers are to
 * see it beside the judgment (ICD 203, D.6.e(7)).
 */
export const dissent = storedObject({
  id: dissentId,
  order: orderKey,
  keyJudgmentId,
  personIds: z.array(personId).max(100),
  text,
  reason: text,
  marks: recordMarks,
});

export type Dissent = z.infer<typeof dissent>;

/** Makes an empty dissent from a key judgment; nobody is named yet as holding it. */
export function makeDissent(id: string, order: string, fromJudgment: string): Dissent {
  return {
    id: dissentId.parse(id),
    order,
    keyJudgmentId: keyJudgmentId.parse(fromJudgment),
    personIds: [],
    text: '',
    reason: '',
    marks: {},
  };
}

/** Dissents as the program knows them. */
export const dissentsKind = recordKind({
  collection: 'dissents',
  schema: dissent,
  make: (id, order) => makeDissent(id, order, missingId),
  commands: 'standard',
  home: 'bottom-line',
  words: ['text', 'reason'],
  unspelled: [],
  prose: [],
  references: {
    keyJudgmentId: { to: 'keyJudgments', whenGone: 'remove' },
    personIds: { to: 'people', whenGone: 'detach' },
  },
  fieldNames: {
    keyJudgmentId: 'key judgment',
    personIds: 'whose view',
    text: 'what differs',
    reason: 'reason',
  },
});
