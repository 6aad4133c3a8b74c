import { z } from 'zod';
import type { Brief } from '#shared/brief/brief.ts';
import { briefId as briefIdSchema } from '#shared/brief/ids.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { maxJsonDepth } from '../brief-file/format.ts';
import { jsonProblem, parseGuardedJson } from '../brief-file/guarded-json.ts';
import { readBriefOfAnyForm } from '../brief-file/read-or-repair.ts';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import { rowOf, rowsOf } from './rows.ts';

const snapshotRow = z.strictObject({ seq: z.int(), brief: z.string(), checksum: z.int() });

/** A snapshot row as it is in the file. */
export type SnapshotRow = z.infer<typeof snapshotRow>;

/** The checksum a snapshot row must carry. */
export function snapshotChecksum(briefId: string, row: Omit<SnapshotRow, 'checksum'>): number {
  return rowChecksum('snapshots', [briefId, row.seq, row.brief]);
}

/** A brief as a snapshot holds it, brought to today's form. */
export interface SnapshotBrief {
  readonly brief: Brief;
  /** Its JSON as it is stored, if it is of a later form. */
  readonly newer: NewerBrief | null;
}

/** A whole brief as it was after a change. */
export interface Snapshot {
  readonly seq: number;
  readonly read: Result<SnapshotBrief>;
  /** Whether its row differs from what was written. */
  readonly isMisread: boolean;
}

/** Whole briefs at some of their changes: always the first, and the newest for quick opening. */
export interface Snapshots {
  /** Writes a snapshot; all but the first and this one are erased. */
  write(briefId: string, seq: number, brief: Brief): void;
  /** Keeps a brief of a later form as it is, as the first state of a brief. */
  keep(briefId: string, newer: NewerBrief): void;
  /** All snapshots, newest first; damaged ones as `brief-is-damaged`. */
  of(briefId: string): Iterable<Snapshot>;
  /** The row of the newest snapshot made at a change or before it, as it stands in the file; undefined for none. */
  rowAt(briefId: string, seq: number): SnapshotRow | undefined;
}

/**
 * What this version or an earlier one wrote is sound. What a later one wrote, and another program kept for it, may not
 * be, and is read with the same care as a file.
 */
function readBrief(json: string): Result<SnapshotBrief> {
  const value: unknown = JSON.parse(json);
  const parsed = parseBrief(value);
  if (parsed.ok) return success({ brief: parsed.value, newer: null });
  const guarded = parseGuardedJson(new TextEncoder().encode(json), maxJsonDepth);
  if (!guarded.ok) return jsonProblem(guarded.error);
  const read = readBriefOfAnyForm(guarded.value.value, () => json);
  return read.ok ? success({ brief: read.value.brief, newer: read.value.newer ?? null }) : read;
}

/** A brief is filed under the id of its row, whatever id its JSON has. */
function filed(briefId: string, read: Result<SnapshotBrief>): Result<SnapshotBrief> {
  if (!read.ok || read.value.brief.id === briefId) return read;
  return success({ ...read.value, brief: { ...read.value.brief, id: briefIdSchema.parse(briefId) } });
}

/** Reads a snapshot row and checks that it is as it was written. */
export function readSnapshot(briefId: string, row: SnapshotRow): Snapshot {
  if (snapshotChecksum(briefId, row) === row.checksum) {
    return { seq: row.seq, read: filed(briefId, readBrief(row.brief)), isMisread: false };
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
  const at = db.prepare(
    'SELECT seq, brief, checksum FROM snapshots WHERE brief_id = ? AND seq <= ? ORDER BY seq DESC LIMIT 1',
  );
  const put = (briefId: string, row: Omit<SnapshotRow, 'checksum'>): void => {
    insert.run(briefId, row.seq, row.brief, snapshotChecksum(briefId, row));
  };
  return {
    write: (briefId, seq, brief) => {
      put(briefId, { seq, brief: JSON.stringify(brief) });
      prune.run(briefId, seq);
    },
    keep: (briefId, newer) => put(briefId, { seq: 0, brief: newer.json }),
    rowAt: (briefId, seq) => rowOf(snapshotRow, at.get(briefId, seq)),
    of: function* (briefId) {
      for (const row of rowsOf(snapshotRow, select.all(briefId))) yield readSnapshot(briefId, row);
    },
  };
}
