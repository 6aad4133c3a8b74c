import { z } from 'zod';
import { biasRiskKinds } from '../../vocabulary/bias-risk.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';

export const biasRiskId = idOf('BiasRiskId');
export type BiasRiskId = z.infer<typeof biasRiskId>;

/** A bias, a sign of deception or another red flag. `label` keeps an imported label; mostly empty. */
export const biasRisk = storedObject({
  id: biasRiskId,
  order: orderKey,
  text,
  label: line,
  kind: z.enum(biasRiskKinds).nullable(),
  mitigation: text,
  marks: recordMarks,
  tagIds: recordTags,
});

export type BiasRisk = z.infer<typeof biasRisk>;

/** Makes an empty bias or deception risk. */
export function makeBiasRisk(id: string, order: string): BiasRisk {
  return {
    id: biasRiskId.parse(id),
    order,
    text: '',
    label: '',
    kind: null,
    mitigation: '',
    marks: {},
    tagIds: [],
  };
}

/** Bias and deception risks as the program knows them. */
export const biasRisksKind = recordKind({
  collection: 'biasRisks',
  schema: biasRisk,
  make: makeBiasRisk,
  commands: 'standard',
  home: 'assumptions',
  words: ['text', 'mitigation'],
  unspelled: ['label'],
  prose: [],
  references: taggedReferences,
  fieldNames: { text: 'text', kind: 'kind', mitigation: 'mitigation', tagIds: 'tags' },
});
