import { z } from 'zod';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import type { ContentsInUse } from './contents-in-use.ts';
import { rowOf } from './rows.ts';
import { DamagedRowError } from './storage-failure.ts';

/** How much of a content one row holds. Writing a row is one transaction, so an edit waits for no more than this. */
export const chunkBytes = 256 * 1024;

/** How many rows one step of sweeping deletes. */
const chunksSwept = 16;

const contentRow = z.strictObject({ bytes: z.int().min(0), isWhole: z.int(), checksum: z.int() });
const chunkRow = z.strictObject({ bytes: z.instanceof(Uint8Array), checksum: z.int() });
const foundChunks = z.strictObject({ chunks: z.int(), bytes: z.int() });

/** The checksum the row of a content must carry. */
export function contentChecksum(sha256: string, bytes: number, isWhole: number): number {
  return rowChecksum('contents', [sha256, bytes, isWhole]);
}

/** The checksum the row of a chunk must carry. */
export function chunkChecksum(sha256: string, place: number, bytes: Uint8Array): number {
  return rowChecksum('content_chunks', [sha256, place, bytes]);
}

/** The number of chunks for a content of this many bytes. */
export function chunkCount(bytes: number): number {
  return Math.ceil(bytes / chunkBytes);
}

/** Binary contents by their SHA-256, each kept once, written in chunks. */
export interface Contents {
  /** Begins to write a content, or goes on where a crash left it; true if it is already there whole. */
  begin(sha256: string, bytes: number): boolean;
  /**
   * Writes one chunk; false if the content is not being written in this file, because the file was replaced meanwhile.
   */
  write(sha256: string, place: number, bytes: Uint8Array): boolean;
  /** Says that a content is whole; false, and not done, if a chunk is missing. */
  finish(sha256: string): boolean;
  /** One chunk of a whole content. Throws a `DamagedRowError` if it is not as it was written. */
  chunk(sha256: string, place: number): Uint8Array;
  /**
   * Deletes a few of the contents that no brief refers to and nobody is about to refer to; says whether more are
   * waiting.
   */
  sweep(): boolean;
  /** Notes that there may be something to sweep. */
  noteUnused(): void;
}

const unused = `NOT EXISTS (SELECT 1 FROM brief_attachments a WHERE a.sha256 = contents.sha256)
  AND NOT EXISTS (SELECT 1 FROM brief_parts p WHERE p.sha256 = contents.sha256)
  AND sha256 NOT IN (SELECT value FROM json_each(@inUse))`;

function sweeper(db: Connection, inUse: ContentsInUse) {
  const find = db.prepare(`SELECT sha256, bytes FROM contents WHERE ${unused} LIMIT 1`);
  const found = z.strictObject({ sha256: z.string(), bytes: z.int() });
  const begin = db.prepare(
    'UPDATE contents SET is_whole = 0, checksum = ? WHERE sha256 = ? AND is_whole = 1',
  );
  const dropChunks = db.prepare(
    'DELETE FROM content_chunks WHERE rowid IN (SELECT rowid FROM content_chunks WHERE sha256 = ? LIMIT ?)',
  );
  const drop = db.prepare('DELETE FROM contents WHERE sha256 = ?');
  /** A content that lacks chunks is never called whole, wherever the sweeping is interrupted. */
  return db.transaction((): boolean => {
    const content = rowOf(found, find.get({ inUse: inUse.asJson() }));
    if (!content) return false;
    begin.run(contentChecksum(content.sha256, content.bytes, 0), content.sha256);
    if (dropChunks.run(content.sha256, chunksSwept).changes < chunksSwept) drop.run(content.sha256);
    return true;
  }).immediate;
}

function writer(db: Connection): Pick<Contents, 'begin' | 'write' | 'finish'> {
  const insert = db.prepare('INSERT INTO contents (sha256, bytes, is_whole, checksum) VALUES (?, ?, 0, ?)');
  const select = db.prepare('SELECT bytes, is_whole AS isWhole, checksum FROM contents WHERE sha256 = ?');
  const setWhole = db.prepare('UPDATE contents SET is_whole = 1, checksum = ? WHERE sha256 = ?');
  const write = db.prepare(
    'INSERT OR REPLACE INTO content_chunks (sha256, place, bytes, checksum) VALUES (?, ?, ?, ?)',
  );
  const chunksOf = db.prepare(
    'SELECT count(*) AS chunks, coalesce(sum(length(bytes)), 0) AS bytes FROM content_chunks WHERE sha256 = ?',
  );
  const rowFor = (sha256: string) => {
    const row = rowOf(contentRow, select.get(sha256));
    if (row && contentChecksum(sha256, row.bytes, row.isWhole) !== row.checksum) {
      throw new DamagedRowError('The row of a content is damaged.');
    }
    return row;
  };
  return {
    begin: (sha256, bytes) => {
      const row = rowFor(sha256);
      if (!row) insert.run(sha256, bytes, contentChecksum(sha256, bytes, 0));
      return row?.isWhole === 1;
    },
    write: db.transaction((sha256: string, place: number, bytes: Uint8Array) => {
      if (!rowFor(sha256)) return false;
      write.run(sha256, place, bytes, chunkChecksum(sha256, place, bytes));
      return true;
    }).immediate,
    finish: db.transaction((sha256: string) => {
      const row = rowFor(sha256);
      const found = rowOf(foundChunks, chunksOf.get(sha256));
      if (!row || found?.bytes !== row.bytes || found.chunks !== chunkCount(row.bytes)) return false;
      setWhole.run(contentChecksum(sha256, row.bytes, 1), sha256);
      return true;
    }).immediate,
  };
}

/** Opens the contents of a library. */
export function openContents(db: Connection, inUse: ContentsInUse): Contents {
  const chunk = db.prepare('SELECT bytes, checksum FROM content_chunks WHERE sha256 = ? AND place = ?');
  const sweep = sweeper(db, inUse);
  // A crash may have left something.
  let isPerhapsUnused = true;
  return {
    ...writer(db),
    chunk: (sha256, place) => {
      const row = rowOf(chunkRow, chunk.get(sha256, place));
      if (row && chunkChecksum(sha256, place, row.bytes) === row.checksum) return row.bytes;
      throw new DamagedRowError('A part of a content is damaged.');
    },
    sweep: () => {
      if (isPerhapsUnused) isPerhapsUnused = sweep();
      return isPerhapsUnused;
    },
    noteUnused: () => {
      isPerhapsUnused = true;
    },
  };
}
