import type { z } from 'zod';
import { recordMarks } from '../field-marks.ts';
import { recordTags } from '../record-tags.ts';
import type { FieldChange } from './field-changes.ts';

/**
 * Texts of records may have marks, and records have tags. What was stored before has none and means what it meant,
 * whatever the kind of the record.
 */
export const marksAndTags = { form: 6, name: 'texts of records have marks, records have tags' } as const;

const added: readonly (readonly [field: string, schema: z.ZodType, value: unknown])[] = [
  ['marks', recordMarks, {}],
  ['tagIds', recordTags, []],
];

/** What is added to the records of a kind of this shape. */
export function marksAndTagsOf(shape: z.ZodRawShape): readonly FieldChange[] {
  return added
    .filter(([field, schema]) => shape[field] === schema)
    .map(([field, , value]) => ({ kind: 'add', field, value }));
}
