import type { Migration } from './migration.ts';

/*
 * `entity_records` holds what is known of the entities of every brief: the record as JSON, the day of its information,
 * in how many places it is named and how often. `entity_keys` are its name and its aliases, without case and accents.
 * Both are made from the brief in the transaction that indexes it. The briefs in `entities_waiting` were indexed before
 * there were these tables; theirs are made before an answer that asks for them, and in pauses.
 *
 * `entity_judgments` says which names the user holds for one entity and which not, whatever briefs say. Its rows have a
 * checksum, see `checksum.ts`. `one` comes before `other`.
 */
const tables = `
CREATE TABLE entity_records (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  entity_id TEXT NOT NULL,
  key TEXT NOT NULL,
  informed TEXT NOT NULL,
  places INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (brief_id, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_records_named ON entity_records (key, informed);
CREATE TABLE entity_keys (
  key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  PRIMARY KEY (key, name_key, brief_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_keys_of ON entity_keys (brief_id);
CREATE INDEX entity_keys_named ON entity_keys (name_key, key);
CREATE TABLE entities_waiting (
  brief_id TEXT PRIMARY KEY REFERENCES briefs (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO entities_waiting (brief_id) SELECT id FROM briefs;
CREATE TABLE entity_judgments (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  checksum INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
`;

/** A home for what every brief says of its entities. */
export const entities: Migration = {
  version: 70,
  name: 'entities',
  up: (db) => db.exec(tables),
};
