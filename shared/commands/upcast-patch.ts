import { collectionNames } from '../brief/collections.ts';
import type { StoredCall } from '../brief/stored/brief-version.ts';
import { isFields, type StoredPatch, upcastFieldPatch, upcastRecord } from '../brief/stored/field-changes.ts';
import { headChanges, recordChanges, upcastBrief } from '../brief/stored/versions.ts';

/** The stored call that makes patches. */
export const patchCall = (label: unknown, patches: readonly StoredPatch[]): StoredCall => ({
  name: 'brief.patch',
  args: { label: String(label ?? ''), patches },
});

/** A patch in the new form; null if its path no longer exists. */
export function upcastPatch(patch: StoredPatch, form: number): StoredPatch | null {
  const [first, id, ...rest] = patch.path;
  if (first === undefined) {
    return { ...patch, value: upcastBrief(patch.value, form) };
  }
  const collection = collectionNames.find((name) => name === first);
  if (!collection) {
    const changed = upcastFieldPatch(patch, headChanges(form));
    return changed;
  }
  const changes = recordChanges(form, collection);
  if (changes.length === 0 || id === undefined) return patch;
  if (rest.length === 0) {
    return isFields(patch.value) ? { ...patch, value: upcastRecord(patch.value, changes) } : patch;
  }
  const inRecord = upcastFieldPatch({ ...patch, path: rest }, changes);
  return inRecord && { ...inRecord, path: [first, id, ...inRecord.path] };
}

/** Whether a value has the form of a patch. */
export function isPatch(value: unknown): value is StoredPatch {
  return isFields(value) && Array.isArray(value.path) && typeof value.op === 'string';
}
