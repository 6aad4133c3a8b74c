import type { Brief } from '#shared/brief/brief.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { EventLog, ReadEvent } from './event-log.ts';
import type { Snapshots } from './snapshots.ts';
import { DamagedRowError } from './storage-failure.ts';

/** A brief as it is on disk. */
export interface StoredBrief {
  readonly brief: Brief;
  /** The number of its last change; 0 for none. */
  readonly seq: number;
  /** The number of the change its newest whole snapshot stands at. */
  readonly snapshotSeq: number;
  /** A sentence where it can only be read: a later change could not be replayed. */
  readonly readOnly: string | null;
}

/** How a brief is read that may be read no further. */
function stuck(at: StoredBrief, why: string): StoredBrief {
  return {
    ...at,
    readOnly: `${why} The brief is shown as it was before (change ${at.seq}) and can only be read. Duplicate it to go on working, or restore a backup.`,
  };
}

function replay(from: StoredBrief, events: readonly ReadEvent[]): StoredBrief {
  let at = from;
  for (const read of events) {
    const seq = read.isWhole ? read.event.seq : read.seq;
    if (seq !== at.seq + 1) return stuck(at, `Change ${at.seq + 1} of this brief is missing in the library.`);
    if (!read.isWhole) return stuck(at, `Change ${seq} of this brief is damaged in the library.`);
    const applied = applyCall(at.brief, read.event.call);
    if (!applied.ok) return stuck(at, `Change ${seq} of this brief could not be made again.`);
    at = { ...at, brief: applied.value.brief, seq };
  }
  return at;
}

/** What to do with a row whose checksum does not fit: read on as far as it goes, or throw, so that it is repaired. */
export type DamagedRows = 'stop' | 'throw';

/**
 * Reads a brief: its newest good snapshot, then the changes after it. A change that cannot be replayed makes it
 * read-only at the one before; `lastSeq` is the number of its last change by the list of briefs, so that changes
 * missing at the end are noticed. `brief-is-newer` or `brief-is-damaged` where no snapshot can be read.
 */
export function loadBrief(
  parts: { readonly snapshots: Snapshots; readonly events: EventLog; readonly damagedRows: DamagedRows },
  briefId: string,
  lastSeq: number,
): Result<StoredBrief> {
  let problem: Result<StoredBrief> = failure(
    'brief-is-damaged',
    'The brief cannot be opened: nothing of it can be read in the library any more. Restore a backup of the library to get it back.',
  );
  for (const { seq, read, isMisread } of parts.snapshots.of(briefId)) {
    if (!read.ok) {
      if (isMisread && parts.damagedRows === 'throw') throw new DamagedRowError('A snapshot is damaged.');
      problem = read;
      continue;
    }
    const start: StoredBrief = { brief: read.value, seq, snapshotSeq: seq, readOnly: null };
    const events = parts.events.after(briefId, seq);
    if (parts.damagedRows === 'throw' && events.some((event) => !event.isWhole)) {
      throw new DamagedRowError('A change is damaged.');
    }
    const end = replay(start, events);
    if (end.readOnly !== null || end.seq >= lastSeq) return success(end);
    return success(stuck(end, `Changes after ${end.seq} of this brief are missing in the library.`));
  }
  return problem;
}
