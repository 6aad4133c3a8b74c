import { z } from 'zod';
import { idText } from '#shared/brief/ids.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import { rowsOf } from './rows.ts';

/** The checksum that the row of a collection must carry; the number of its briefs is counted again if need be. */
export function collectionChecksum(row: {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly removed: string | null;
}): number {
  return rowChecksum('brief_collections', [row.id, row.parentId ?? '', row.name, row.removed ?? '']);
}

/** The checksum that a row must carry which says that a brief is in a collection. */
export function collectedChecksum(collectionId: string, briefId: string): number {
  return rowChecksum('collected_briefs', [collectionId, briefId]);
}

const row = z.strictObject({
  id: idText,
  parentId: idText.nullable(),
  name: z.string(),
  count: z.int(),
});

/** Far more levels than anybody can make. */
const mostShownLevels = 50;

/** A tree has no circle and no end of levels, whoever wrote the file: a collection that would have lies in none. */
function withoutCircles(collections: readonly BriefCollection[]): BriefCollection[] {
  const parents = new Map(collections.map(({ id, parentId }) => [id, parentId]));
  const reachesTop = (id: string): boolean => {
    const passed = new Set<string>();
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) {
      if (at === id || passed.has(at) || passed.size >= mostShownLevels) return false;
      passed.add(at);
    }
    return true;
  };
  return collections.map((collection) => {
    if (reachesTop(collection.id)) return collection;
    parents.set(collection.id, null);
    return { ...collection, parentId: null };
  });
}

/** Gives the function that lists the collections of a library with the numbers of their briefs outside the trash. */
export function openCollectionList(db: Connection): () => BriefCollection[] {
  const all = db.prepare(
    `SELECT id, parent_id AS parentId, name, briefs AS count FROM brief_collections
     WHERE removed IS NULL ORDER BY id`,
  );
  return () => withoutCircles(rowsOf(row, all.all()));
}
