import type { Brief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import type { Result } from '#shared/result.ts';
import type { LogPlace, SendChanges } from './save-queue.ts';

/** A brief as the library has it. */
export interface OpenedBrief extends LogPlace {
  readonly brief: Brief;
  /** A sentence if it can only be read. */
  readonly readOnly: string | null;
  /** Whether it came from an import, which is the first of its changes. */
  readonly isImported?: boolean;
}

/** A change as it stands in the log of the library. */
export interface LoggedChange {
  readonly call: CommandCall;
  readonly label: string;
  readonly at: string;
}

/** The changes made after a place in the log; null if the brief now has another past, as after a restored backup. */
export interface ChangesAfter extends LogPlace {
  readonly changes: readonly LoggedChange[] | null;
}

/** A change made elsewhere, as it is announced: the calls, and the place of the last of them in the log. */
export interface HeardChange extends LogPlace {
  readonly calls: readonly CommandCall[];
}

/** A change that could not be saved into a brief, to be kept beside it until somebody has dealt with it. */
export interface UnsavedChange {
  /** Identifies the change if it may be kept again, or saved after all. */
  readonly id?: string | undefined;
  /** What undo would call it. */
  readonly label: string;
  /** Why it could not be saved into the brief, in a sentence. */
  readonly reason: string;
  /** The words that were in it; empty if it held none. */
  readonly text: string;
  /** ISO moment at which it was made. */
  readonly at: string;
}

/** What an open brief needs of the library. */
export interface BriefConnection {
  readonly apply: SendChanges;
  readonly changesAfter: (place: LogPlace) => Promise<Result<ChangesAfter>>;
  /** The whole brief as it is on disk. */
  readonly open: () => Promise<Result<OpenedBrief>>;
  /** Keeps on disk what could not be saved into the brief. */
  readonly keep: (unsaved: readonly UnsavedChange[]) => Promise<Result<unknown>>;
  /** Forgets what was kept under these ids. */
  readonly discard: (ids: readonly string[]) => Promise<Result<unknown>>;
}
