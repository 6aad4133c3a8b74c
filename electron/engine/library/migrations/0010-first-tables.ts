import type { Migration } from './migration.ts';

/*
 * `briefs` holds what a list shows. Its rowid, `recency`, is also the rowid in `brief_search`. Each time a changed
 * brief is indexed it gets a new one, so that the newest come first without sorting. `is_stale` says that list columns,
 * names and search text are older than the brief; they are made again from it. 2 means the same after a salvage:
 * nothing changed but the search text is missing, so the brief keeps its place.
 *
 * `spellings` holds words with letters that the tokenizer does not fold to plain ones (ł, ø, ß), written plainly.
 *
 * The brief itself is its first snapshot (seq 0) and the events after it; the newest snapshot only makes opening
 * faster. `import_reports`, `snapshots` and `events` have a checksum, see `checksum.ts`.
 */
const tables = `
CREATE TABLE briefs (
  recency INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  trashed TEXT,
  last_seq INTEGER NOT NULL,
  is_stale INTEGER NOT NULL CHECK (is_stale IN (0, 1, 2)),
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  status TEXT NOT NULL,
  region TEXT NOT NULL,
  region_key TEXT NOT NULL,
  tlp TEXT,
  confidence TEXT,
  tags TEXT NOT NULL,
  snippet TEXT NOT NULL,
  words INTEGER NOT NULL
) STRICT;
CREATE INDEX briefs_stale ON briefs (id) WHERE is_stale > 0;
CREATE INDEX briefs_trashed ON briefs (trashed) WHERE trashed IS NOT NULL;
CREATE INDEX briefs_title ON briefs (title_key);

CREATE TABLE snapshots (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  brief TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (brief_id, seq)
) STRICT;

CREATE TABLE events (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  args TEXT NOT NULL,
  inverse TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (brief_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_reports (
  brief_id TEXT PRIMARY KEY REFERENCES briefs (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  report TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE brief_names (
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'entity', 'alias', 'region', 'author')),
  key TEXT NOT NULL,
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, key, brief_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX brief_names_of ON brief_names (brief_id);

CREATE VIRTUAL TABLE brief_search USING fts5(
  title, text, entities, tags, spellings,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3 4'
);
INSERT INTO brief_search (brief_search, rank) VALUES ('secure-delete', 1);

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dictionary_words (word TEXT PRIMARY KEY, added TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE templates (
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  added TEXT NOT NULL
) STRICT;

-- Ids only, so that a salvage does not bring back from a backup what was erased after it.
CREATE TABLE erased_briefs (brief_id TEXT PRIMARY KEY, at TEXT NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The tables of the first released library. */
export const firstTables: Migration = {
  version: 10,
  name: 'first-tables',
  up: (db) => db.exec(tables),
};
