import type { z } from 'zod';
import { derivedId } from '../derived-id.ts';
import { idOf } from '../ids.ts';
import { likelihood } from '../likelihood.ts';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { moment, text } from '../text.ts';
import { hypothesisId } from './hypothesis.ts';
import { personId } from './person.ts';

export const estimateId = idOf('EstimateId');
export type EstimateId = z.infer<typeof estimateId>;

/**
 * How likely one analyst calls one hypothesis, and its complement if that was asked, apart from the brief's own number.
 * A likelihood of null means that the analyst was asked and has not answered. `at` is when the numbers were given, null
 * if there are none.
 */
export const estimate = storedObject({
  id: estimateId,
  order: orderKey,
  personId,
  hypothesisId,
  likelihood: likelihood.nullable(),
  complement: likelihood.nullable(),
  reason: text,
  at: moment.nullable(),
});

export type Estimate = z.infer<typeof estimate>;

/** The id of what one analyst says of one hypothesis, the same on every computer: two copies of it meet by it. */
export function estimateIdOf(ofPerson: string, ofHypothesis: string): string {
  return derivedId('estimate', ofPerson, ofHypothesis);
}

/** Makes what an analyst is asked: an estimate without a number. */
export function makeEstimate(ofPerson: string, ofHypothesis: string): Estimate {
  return {
    id: estimateId.parse(estimateIdOf(ofPerson, ofHypothesis)),
    order: 'a0',
    personId: personId.parse(ofPerson),
    hypothesisId: hypothesisId.parse(ofHypothesis),
    likelihood: null,
    complement: null,
    reason: '',
    at: null,
  };
}

/** What several analysts say of the hypotheses, changed by `estimate.give` and `estimate.withdraw`. */
export const estimatesKind = recordKind({
  collection: 'estimates',
  schema: estimate,
  make: (id, order) => ({ ...makeEstimate(missingId, missingId), id: estimateId.parse(id), order }),
  commands: 'own',
  home: 'hypotheses',
  words: ['reason'],
  unspelled: [],
  prose: [],
  references: {
    personId: { to: 'people', whenGone: 'remove' },
    hypothesisId: { to: 'hypotheses', whenGone: 'remove' },
  },
  idOf: ({ personId: ofPerson, hypothesisId: ofHypothesis }) => estimateIdOf(ofPerson, ofHypothesis),
  fieldNames: {
    likelihood: 'likelihood',
    complement: 'likelihood of the complement',
    reason: 'reason',
  },
});
