import type { z } from 'zod';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';
import { hypothesisId } from './hypothesis.ts';

export const uncertaintyId = idOf('UncertaintyId');
export type UncertaintyId = z.infer<typeof uncertaintyId>;

/**
 * A key uncertainty of one hypothesis. `leadIn` keeps the words that introduced it in an imported sentence ("Key
 * uncertainties involve"); empty means the standard words.
 */
export const uncertainty = storedObject({
  id: uncertaintyId,
  order: orderKey,
  hypothesisId,
  text,
  leadIn: line,
  marks: recordMarks,
  tagIds: recordTags,
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
    marks: {},
    tagIds: [],
  };
}

/** Key uncertainties as the program knows them. */
export const uncertaintiesKind = recordKind({
  collection: 'uncertainties',
  schema: uncertainty,
  make: (id, order) => makeUncertainty(id, order, missingId),
  commands: 'standard',
  home: 'hypotheses',
  words: ['text'],
  unspelled: [],
  prose: [],
  references: { hypothesisId: { to: 'hypotheses', whenGone: 'remove' }, ...taggedReferences },
  fieldNames: { text: 'text', tagIds: 'tags' },
});
