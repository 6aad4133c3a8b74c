import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { type Result, success } from '../result.ts';
import type { Applied, Command, CommandCall } from './command.ts';

const call = z.strictObject({ name: z.string().max(100), args: z.json() });
const args = z.strictObject({ label: z.string().max(200), calls: z.array(call).min(1).max(10_000) });

type Args = z.infer<typeof args>;

/**
 * Makes the command that runs several calls as one: all of them or none, one entry in the history, one undo. It is
 * given the registry's `apply`, since a batch may hold any command, including another batch.
 */
export function makeBatch(applyCall: (brief: Brief, call: CommandCall) => Result<Applied>): Command<Args> {
  return {
    name: 'brief.batch',
    args,
    label: ({ label }) => label,
    apply: (brief, { label, calls }) => {
      let next = brief;
      const inverses: CommandCall[] = [];
      for (const one of calls) {
        const applied = applyCall(next, one);
        if (!applied.ok) return applied;
        next = applied.value.brief;
        inverses.unshift(applied.value.inverse);
      }
      return success({ brief: next, inverse: { name: 'brief.batch', args: { label, calls: inverses } } });
    },
  };
}
