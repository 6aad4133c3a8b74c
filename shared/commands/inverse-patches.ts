import type { z } from 'zod';
import { patchBrief } from './brief-patch.ts';
import type { CommandCall } from './command.ts';

export type InversePatch = z.output<typeof patchBrief.args>['patches'][number];

/** A call that takes a change back, and then makes patches, as one change; the same call if there are none. */
export function inverseWithPatches(inverse: CommandCall, patches: readonly InversePatch[]): CommandCall {
  if (patches.length === 0) return inverse;
  const own = inverse.name === patchBrief.name ? patchBrief.args.safeParse(inverse.args).data : undefined;
  if (own) {
    return { name: inverse.name, args: { label: own.label, patches: [...own.patches, ...patches] } };
  }
  const calls = [inverse, { name: patchBrief.name, args: { label: '', patches } }];
  return { name: 'brief.batch', args: { label: '', calls } };
}
