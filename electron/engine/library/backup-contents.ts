import { z } from 'zod';
import { briefStatus } from '#shared/brief/head.ts';
import { briefId } from '#shared/brief/ids.ts';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import { allBackups, readPlace } from './backup-copies.ts';
import { type Connection, openReader } from './connection.ts';
import { readHeader } from './header.ts';
import { newestVersion } from './migrate.ts';
import { nameKey } from './name-key.ts';
import { newerLibrary } from './newer-library.ts';
import { rowOf, rowsOf } from './rows.ts';
import { isDamage } from './storage-failure.ts';

/** A brief of a backup as it is listed, with what the library has of it now. */
export type BackedUpBrief = ResponseOf<'backup.briefs'>['briefs'][number];

const backedUp = z.strictObject({
  briefId,
  title: z.string(),
  status: briefStatus,
  updated: z.string(),
  lastSeq: z.int(),
});
const present = z.strictObject({ updated: z.string(), lastSeq: z.int(), trashed: z.string().nullable() });
const counted = z.strictObject({ total: z.int() });

const backupIsDamaged = failure(
  'file-damaged',
  'This backup is damaged, so its briefs cannot be listed. The library was not changed. Choose another backup.',
);

/** The file of a backup that can be read; `file-not-found` or `library-is-newer` if it cannot. */
export function readableBackup(library: Connection, file: string, id: string): Result<string> {
  const found = allBackups(file, readPlace(library)).find((backup) => backup.id === id);
  if (!found) {
    return failure(
      'file-not-found',
      'This backup is no longer there, so nothing was taken from it. If it is on a stick, plug it in, or choose another one.',
    );
  }
  const header = readHeader(found.path);
  if (header.kind === 'library' && header.version > newestVersion()) return newerLibrary(header.version);
  return success(found.path);
}

/** The same conditions in every form of a library: title and dates of a brief are written with each of its changes. */
const outsideTrash = 'FROM briefs WHERE trashed IS NULL AND instr(title_key, ?) > 0';

/**
 * Lists the briefs that a backup has outside its trash, those changed last first, narrowed to titles with some words,
 * and says of each what `library`, the one that is open, has of it. The backup is only read.
 */
export function briefsInBackup(
  library: Connection,
  file: string,
  { id, query, offset, limit }: ParsedRequestOf<'backup.briefs'>,
): Result<ResponseOf<'backup.briefs'>> {
  const path = readableBackup(library, file, id);
  if (!path.ok) return path;
  const words = nameKey(query);
  try {
    const db = openReader(path.value);
    try {
      const rows = db
        .prepare(
          `SELECT id AS briefId, title, status, updated, last_seq AS lastSeq ${outsideTrash}
           ORDER BY recency DESC LIMIT ? OFFSET ?`,
        )
        .all(words, limit, offset);
      const total = rowOf(counted, db.prepare(`SELECT count(*) AS total ${outsideTrash}`).get(words));
      return success({
        briefs: rowsOf(backedUp, rows).map((row) => comparedWith(library, row)),
        total: total?.total ?? 0,
      });
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return backupIsDamaged;
    throw error;
  }
}

function comparedWith(library: Connection, row: z.infer<typeof backedUp>): BackedUpBrief {
  const { lastSeq, ...shown } = row;
  const now = stateNow(library, row.briefId);
  if (now === undefined) return { ...shown, inLibrary: 'gone' };
  const isSame = now.lastSeq === lastSeq && now.updated === row.updated;
  if (now.trashed !== null) return { ...shown, inLibrary: isSame ? 'trashed' : 'trashed-changed' };
  return { ...shown, inLibrary: isSame ? 'same' : 'changed' };
}

function stateNow(library: Connection, id: string): z.infer<typeof present> | undefined {
  const state = library.prepare('SELECT updated, last_seq AS lastSeq, trashed FROM briefs WHERE id = ?');
  return rowOf(present, state.get(id));
}

/** What the library has now of one brief of a backup; `brief-not-found` if the backup does not have it. */
export function briefInBackup(
  library: Connection,
  path: string,
  id: string,
): Result<Pick<BackedUpBrief, 'inLibrary'>> {
  try {
    const db = openReader(path);
    try {
      const one = db.prepare(
        'SELECT id AS briefId, title, status, updated, last_seq AS lastSeq FROM briefs WHERE id = ?',
      );
      const row = rowOf(backedUp, one.get(id));
      return row ? success(comparedWith(library, row)) : notInBackup();
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return backupIsDamaged;
    throw error;
  }
}

function notInBackup(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'brief-not-found',
    'This brief is not in the backup, so nothing was taken from it. Choose another brief or another backup.',
  );
}
