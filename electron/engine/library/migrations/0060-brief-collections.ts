import type { Migration } from './migration.ts';

/*
 * `brief_collections` is a tree of collections, and `collected_briefs` says which briefs are in which. A removed
 * collection keeps its rows for a while, so that it can be taken back; nobody sees it. Rows have a checksum, see
 * `checksum.ts`, which leaves out `briefs`: how many briefs outside the trash are in the collection. Triggers count
 * them, so that whatever moves briefs to the trash or erases them counts right.
 */
const tables = `
CREATE TABLE brief_collections (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES brief_collections (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  removed TEXT,
  briefs INTEGER NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX brief_collections_in ON brief_collections (parent_id);
CREATE TABLE collected_briefs (
  collection_id TEXT NOT NULL REFERENCES brief_collections (id) ON DELETE CASCADE,
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (collection_id, brief_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collected_briefs_of ON collected_briefs (brief_id);
`;

const isOutsideTrash = (row: string) =>
  `EXISTS (SELECT 1 FROM briefs WHERE id = ${row}.brief_id AND trashed IS NULL)`;
const countForAll = (brief: string, by: string) => `UPDATE brief_collections SET briefs = briefs ${by}
  WHERE id IN (SELECT collection_id FROM collected_briefs WHERE brief_id = ${brief}.id);`;

/** When a brief is erased, its rows here go after its own, find no brief, and are not discounted a second time. */
const triggers = `
CREATE TRIGGER brief_collected AFTER INSERT ON collected_briefs WHEN ${isOutsideTrash('new')}
BEGIN UPDATE brief_collections SET briefs = briefs + 1 WHERE id = new.collection_id; END;
CREATE TRIGGER brief_taken_out AFTER DELETE ON collected_briefs WHEN ${isOutsideTrash('old')}
BEGIN UPDATE brief_collections SET briefs = briefs - 1 WHERE id = old.collection_id; END;
CREATE TRIGGER collected_trashed AFTER UPDATE OF trashed ON briefs WHEN old.trashed IS NULL AND new.trashed IS NOT NULL
BEGIN ${countForAll('old', '- 1')} END;
CREATE TRIGGER collected_back AFTER UPDATE OF trashed ON briefs WHEN old.trashed IS NOT NULL AND new.trashed IS NULL
BEGIN ${countForAll('new', '+ 1')} END;
CREATE TRIGGER collected_erased BEFORE DELETE ON briefs WHEN old.trashed IS NULL
BEGIN ${countForAll('old', '- 1')} END;
`;

/** A home for collections of briefs. */
export const briefCollections: Migration = {
  version: 60,
  name: 'brief-collections',
  up: (db) => db.exec(tables + triggers),
};
