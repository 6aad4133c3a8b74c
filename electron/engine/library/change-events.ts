import type { Brief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyNewCall } from '#shared/commands/new-call.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { LoggedEvent, NewEvent } from './event-log.ts';
import type { StoredBrief } from './load-brief.ts';

/** A change as the window sends it. */
export interface Change {
  readonly call: CommandCall;
  readonly label: string;
  /** ISO moment. */
  readonly at: string;
}

/** Whether an event of the log is a change that the window sends again. */
export function isSameChange(event: LoggedEvent, change: Change | undefined): boolean {
  return (
    change !== undefined &&
    event.at === change.at &&
    event.label === change.label &&
    JSON.stringify(event.call) === JSON.stringify({ name: change.call.name, args: change.call.args })
  );
}

/** Makes changes on a brief, all or none: the brief after them, and their events. Gives the first refusal. */
export function makeEvents(
  held: StoredBrief,
  changes: readonly Change[],
  author: string,
): Result<{ readonly brief: Brief; readonly events: readonly NewEvent[] }> {
  let brief = held.brief;
  const events: NewEvent[] = [];
  for (const [index, { call, label, at }] of changes.entries()) {
    const applied = applyNewCall(brief, call);
    if (!applied.ok) return applied;
    if (applied.value.brief.id !== held.brief.id) {
      return failure('command-refused', 'The change was refused: a brief keeps its id. Nothing was changed.');
    }
    brief = applied.value.brief;
    events.push({ seq: held.seq + index + 1, call, inverse: applied.value.inverse, label, at, author });
  }
  return success({ brief, events });
}
