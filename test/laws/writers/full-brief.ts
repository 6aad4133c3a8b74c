import type { Brief } from '#shared/brief/brief.ts';
import { applyCall } from '#shared/commands/registry.ts';
import type { Result } from '#shared/result.ts';
import { everyCall, startOfRun } from '../../fixtures/stored/every-call.ts';

/** A brief with something of everything, to begin a run with. */
export const fullBrief: Brief = everyCall.reduce((brief, call) => {
  const applied = applyCall(brief, call);
  return applied.ok ? applied.value.brief : brief;
}, startOfRun);

/** The value of a result that must be a success. */
export function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}
