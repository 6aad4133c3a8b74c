import type { Migration } from './migration.ts';

/*
 * `briefs_in_order` and `briefs_by_title` hold, in the orders of the list, all that a filter asks about a brief, so that
 * neither a filter nor a page far down the list reads the rows themselves.
 *
 * `name_counts` says in how many briefs outside the trash a tag, an entity, a region or an author occurs, with one of
 * the spellings in use. Triggers keep it, so that whatever writes names, moves briefs to the trash or erases them
 * counts right. A name that no brief outside the trash has is not in it.
 */
const indexes = `
DROP INDEX briefs_title;
CREATE INDEX briefs_in_order ON briefs (recency, trashed, status, region_key, confidence, updated);
CREATE INDEX briefs_by_title ON briefs (title_key, recency DESC, trashed, status, region_key, confidence, updated);
`;

const counts = `
CREATE TABLE name_counts (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  briefs INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO name_counts (kind, key, name, briefs)
  SELECT kind, key, max(name), count(*) FROM brief_names
  WHERE kind <> 'alias' AND brief_id NOT IN (SELECT id FROM briefs WHERE trashed IS NOT NULL) GROUP BY kind, key;
CREATE INDEX name_counts_by_number ON name_counts (kind, briefs DESC, key);
`;

/** Counts or discounts all names of one brief, which is called `new` or `old` in the trigger. */
const countNames = (brief: string) => `
  INSERT INTO name_counts (kind, key, name, briefs)
    SELECT kind, key, name, 1 FROM brief_names WHERE brief_id = ${brief}.id AND kind <> 'alias'
    ON CONFLICT (kind, key) DO UPDATE SET briefs = briefs + 1, name = excluded.name;`;
const discountNames = (brief: string) => `
  UPDATE name_counts SET briefs = briefs - 1
    WHERE (kind, key) IN (SELECT kind, key FROM brief_names WHERE brief_id = ${brief}.id);
  DELETE FROM name_counts WHERE briefs < 1
    AND (kind, key) IN (SELECT kind, key FROM brief_names WHERE brief_id = ${brief}.id);`;

const isOutsideTrash = (name: string) =>
  `EXISTS (SELECT 1 FROM briefs WHERE id = ${name}.brief_id AND trashed IS NULL)`;
const sameName = 'kind = old.kind AND key = old.key';

/**
 * When a brief is erased, its names are deleted after its row, so that each of them finds no row and is not discounted a
 * second time. A spelling is only shown as long as a brief has it.
 */
const triggers = `
CREATE TRIGGER name_added AFTER INSERT ON brief_names WHEN new.kind <> 'alias' AND ${isOutsideTrash('new')}
BEGIN
  INSERT INTO name_counts (kind, key, name, briefs) VALUES (new.kind, new.key, new.name, 1)
    ON CONFLICT (kind, key) DO UPDATE SET briefs = briefs + 1, name = excluded.name;
END;
CREATE TRIGGER name_removed AFTER DELETE ON brief_names WHEN old.kind <> 'alias'
BEGIN
  UPDATE name_counts SET briefs = briefs - 1 WHERE ${sameName} AND ${isOutsideTrash('old')};
  DELETE FROM name_counts WHERE ${sameName} AND briefs < 1;
  UPDATE name_counts SET name = (SELECT name FROM brief_names WHERE ${sameName} LIMIT 1)
    WHERE ${sameName} AND name = old.name
      AND NOT EXISTS (SELECT 1 FROM brief_names WHERE ${sameName} AND name = old.name);
END;
CREATE TRIGGER brief_trashed AFTER UPDATE OF trashed ON briefs WHEN old.trashed IS NULL AND new.trashed IS NOT NULL
BEGIN${discountNames('old')}
END;
CREATE TRIGGER brief_taken_back AFTER UPDATE OF trashed ON briefs WHEN old.trashed IS NOT NULL AND new.trashed IS NULL
BEGIN${countNames('new')}
END;
CREATE TRIGGER brief_erased BEFORE DELETE ON briefs WHEN old.trashed IS NULL
BEGIN${discountNames('old')}
END;
`;

/** Indexes for lists of 100,000 briefs, and counts of names that need no counting. */
export const listIndexes: Migration = {
  version: 40,
  name: 'list-indexes',
  up: (db) => db.exec(indexes + counts + triggers),
};
