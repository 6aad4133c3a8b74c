import { expect } from 'vitest';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { applyCall, callLabel, commands } from '#shared/commands/registry.ts';
import { isValidProse } from '#shared/prose/document.ts';

/** Names of the commands that went through `testCommand` in this process. */
export const testedCommands = new Set<string>();

/** Plain JSON, as it comes back from the event log. */
export function stored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

function applied(brief: Brief, call: CommandCall) {
  const result = applyCall(brief, call);
  if (!result.ok) throw new Error(`${call.name} was refused: ${result.error.message}`);
  return result.value;
}

/**
 * Runs a call and holds every law of commands: the result is a valid brief, the given brief is untouched, undo brings the
 * old value back, redo the new one, the stored call replays on the stored brief to the same value, and the change has a
 * label that is more than its name.
 */
export function testCommand(before: Brief, call: CommandCall): Brief {
  testedCommands.add(call.name);
  const frozen = stored(before);
  const { brief: after, inverse } = applied(before, call);
  expect(before).toEqual(frozen);
  expect(briefSchema.safeParse(stored(after)).error).toBeUndefined();
  for (const { prose } of allProse(after)) expect(isValidProse(prose)).toBe(true);

  const undone = applied(after, stored(inverse));
  expect(stored(undone.brief)).toEqual(frozen);
  const redone = applied(undone.brief, stored(undone.inverse));
  expect(stored(redone.brief)).toEqual(stored(after));

  const replayed = applied(frozen, stored(call));
  expect(stored(replayed.brief)).toEqual(stored(after));

  expect(callLabel(call, before)).not.toBe(call.name);
  return after;
}

/** Names of registered commands that no `testCommand` ran. */
export function untestedCommands(): string[] {
  return [...commands.keys()].filter((name) => !testedCommands.has(name)).sort();
}
