import type { BriefId } from '#shared/brief/ids.ts';
import type { ImportOutcome, LookedAt } from '#shared/ipc/contract.ts';

/** `.brief` files that somebody is to look at, and such as cannot be read. */
export interface FoundFiles {
  readonly looks: readonly LookedAt[];
  readonly unreadable: ImportOutcome['failed'];
  /** The collection that what is added goes into, if one was chosen. */
  readonly collectionId: string | null;
  /** The tokens of those that somebody took out of the choice. */
  readonly left?: readonly string[];
}

/** A file that came back, the brief of the library it belongs to, and all files that were looked at with it. */
export interface ReturnedFile {
  readonly look: LookedAt;
  readonly briefId: BriefId;
  readonly found: FoundFiles;
}
