import type { Brief } from '#shared/brief/brief.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { type EventLog, type EventRow, readEvent, type ToldEvent } from './event-log.ts';
import { replay } from './load-brief.ts';
import { readSnapshot, type SnapshotRow, type Snapshots } from './snapshots.ts';

/** What a brief is made of as it was after a change: a whole brief before it, and the first of the changes since. */
export interface PastParts {
  readonly briefId: string;
  /** The number of the change; 0 for the brief as it was made. */
  readonly seq: number;
  readonly snapshot: SnapshotRow;
  readonly events: readonly EventRow[];
}

/** The earlier states of the briefs of a library. */
export interface PastBriefs {
  /** What is told of the newest changes before a number (null: of all), last first. */
  told(briefId: string, beforeSeq: number | null, limit: number): ToldEvent[];
  /** The start of what a brief was made of after a change: no changes yet. `file-not-found` if there is no such state. */
  begin(briefId: string, seq: number): Result<PastParts>;
  /** The next changes after a number, so many at most, as they stand in the file. */
  rows(briefId: string, afterSeq: number, most: number): EventRow[];
  /** The parts with the next changes, up to so many; the same parts if all are there. */
  further(parts: PastParts, most: number): PastParts;
}

const noSuchState = () =>
  failure(
    'file-not-found',
    'This earlier version is not in the library, so it cannot be shown. The brief itself is not touched. Choose another version.',
  );

/** Opens the earlier states of briefs. Reading is cheap here: rows are not looked into. */
export function openPastBriefs(parts: {
  readonly snapshots: Pick<Snapshots, 'rowAt'>;
  readonly events: Pick<EventLog, 'told' | 'rows'>;
}): PastBriefs {
  const { snapshots, events } = parts;
  return {
    told: events.told,
    rows: (briefId, afterSeq, most) => events.rows(briefId, afterSeq, afterSeq + most),
    begin: (briefId, seq) => {
      const snapshot = snapshots.rowAt(briefId, seq);
      return snapshot ? success({ briefId, seq, snapshot, events: [] }) : noSuchState();
    },
    further: (known, most) => {
      const last = known.events.at(-1)?.seq ?? known.snapshot.seq;
      const next = events.rows(known.briefId, last, Math.min(known.seq, last + most));
      return next.length === 0 ? known : { ...known, events: [...known.events, ...next] };
    },
  };
}

/**
 * Makes a brief as it was after a change, in today's form. This may take seconds after thousands of changes, so it is
 * not for the thread that saves. `brief-is-damaged` if a change on the way is missing, damaged, or of a later form.
 */
export function pastBrief({ briefId, seq, snapshot, events }: PastParts): Result<Brief> {
  const { read } = readSnapshot(briefId, snapshot);
  if (!read.ok) return read;
  const { brief, newer } = read.value;
  const start = { brief, seq: snapshot.seq, snapshotSeq: snapshot.seq, readOnly: null };
  const end = replay(
    { ...start, newer, isMended: false, unreplayed: [] },
    events.map((row) => readEvent(briefId, row)),
  );
  if (end.seq === seq) return success(end.brief);
  return failure(
    'brief-is-damaged',
    `This earlier version cannot be made again: change ${end.seq + 1} on the way to it is missing or damaged in the library. The brief as it is now is not touched. Choose another version.`,
  );
}
