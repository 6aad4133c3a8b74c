import { z } from 'zod';
import { confidenceLevels } from '../vocabulary/confidence-level.ts';
import { storedObject } from './stored-object.ts';
import { text } from './text.ts';

export const confidenceLevel = z.enum(confidenceLevels);

/**
 * Analytic confidence and what it rests on, apart from any likelihood (ICD 203, D.6.e(2)(b)).
 *
 * `sentence` is the sentence in which an imported text stated the confidence. It is printed as it is, and emptied when
 * level or basis change; from then on the sentence is made from those two. `isInProse` says that the prose itself
 * states the confidence (inside another sentence, or before other text), so that it is not printed a second time.
 */
export const confidence = storedObject({
  level: confidenceLevel.nullable(),
  basis: text,
  sentence: text,
  isInProse: z.boolean(),
});

export type Confidence = z.infer<typeof confidence>;

/** Nothing said about confidence yet. */
export const noConfidence: Confidence = { level: null, basis: '', sentence: '', isInProse: false };
