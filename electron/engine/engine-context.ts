import type { Backup } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import type { BackupCopies } from './backup-copies/keep-copies.ts';
import type { Publisher } from './export/publisher.ts';
import type { Jobs } from './jobs.ts';
import type { BackupReason, OnBackupStep } from './library/backup-files.ts';
import type { Library } from './library/library.ts';
import type { EngineEvent } from './requests.ts';
import type { Signals } from './signals/signals.ts';
import type { Spelling } from './spelling/spelling.ts';
import type { UnsavedChanges } from './unsaved-changes.ts';

/** Makes a backup of a library's file while it is still being written to; `now` is an ISO moment. */
export type BackUp = (
  reason: BackupReason,
  now: string,
  file: string,
  onStep: OnBackupStep,
) => Promise<Result<Backup>>;

/** What the handlers of the engine work with. */
export interface EngineContext {
  readonly library: Library;
  /** Changes that could not be saved into the briefs of the library. */
  readonly unsaved: UnsavedChanges;
  readonly jobs: Jobs;
  /** Makes files and pages of briefs, apart from saving. */
  readonly publisher: Publisher;
  /** The dictionaries, apart from saving. */
  readonly spelling: Spelling;
  /** Looks for names, dates and claims in texts, apart from saving. */
  readonly signals: Signals;
  /** Tells the main process something without being asked. */
  readonly emit: (event: EngineEvent) => void;
  /** Tells every window which briefs changed; null means many. */
  readonly changed: (briefIds: readonly string[] | null) => void;
  /** Notes a change, so that the brief is indexed in the next pause. */
  readonly busy: () => void;
  /** Lays out the pages of a long brief in a later pause, so that its first preview and PDF come quickly. */
  readonly warmPages: (briefId: string) => void;
  /** Makes a backup beside saves; `onStep` hears how far it is. */
  readonly backUp: (reason: BackupReason, onStep?: OnBackupStep) => Promise<Result<Backup>>;
  /** Copies of backups in a folder of the user's choice. */
  readonly copies: BackupCopies;
  /** Checks at once whether the library's file is in its place, and reports if that changed. */
  readonly lookAtPlace: () => void;
  /** The clock, as an ISO moment in UTC. */
  readonly now: () => string;
}
