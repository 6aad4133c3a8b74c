import type { Brief } from '../../brief/brief.ts';
import { type Result, success } from '../../result.ts';
import type { CommandCall } from '../command.ts';
import { type BriefMove, type Moved, moveBrief } from './brief-move.ts';
import { CallRebase, type MadeCall, type RebasedCall } from './rebase-call.ts';
import { type SimpleChange, simpleChanges } from './simple-changes.ts';
import { writtenText } from './written-text.ts';

/** A change that was made on a brief and is not on the disk yet. */
export interface WaitingChange {
  readonly id: number;
  readonly call: CommandCall;
  readonly label: string;
  /** The id of the change it takes back: an undo, or the redo of an undo; null for any other change. */
  readonly takesBack: number | null;
}

/** Consecutive changes of which some or all could not be made. */
export interface LostChanges {
  readonly ids: readonly number[];
  /** Why, in a sentence. */
  readonly reason: string;
  /** The words they brought in. */
  readonly text: string;
}

/** What became of one waiting change. */
export interface RebasedChange {
  readonly id: number;
  /** Null if nothing of it is left to do. */
  readonly made: MadeCall | null;
  /** Why some or all of it could not be made; null if nothing is lost. */
  readonly lost: string | null;
  /** How the brief moved for somebody who saw it before this change. */
  readonly moveBefore: () => BriefMove;
}

/** A brief as it is elsewhere, and with the waiting changes brought onto it. */
export interface RebasedBrief {
  /** The brief as it is elsewhere. */
  readonly base: Brief;
  /** The brief with everything that waits. */
  readonly brief: Brief;
  readonly changes: readonly RebasedChange[];
  readonly lost: readonly LostChanges[];
  /** How the brief moved for somebody who saw it with everything that waits. */
  readonly move: () => BriefMove;
}

interface Taken extends WaitingChange {
  readonly before: Brief;
  readonly after: Brief;
  readonly simple: readonly SimpleChange[];
}

/* Takes each change apart on the brief it was made on. */
function takenApart(base: Brief, waiting: readonly WaitingChange[]): Result<Taken[]> {
  const taken: Taken[] = [];
  let before = base;
  for (const change of waiting) {
    const simple = simpleChanges(change.call, before);
    if (!simple.ok) return simple;
    const after = simple.value.after ?? before;
    taken.push({ ...change, before, after, simple: simple.value.changes });
    before = after;
  }
  return success(taken);
}

/* What was typed in one go is kept in one piece. */
function lostRuns(taken: readonly Taken[], changes: readonly RebasedChange[]): LostChanges[] {
  const runs: { readonly reason: string; readonly changes: Taken[] }[] = [];
  for (const [index, change] of taken.entries()) {
    const reason = changes[index]?.lost ?? null;
    const isContinued = changes[index - 1]?.lost === reason;
    if (reason !== null && isContinued) runs.at(-1)?.changes.push(change);
    else if (reason !== null) runs.push({ reason, changes: [change] });
  }
  return runs.map((run) => ({
    ids: run.changes.map(({ id }) => id),
    reason: run.reason,
    text: writtenText(run.changes),
  }));
}

/** The words in changes made one after the other on a brief; kept if none of the changes can be made. */
export function textOfWaiting(base: Brief, waiting: readonly WaitingChange[]): string {
  const taken = takenApart(base, waiting);
  // A change that does not fit its own brief is a bug; its words are still in the calls.
  return taken.ok ? writtenText(taken.value) : JSON.stringify(waiting.map(({ call }) => call));
}

function rebaseAll(taken: readonly Taken[], { brief, move }: Moved): RebasedBrief {
  const rebase = new CallRebase(
    taken.flatMap(({ simple }) => simple),
    move,
    brief,
  );
  const known = new Map<number, RebasedCall>();
  /**
   * Why a change that was later undone could not be made: its undo then has nothing to do, and a redo cannot be made
   * either.
   */
  const withdrawn = new Map<number, string>();
  const rebased = (change: Taken): RebasedCall => {
    const undone = change.takesBack === null ? undefined : known.get(change.takesBack);
    if (!undone) return rebase.rebase(change.call, change.simple, change.label);
    const { made } = rebase.makeInstead(undone.made?.inverse ?? null, change.simple);
    if (made) return { made, lost: null };
    if (undone.lost !== null) withdrawn.set(change.id, undone.lost);
    return { made: null, lost: withdrawn.get(change.takesBack ?? 0) ?? null };
  };
  const changes = taken.map((change): RebasedChange => {
    const moveBefore = rebase.moveSoFar();
    const result = rebased(change);
    known.set(change.id, result);
    return { ...result, id: change.id, moveBefore };
  });
  return {
    base: brief,
    brief: rebase.brief,
    changes,
    lost: lostRuns(taken, changes),
    move: rebase.moveSoFar(),
  };
}

/**
 * Brings changes that wait onto a brief that was changed elsewhere: `elsewhere` are the calls that were made first on
 * `base`, `waiting` those that were made on it here, in order. What writes prose finds its new position; a field goes
 * to its last writer; what can no longer be made comes back with the reason and its words. Fails if the calls do not
 * fit the brief they are said to be made on.
 */
export function rebaseWaiting(
  base: Brief,
  elsewhere: readonly CommandCall[],
  waiting: readonly WaitingChange[],
): Result<RebasedBrief> {
  const moved = moveBrief(base, elsewhere);
  if (!moved.ok) return moved;
  const taken = takenApart(base, waiting);
  return taken.ok ? success(rebaseAll(taken.value, moved.value)) : taken;
}

/** A call that takes a change back, for a brief that was changed elsewhere since. */
export interface RebasedInverse {
  /** Null if nothing is left to take back. */
  readonly made: MadeCall | null;
  /** How the brief moved for the changes below the one that was taken back. */
  readonly move: BriefMove;
}

/**
 * Brings the call that takes a change back onto a brief that moved since: it takes back its own change and nothing that
 * was made elsewhere. `behind` is the brief right after the change; only calls that replace whole prose need it.
 */
export function rebaseInverse(
  inverse: { readonly call: CommandCall; readonly behind: Brief | null },
  move: BriefMove,
  brief: Brief,
): RebasedInverse {
  const simple = simpleChanges(inverse.call, inverse.behind);
  if (!simple.ok) return { made: null, move };
  const rebase = new CallRebase(simple.value.changes, move, brief);
  const { made } = rebase.rebase(inverse.call, simple.value.changes, '');
  return { made, move: rebase.moveSoFar()() };
}
