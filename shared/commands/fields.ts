import { fieldMarks } from '../brief/field-marks.ts';
import { setMarks } from '../brief/marked-fields.ts';

/* The marks given for some texts of a record say nothing of those over its others. */
function assignMarks(target: object, given: unknown): void {
  for (const [field, list] of Object.entries(fieldMarks.parse(given))) setMarks(target, field, list);
}

/**
 * Sets every given field on a draft; a field given as `undefined` is left as it was, and so are marks over texts for which
 * none are given.
 */
export function assignFields(target: object, fields: object): void {
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (key === 'marks') assignMarks(target, value);
    else Reflect.set(target, key, value);
  }
}
