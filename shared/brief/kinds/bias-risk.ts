import { z } from 'zod';
import { biasRiskId } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { line, text } from '../text.ts';

export const biasRiskKinds = ['bias', 'deception', 'red-flag'] as const;

/** A bias, a sign of deception or another red flag. `label` keeps an imported label; mostly empty. */
export const biasRisk = z.strictObject({
  id: biasRiskId,
  order: orderKey,
  text,
  label: line,
  kind: z.enum(biasRiskKinds).nullable(),
  mitigation: text,
});

export type BiasRisk = z.infer<typeof biasRisk>;

/** Makes an empty bias or deception risk. */
export function makeBiasRisk(id: string, order: string): BiasRisk {
  return { id: biasRiskId.parse(id), order, text: '', label: '', kind: null, mitigation: '' };
}
