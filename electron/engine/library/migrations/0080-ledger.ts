import type { Migration } from './migration.ts';

/*
 * `ledger` holds the key judgments of every brief that can be decided, or were. It is made from the brief in the
 * transaction that indexes it. The briefs in `ledger_waiting` were indexed before there was this table; theirs are made
 * before an answer that asks for them, and in pauses.
 */
const tables = `
CREATE TABLE ledger (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  judgment_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  statement TEXT NOT NULL,
  low INTEGER,
  high INTEGER,
  ladder TEXT NOT NULL,
  term TEXT,
  due TEXT,
  rule TEXT NOT NULL,
  result TEXT,
  decided TEXT,
  source TEXT NOT NULL,
  PRIMARY KEY (brief_id, judgment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_due ON ledger (result, due);
CREATE INDEX ledger_decided ON ledger (decided);
CREATE INDEX ledger_borne_out ON ledger (result, ladder, term, low, high);
CREATE TABLE ledger_waiting (
  brief_id TEXT PRIMARY KEY REFERENCES briefs (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO ledger_waiting (brief_id) SELECT id FROM briefs;
`;

/** A home for the judgments of all briefs that can be decided. */
export const ledger: Migration = {
  version: 80,
  name: 'ledger',
  up: (db) => db.exec(tables),
};
