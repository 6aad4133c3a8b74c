import type { Brief } from '../brief/brief.ts';
import type { StoredCall } from '../brief/stored/brief-version.ts';
import type { StoredPatch } from '../brief/stored/field-changes.ts';
import { briefVersions } from '../brief/stored/versions.ts';
import { isPatch, patchCall, upcastPatch } from './upcast-patch.ts';

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
