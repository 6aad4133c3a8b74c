import type { Brief } from '../brief/brief.ts';
import { collectionNames } from '../brief/collections.ts';
import type { StoredCall } from '../brief/stored/brief-version.ts';
import { isFields, type StoredPatch, upcastFieldPatch, upcastRecord } from '../brief/stored/field-changes.ts';
import { briefVersions, headChanges, recordChanges, upcastBrief } from '../brief/stored/versions.ts';

/** The stored call that makes patches. */
export const patchCall = (label: unknown, patches: readonly StoredPatch[]): StoredCall => ({
  name: 'brief.patch',
  args: { label: String(label ?? ''), patches },
});

/** A patch in the new form; null if its path no longer exists. */
function upcastPatch(patch: StoredPatch, form: number): StoredPatch | null {
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

function isPatch(value: unknown): value is StoredPatch {
  return isFields(value) && Array.isArray(value.path) && typeof value.op === 'string';
}

/** Patches that stay patches are made together, as they were; a patch that became something else splits them. */
export function upcastPatches(
  label: unknown,
  patches: readonly unknown[],
  form: number,
  before: Brief,
): readonly StoredCall[] {
  const calls: StoredCall[] = [];
  let together: StoredPatch[] = [];
  const flush = () => {
    if (together.length > 0) calls.push(patchCall(label, together));
    together = [];
  };
  for (const patch of patches) {
    if (!isPatch(patch)) continue;
    const otherwise = briefVersions
      .filter((version) => version.form === form)
      .map((version) => version.patch(patch, before))
      .find((made) => made !== null);
    if (otherwise) {
      flush();
      calls.push(...otherwise);
      continue;
    }
    const same = upcastPatch(patch, form);
    if (same) together.push(same);
  }
  flush();
  return calls.length > 0 ? calls : [patchCall(label, [])];
}
