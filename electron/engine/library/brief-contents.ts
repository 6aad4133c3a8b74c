import { z } from 'zod';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import { rowOf, rowsOf } from './rows.ts';
import { DamagedRowError } from './storage-failure.ts';

/** A content that belongs to a brief as an attachment. The brief holds its name. */
export interface KeptAttachment {
  readonly sha256: string;
  /** By what the bytes are, not by what a name says. */
  readonly mediaType: string;
}

/** A part, unknown to this version, of the `.brief` file a brief came from. */
export interface KeptPart {
  readonly name: string;
  readonly sha256: string;
}

/** The contents of the library a brief refers to, with their sizes. */
export interface KeptContents {
  readonly attachments: readonly (KeptAttachment & { readonly bytes: number })[];
  readonly parts: readonly (KeptPart & { readonly bytes: number })[];
}

/** What a brief is to refer to. */
export interface NewReferences {
  readonly attachments: readonly KeptAttachment[];
  readonly parts: readonly KeptPart[];
}

/** Which briefs refer to which contents. */
export interface BriefContents {
  /**
   * Refers to contents; existing references of the brief stay. False, and nothing done, if one of the contents is not
   * whole in this file, because the file was replaced meanwhile.
   */
  refer(briefId: string, to: NewReferences): boolean;
  /** Everything a brief refers to; throws a `DamagedRowError` if a row is not as it was written. */
  of(briefId: string): KeptContents;
  /** The size of a content a brief refers to in any way; undefined if it does not. */
  sizeOf(briefId: string, sha256: string): number | undefined;
}

/** The checksum the row of an attachment must carry. */
export function attachmentChecksum(briefId: string, { sha256, mediaType }: KeptAttachment): number {
  return rowChecksum('brief_attachments', [briefId, sha256, mediaType]);
}

/** The checksum the row of an unknown part must carry. */
export function partChecksum(briefId: string, { name, sha256 }: KeptPart): number {
  return rowChecksum('brief_parts', [briefId, name, sha256]);
}

const checksum = z.int();
const bytes = z.int();
const attachmentRow = z.strictObject({ sha256: z.string(), mediaType: z.string(), bytes, checksum });
const sizeRow = z.strictObject({ bytes });
const partRow = z.strictObject({ name: z.string(), sha256: z.string(), bytes, checksum });

/** The rows without their checksums, which must match. */
function proved<Row extends { readonly checksum: number }>(
  rows: readonly Row[],
  checksumOf: (row: Row) => number,
): Omit<Row, 'checksum'>[] {
  return rows.map((row) => {
    if (checksumOf(row) !== row.checksum) throw new DamagedRowError('A reference to a content is damaged.');
    const { checksum: _, ...rest } = row;
    return rest;
  });
}

/** Opens the references of briefs to contents. */
export function openBriefContents(db: Connection): BriefContents {
  const addAttachment = db.prepare(
    'INSERT OR IGNORE INTO brief_attachments (brief_id, sha256, media_type, checksum) VALUES (?, ?, ?, ?)',
  );
  const addPart = db.prepare(
    'INSERT OR IGNORE INTO brief_parts (brief_id, name, sha256, checksum) VALUES (?, ?, ?, ?)',
  );
  const attachments = db.prepare(
    `SELECT sha256, media_type AS mediaType, c.bytes, a.checksum FROM brief_attachments a JOIN contents c USING (sha256)
       WHERE brief_id = ? ORDER BY sha256`,
  );
  const parts = db.prepare(
    `SELECT name, sha256, c.bytes, p.checksum FROM brief_parts p JOIN contents c USING (sha256)
       WHERE brief_id = ? ORDER BY name`,
  );
  const sizeOf = db.prepare(
    `SELECT bytes FROM contents WHERE sha256 = @sha256 AND (
       EXISTS (SELECT 1 FROM brief_attachments WHERE brief_id = @briefId AND sha256 = @sha256)
       OR EXISTS (SELECT 1 FROM brief_parts WHERE brief_id = @briefId AND sha256 = @sha256))`,
  );
  const whole = db.prepare('SELECT 1 FROM contents WHERE sha256 = ? AND is_whole = 1');
  return {
    refer: (briefId, to) => {
      const all = [...to.attachments, ...to.parts];
      if (!all.every(({ sha256 }) => whole.get(sha256) !== undefined)) return false;
      for (const attachment of to.attachments) {
        const { sha256, mediaType } = attachment;
        addAttachment.run(briefId, sha256, mediaType, attachmentChecksum(briefId, attachment));
      }
      for (const part of to.parts) addPart.run(briefId, part.name, part.sha256, partChecksum(briefId, part));
      return true;
    },
    of: (briefId) => ({
      attachments: proved(rowsOf(attachmentRow, attachments.all(briefId)), (row) =>
        attachmentChecksum(briefId, row),
      ),
      parts: proved(rowsOf(partRow, parts.all(briefId)), (row) => partChecksum(briefId, row)),
    }),
    sizeOf: (briefId, sha256) => rowOf(sizeRow, sizeOf.get({ briefId, sha256 }))?.bytes,
  };
}
