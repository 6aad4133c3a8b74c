import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Runs a step for each number below a count. After each step the thread can do other waiting work, such as saving
 * edits. Stops at the first step that gives anything but undefined, and gives that.
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
