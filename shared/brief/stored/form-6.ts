import type { FieldChange } from './field-changes.ts';

/**
 * Texts of records may have marks. What was stored before has none and means what it meant, whatever the kind of the
 * record.
 */
export const marksInFields: {
  readonly form: number;
  readonly name: string;
  readonly changes: readonly FieldChange[];
} = {
  form: 6,
  name: 'texts of records have marks',
  changes: [{ kind: 'add', field: 'marks', value: {} }],
};
