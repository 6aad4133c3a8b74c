import { z } from 'zod';
import { assumptionStatuses } from '../../vocabulary/assumption.ts';
import { failure } from '../failure.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';

export const assumptionId = idOf('AssumptionId');
export type AssumptionId = z.infer<typeof assumptionId>;

export const assumptionStatus = z.enum(assumptionStatuses);

/** Something taken as true. `label` keeps an imported label other than the standard one; mostly empty. */
export const assumption = storedObject({
  id: assumptionId,
  order: orderKey,
  text,
  label: line,
  status: assumptionStatus,
  basis: text,
  ifWrong: text,
  failure,
  marks: recordMarks,
  tagIds: recordTags,
});

export type Assumption = z.infer<typeof assumption>;

/** Makes an empty assumption that has not been checked. */
export function makeAssumption(id: string, order: string): Assumption {
  return {
    id: assumptionId.parse(id),
    order,
    text: '',
    label: '',
    status: 'not-checked',
    basis: '',
    ifWrong: '',
    failure: null,
    marks: {},
    tagIds: [],
  };
}

/** Assumptions as the program knows them. */
export const assumptionsKind = recordKind({
  collection: 'assumptions',
  schema: assumption,
  make: makeAssumption,
  commands: 'standard',
  home: 'assumptions',
  words: ['text', 'basis', 'ifWrong'],
  unspelled: ['label'],
  prose: [],
  references: taggedReferences,
  fieldNames: {
    text: 'text',
    status: 'status',
    basis: 'basis',
    ifWrong: 'what follows if wrong',
    failure: 'standing',
    tagIds: 'tags',
  },
  versions: [
    {
      form: 7,
      name: 'assumptions can fail',
      changes: [{ kind: 'add', field: 'failure', value: null }],
    },
  ],
});
