import type { CommandCall } from './command.ts';

/** A change as the log of a brief has it. */
export interface LoggedStep {
  readonly label: string;
  readonly call: CommandCall;
  readonly inverse: CommandCall;
}

function isSame(one: CommandCall, other: CommandCall): boolean {
  return one.name === other.name && JSON.stringify(one.args) === JSON.stringify(other.args);
}

/** A change that was taken back, and what took it back. */
interface Undone<Step> {
  readonly step: Step;
  readonly by: Step;
}

/**
 * Lists the changes of a log that still stand and can be undone, oldest first as the log is. What was undone is left out
 * with what undid it; what was then redone stands. Ends at the last change that put a whole brief in place, as an import
 * does: undo never leads behind that.
 */
export function undoableSteps<Step extends LoggedStep>(log: readonly Step[]): readonly Step[] {
  const done: Step[] = [];
  let undone: Undone<Step>[] = [];
  for (const step of log) {
    const [last, lastUndone] = [done.at(-1), undone.at(-1)];
    if (step.call.name === 'brief.replace') {
      done.length = 0;
      undone = [];
    } else if (last && step.label.startsWith('Undo ') && isSame(step.call, last.inverse)) {
      done.pop();
      undone.push({ step: last, by: step });
    } else if (lastUndone && step.label.startsWith('Redo ') && isSame(step.call, lastUndone.by.inverse)) {
      undone.pop();
      // It is called what it was called at first, and taken back by what takes back the redoing.
      done.push({ ...step, label: lastUndone.step.label });
    } else {
      done.push(step);
      undone = [];
    }
  }
  return done;
}
