import type { Brief } from '../brief/brief.ts';
import type { StoredCall } from '../brief/stored/brief-version.ts';
import type { StoredPatch } from '../brief/stored/field-changes.ts';
import { briefVersions } from '../brief/stored/versions.ts';
import { isPatch, patchCall, upcastPatch } from './upcast-patch.ts';

/**
 * Patches that stay patches are made together, as they were; a patch that became something else splits them, and is read
 * on the brief that those before it make. `before` is in today's form, so `makeOn` says what a call of the form that is
 * being read makes of it.
 */
export function upcastPatches(
  label: unknown,
  patches: readonly unknown[],
  form: number,
  before: Brief,
  makeOn: (brief: Brief, call: StoredCall) => Brief,
): readonly StoredCall[] {
  const calls: StoredCall[] = [];
  let together: StoredPatch[] = [];
  let at = before;
  const otherwise = (patch: StoredPatch, on: Brief) =>
    briefVersions
      .filter((version) => version.form === form)
      .map((version) => version.patch(patch, on))
      .find((made) => made !== null);
  const add = (call: StoredCall) => {
    calls.push(call);
    at = makeOn(at, call);
  };
  const flush = () => {
    if (together.length > 0) add(patchCall(label, together));
    together = [];
  };
  for (const patch of patches) {
    if (!isPatch(patch)) continue;
    if (otherwise(patch, at)) {
      flush();
      for (const call of otherwise(patch, at) ?? []) add(call);
      continue;
    }
    const same = upcastPatch(patch, form);
    if (same) together.push(same);
  }
  flush();
  return calls.length > 0 ? calls : [patchCall(label, [])];
}
