import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Runs a step for each number below a count, and lets the thread do whatever else is waiting after each: edits that are
 * to be saved. Stops at a step that gives something else than undefined, and gives that.
 */
export async function inSteps<Outcome>(
  count: number,
  step: (index: number) => Outcome | undefined,
): Promise<Outcome | undefined> {
  for (let index = 0; index < count; index += 1) {
    const outcome = step(index);
    if (outcome !== undefined) return outcome;
    await nextTurn();
  }
  return undefined;
}
