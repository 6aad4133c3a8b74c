import type { Migration } from './migration.ts';

/*
 * `source_records` holds what is known of the sources of every brief: by what each is known again and the words it is
 * found by, title first, each in a line of its own; the day of the information of its brief; and the record as JSON. It is made from
 * the brief in the transaction that indexes it. The briefs in `sources_waiting` were indexed before there was this
 * table; theirs are made before an answer that asks for them, and in pauses.
 */
const tables = `
CREATE TABLE source_records (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL,
  informed TEXT NOT NULL,
  keys TEXT NOT NULL,
  words TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (brief_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sources_waiting (
  brief_id TEXT PRIMARY KEY REFERENCES briefs (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO sources_waiting (brief_id) SELECT id FROM briefs;
`;

/** A home for what every brief says of its sources. */
export const sources: Migration = {
  version: 90,
  name: 'sources',
  up: (db) => db.exec(tables),
};
