import { z } from 'zod';
import type { Brief } from '#shared/brief/brief.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { readOrRepairBrief } from '../brief-file/read-or-repair.ts';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import { rowsOf } from './rows.ts';

const snapshotRow = z.strictObject({ seq: z.int(), brief: z.string(), checksum: z.int() });

/** A snapshot row of the file, as it stands there. */
export type SnapshotRow = z.infer<typeof snapshotRow>;

/** The checksum a snapshot row must carry. */
export function snapshotChecksum(briefId: string, row: Omit<SnapshotRow, 'checksum'>): number {
  return rowChecksum('snapshots', [briefId, row.seq, row.brief]);
}

/** A whole brief as it was after a change. */
export interface Snapshot {
  readonly seq: number;
  readonly read: Result<Brief>;
  /** Whether its row is not as it was written. */
  readonly isMisread: boolean;
}

/** Whole briefs at some of their changes: the first one always, and the newest for quick opening. */
export interface Snapshots {
  /** Writes one; all but the first and this one are erased. */
  write(briefId: string, seq: number, brief: Brief): void;
  /** All there are, newest first; damaged ones as `brief-is-damaged`. */
  of(briefId: string): Iterable<Snapshot>;
}

/** What was written by us and is whole can only be odd by the form of a later version; then it is repaired. */
function readBrief(value: unknown): Result<Brief> {
  const parsed = parseBrief(value);
  if (parsed.ok || parsed.error.code !== 'brief-is-damaged') return parsed;
  const repaired = readOrRepairBrief(value);
  return repaired.ok ? success(repaired.value.brief) : repaired;
}

function readSnapshot(briefId: string, row: SnapshotRow): Snapshot {
  if (snapshotChecksum(briefId, row) === row.checksum) {
    return { seq: row.seq, read: readBrief(JSON.parse(row.brief)), isMisread: false };
  }
  const read = failure(
    'brief-is-damaged',
    'The stored brief was changed by a fault of the disk. Restore it from a backup.',
  );
  return { seq: row.seq, read, isMisread: true };
}

/** Opens the snapshots of a library. */
export function openSnapshots(db: Connection): Snapshots {
  const insert = db.prepare(
    'INSERT OR REPLACE INTO snapshots (brief_id, seq, brief, checksum) VALUES (?, ?, ?, ?)',
  );
  const prune = db.prepare('DELETE FROM snapshots WHERE brief_id = ? AND seq <> ? AND seq <> 0');
  const select = db.prepare(
    'SELECT seq, brief, checksum FROM snapshots WHERE brief_id = ? ORDER BY seq DESC',
  );
  return {
    write: (briefId, seq, brief) => {
      const row = { seq, brief: JSON.stringify(brief) };
      insert.run(briefId, seq, row.brief, snapshotChecksum(briefId, row));
      prune.run(briefId, seq);
    },
    of: function* (briefId) {
      for (const row of rowsOf(snapshotRow, select.all(briefId))) yield readSnapshot(briefId, row);
    },
  };
}
