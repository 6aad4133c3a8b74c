import { createHash } from 'node:crypto';
import { z } from 'zod';
import { attachmentChecksum } from '../brief-contents.ts';
import type { Connection } from '../connection.ts';
import { contentChecksum } from '../contents.ts';
import { rowsOf } from '../rows.ts';
import { takeAll } from './take-rows.ts';

const referred = 'SELECT sha256 FROM main.brief_attachments UNION SELECT sha256 FROM main.brief_parts';

/**
 * Takes from a backup, attached as `backup`, which contents the briefs here refer to, and what is missing of those. A
 * brief keeps its references for as long as it exists, so every reference in the backup is still true.
 */
export function takeContentsFromBackup(db: Connection): void {
  for (const table of ['brief_attachments', 'brief_parts']) {
    db.exec(takeAll(db, table, 'WHERE brief_id IN (SELECT brief_id FROM main.snapshots)'));
  }
  for (const table of ['contents', 'content_chunks']) {
    db.exec(takeAll(db, table, `WHERE sha256 IN (${referred})`));
  }
}

const hash = z.strictObject({ sha256: z.string() });
const found = z.strictObject({
  sha256: z.string(),
  /** Null if the row of the content is lost. */
  bytes: z.int().nullable(),
  chunks: z.int(),
  last: z.int(),
  present: z.int(),
});
type Found = z.infer<typeof found>;

const findContents = `
SELECT sha256, (SELECT bytes FROM contents c WHERE c.sha256 = every.sha256) AS bytes,
    count(place) AS chunks, coalesce(max(place), -1) AS last, coalesce(sum(length(k.bytes)), 0) AS present
  FROM (SELECT sha256 FROM contents UNION SELECT sha256 FROM content_chunks) every
  LEFT JOIN content_chunks k USING (sha256) GROUP BY sha256`;

function isWhole(db: Connection, { sha256, bytes, chunks, last, present }: Found): boolean {
  if (chunks !== last + 1) return false;
  if (bytes !== null) return bytes === present;
  const sum = createHash('sha256');
  const select = db.prepare('SELECT bytes FROM content_chunks WHERE sha256 = ? ORDER BY place').pluck();
  for (const chunk of select.iterate(sha256)) sum.update(z.instanceof(Uint8Array).parse(chunk));
  return sum.digest('hex') === sha256;
}

/** A content whose row says that it is being written counts as whole if nothing of it is missing. */
function keepWholeContents(db: Connection): void {
  const keep = db.prepare(
    'INSERT OR REPLACE INTO contents (sha256, bytes, is_whole, checksum) VALUES (?, ?, 1, ?)',
  );
  const drop = db.prepare('DELETE FROM contents WHERE sha256 = ?');
  const dropChunks = db.prepare('DELETE FROM content_chunks WHERE sha256 = ?');
  for (const content of rowsOf(found, db.prepare(findContents).all())) {
    const { sha256, present } = content;
    if (isWhole(db, content)) keep.run(sha256, present, contentChecksum(sha256, present, 1));
    else {
      dropChunks.run(sha256);
      drop.run(sha256);
    }
  }
}

const mentioned = z.strictObject({ id: z.string() });

/** Finds the briefs that lost their reference to a content by its hash, which is in their snapshots and changes. */
function referAgain(db: Connection): void {
  const orphans = db.prepare(`SELECT sha256 FROM contents WHERE sha256 NOT IN (${referred})`);
  const mentions = db.prepare(`SELECT brief_id AS id FROM snapshots WHERE instr(brief, @sha256)
    UNION SELECT brief_id FROM events WHERE instr(args, @sha256) OR instr(inverse, @sha256)`);
  const refer = db.prepare('INSERT OR IGNORE INTO brief_attachments VALUES (?, ?, ?, ?)');
  for (const { sha256 } of rowsOf(hash, orphans.all())) {
    for (const { id } of rowsOf(mentioned, mentions.all({ sha256 }))) {
      // The media type was known from its first use; until somebody checks again, the content is given out as plain
      // bytes.
      const mediaType = 'application/octet-stream';
      refer.run(id, sha256, mediaType, attachmentChecksum(id, { sha256, mediaType }));
    }
  }
}

/**
 * Keeps what is whole of the contents, and every true reference to it. Gives how many contents that a brief refers to
 * are lost. What no brief refers to is swept later, as usual.
 */
export function mendContents(db: Connection): number {
  keepWholeContents(db);
  for (const table of ['brief_attachments', 'brief_parts']) {
    db.exec(`DELETE FROM ${table} WHERE brief_id NOT IN (SELECT id FROM briefs)`);
  }
  referAgain(db);
  const lost = rowsOf(hash, db.prepare(`${referred} EXCEPT SELECT sha256 FROM contents`).all());
  for (const table of ['brief_attachments', 'brief_parts']) {
    db.exec(`DELETE FROM ${table} WHERE sha256 NOT IN (SELECT sha256 FROM contents)`);
  }
  return lost.length;
}
