import { z } from 'zod';
import { collectionChecksum } from '../collection-rows.ts';
import type { Connection } from '../connection.ts';
import { rowsOf } from '../rows.ts';
import { takeAll } from './take-rows.ts';

/**
 * Takes from a backup, attached as `backup`, the collections that are missing here, and which briefs were in them. One
 * that was removed since may come back, which is better than one that is lost.
 */
export function takeCollectionsFromBackup(db: Connection): void {
  db.exec(takeAll(db, 'brief_collections'));
  db.exec(takeAll(db, 'collected_briefs'));
}

const stored = z.strictObject({
  id: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  removed: z.string().nullable(),
});

/** Where the collection was lost in which others lie, or an older row of it was found, those lie in none. */
const astray = `
WITH RECURSIVE reached (id) AS (
  SELECT id FROM brief_collections WHERE parent_id IS NULL
  UNION SELECT c.id FROM brief_collections c JOIN reached r ON c.parent_id = r.id
)
SELECT id, parent_id AS parentId, name, removed FROM brief_collections
  WHERE id NOT IN (SELECT id FROM reached)
  ORDER BY parent_id IN (SELECT id FROM brief_collections) LIMIT 1`;

const finish = `
DELETE FROM collected_briefs WHERE brief_id NOT IN (SELECT id FROM briefs)
  OR collection_id NOT IN (SELECT id FROM brief_collections);
UPDATE brief_collections SET briefs = (SELECT count(*) FROM collected_briefs c JOIN briefs b ON b.id = c.brief_id
  WHERE c.collection_id = brief_collections.id AND b.trashed IS NULL);
`;

/** Makes a tree of the collections that were recovered, leaves out what is no longer in one, and counts again. */
export function mendCollections(db: Connection): void {
  const put = db.prepare('UPDATE brief_collections SET parent_id = NULL, checksum = ? WHERE id = ?');
  const find = db.prepare(astray);
  for (;;) {
    const [lost] = rowsOf(stored, find.all());
    if (!lost) break;
    put.run(collectionChecksum({ ...lost, parentId: null }), lost.id);
  }
  db.exec(finish);
}
