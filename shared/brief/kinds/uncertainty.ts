import { z } from 'zod';
import { hypothesisId, uncertaintyId } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { line, text } from '../text.ts';

/**
 * A key uncertainty of one hypothesis. `leadIn` keeps the words by which an imported sentence introduced it ("Key
 * uncertainties involve"); empty means the standard words.
 */
export const uncertainty = z.strictObject({
  id: uncertaintyId,
  order: orderKey,
  hypothesisId,
  text,
  leadIn: line,
});

export type Uncertainty = z.infer<typeof uncertainty>;

/** Makes an empty key uncertainty of a hypothesis. */
export function makeUncertainty(id: string, order: string, ofHypothesis: string): Uncertainty {
  return {
    id: uncertaintyId.parse(id),
    order,
    hypothesisId: hypothesisId.parse(ofHypothesis),
    text: '',
    leadIn: '',
  };
}
