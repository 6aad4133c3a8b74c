import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { type Result, success } from '../result.ts';
import type { Applied, Command, CommandCall } from './command.ts';
import { rateEvidence } from './evidence-rate.ts';

const call = z.strictObject({ name: z.string().max(100), args: z.json() });
const args = z.strictObject({ label: z.string().max(200), calls: z.array(call).min(1).max(10_000) });

type Args = z.infer<typeof args>;

/** Applies calls to a brief, one after the other. */
export interface CallsApplied {
  readonly one: (brief: Brief, call: CommandCall) => Result<Applied>;
  /** Several calls that rate a cell, with the same result as one after the other. */
  readonly ratings: (brief: Brief, calls: readonly CommandCall[]) => Result<Applied>;
}

/* Calls that rate cells, one behind the other, are made together; all others alone. */
function runsOf(calls: readonly CommandCall[]): CommandCall[][] {
  const runs: CommandCall[][] = [];
  for (const one of calls) {
    const last = runs.at(-1);
    if (one.name === rateEvidence.name && last?.[0]?.name === rateEvidence.name) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/**
 * Makes the command that runs several calls as one: all of them or none, one entry in the history, one undo. It is
 * given what the registry applies, since a batch may hold any command, including another batch.
 */
export function makeBatch(apply: CallsApplied): Command<Args> {
  return {
    name: 'brief.batch',
    args,
    label: ({ label }) => label,
    apply: (brief, { label, calls }) => {
      let next = brief;
      const inverses: CommandCall[] = [];
      for (const run of runsOf(calls)) {
        const [first] = run;
        if (!first) continue;
        const applied = run.length === 1 ? apply.one(next, first) : apply.ratings(next, run);
        if (!applied.ok) return applied;
        next = applied.value.brief;
        inverses.unshift(applied.value.inverse);
      }
      return success({ brief: next, inverse: { name: 'brief.batch', args: { label, calls: inverses } } });
    },
  };
}
