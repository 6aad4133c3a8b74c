import type { Migration } from './migration.ts';

/*
 * `contents` holds binary contents, each SHA-256 once, in chunks that are small enough to be written between two edits.
 * A content counts only if `is_whole` is set; otherwise it is being written, or was left by a crash.
 * `brief_attachments` and `brief_parts` say which briefs refer to which whole contents: for attachments, and for the
 * parts of a `.brief` file that this version does not know. A content that no brief refers to is deleted.
 *
 * Every row has a checksum, see `checksum.ts`.
 */
const tables = `
CREATE TABLE contents (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE content_chunks (
  sha256 TEXT NOT NULL REFERENCES contents (sha256) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (sha256, place)
) STRICT;

CREATE TABLE brief_attachments (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL REFERENCES contents (sha256),
  media_type TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (brief_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX brief_attachments_of ON brief_attachments (sha256);

CREATE TABLE brief_parts (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES contents (sha256),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (brief_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX brief_parts_of ON brief_parts (sha256);
`;

/** A home for attachments and for unknown parts of `.brief` files. */
export const contentTables: Migration = {
  version: 20,
  name: 'contents',
  up: (db) => db.exec(tables),
};
