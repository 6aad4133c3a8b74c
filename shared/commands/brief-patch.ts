import { applyPatches, produceWithPatches } from 'immer';
import { z } from 'zod';
import { brief as briefSchema } from '../brief/brief.ts';
import { success } from '../result.ts';
import { type Command, refuse } from './command.ts';

const patch = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.int()])).max(12),
  value: z.json().optional(),
});

const args = z.strictObject({ label: z.string().max(200), patches: z.array(patch).max(100_000) });

type Args = z.infer<typeof args>;

/**
 * Takes a change back by its inverse patches. The result is validated as a whole, because patches can change anything.
 */
export const patchBrief: Command<Args> = {
  name: 'brief.patch',
  args,
  label: ({ label }) => label,
  apply: (brief, { label, patches }) => {
    try {
      const [next, , inverse] = produceWithPatches(brief, (draft) => {
        applyPatches(draft, patches);
      });
      const parsed = briefSchema.safeParse(next);
      if (!parsed.success)
        return refuse('The change could not be taken back: it does not fit the brief as it is now.');
      return success({ brief: next, inverse: { name: 'brief.patch', args: { label, patches: inverse } } });
    } catch (error) {
      // Immer throws a plain Error where a patch's path leads nowhere.
      if (error instanceof Error) {
        return refuse('The change could not be taken back: what it changed is no longer there.');
      }
      throw error;
    }
  },
};
