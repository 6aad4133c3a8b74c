import type { z } from 'zod';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { day, line, text } from '../text.ts';

export const requirementId = idOf('RequirementId');
export type RequirementId = z.infer<typeof requirementId>;

/** What the brief was asked for: by whom, for which decision, by when, and the questions, one on each line. */
export const requirement = storedObject({
  id: requirementId,
  order: orderKey,
  customer: line,
  decision: text,
  neededBy: day.nullable(),
  questions: text,
  marks: recordMarks,
});

export type Requirement = z.infer<typeof requirement>;

/** Makes an empty requirement. */
export function makeRequirement(id: string, order: string): Requirement {
  return {
    id: requirementId.parse(id),
    order,
    customer: '',
    decision: '',
    neededBy: null,
    questions: '',
    marks: {},
  };
}

/** Requirements as the program knows them. */
export const requirementsKind = recordKind({
  collection: 'requirements',
  schema: requirement,
  make: makeRequirement,
  commands: 'standard',
  most: 5,
  home: 'title-block',
  words: ['customer', 'decision', 'questions'],
  unspelled: ['customer'],
  prose: [],
  references: {},
  fieldNames: {
    customer: 'customer',
    decision: 'decision served',
    neededBy: 'date',
    questions: 'questions',
  },
});
