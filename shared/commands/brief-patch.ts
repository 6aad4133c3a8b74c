import { applyPatches, produceWithPatches } from 'immer';
import { z } from 'zod';
import { type Brief, brief as briefSchema } from '../brief/brief.ts';
import { success } from '../result.ts';
import { type Command, refuse } from './command.ts';
import { patchedRatings } from './patched-ratings.ts';

const patch = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.int()])).max(12),
  value: z.json().optional(),
});

const args = z.strictObject({ label: z.string().max(200), patches: z.array(patch).max(100_000) });

type Args = z.infer<typeof args>;

/* Patches can change anything; what they left alone is as sound as it was. */
function isSoundAfter(before: Brief, next: Brief): boolean {
  return Object.entries<z.ZodType>(briefSchema.shape).every(([name, schema]) => {
    const value: unknown = Reflect.get(next, name);
    return value === Reflect.get(before, name) || schema.safeParse(value).success;
  });
}

/** Takes a change back by its inverse patches. All that they change is validated. */
export const patchBrief: Command<Args> = {
  name: 'brief.patch',
  args,
  label: ({ label }) => label,
  apply: (brief, { label, patches }) => {
    const rated = patchedRatings(brief, patches);
    if (rated) {
      return success({
        brief: rated.brief,
        inverse: { name: 'brief.patch', args: { label, patches: rated.inverse } },
      });
    }
    try {
      const [next, , inverse] = produceWithPatches(brief, (draft) => {
        applyPatches(draft, patches);
      });
      if (!isSoundAfter(brief, next))
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
