import { z } from 'zod';
import type { Connection } from './connection.ts';
import type { IndexedBrief } from './indexed-brief.ts';
import { nameKey } from './name-key.ts';
import { nameWriter } from './name-writer.ts';
import { rowOf } from './rows.ts';

const placeRow = z.strictObject({ recency: z.int(), next: z.int() });

/** Prepares the writing of list columns, names and search text; see `BriefRows.index`. */
export function indexWriter(db: Connection) {
  const placeOf = db.prepare(
    `SELECT recency, CASE is_stale WHEN 2 THEN recency
       ELSE (SELECT coalesce(max(recency), 0) + 1 FROM briefs) END AS next FROM briefs WHERE id = ?`,
  );
  const dropText = db.prepare('DELETE FROM brief_search WHERE rowid = ?');
  const addText = db.prepare(
    'INSERT INTO brief_search (rowid, title, text, entities, tags, spellings) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const statusOf = db.prepare('SELECT status FROM briefs WHERE id = ?').pluck();
  const writeNames = nameWriter(db);
  const update = db.prepare(
    `UPDATE briefs SET recency = ?, is_stale = 0, title = ?, title_key = ?, status = ?, region = ?,
       region_key = ?, tlp = ?, confidence = ?, tags = ?, snippet = ?, words = ? WHERE id = ?`,
  );
  return (briefId: string, indexed: IndexedBrief): boolean => {
    const place = rowOf(placeRow, placeOf.get(briefId));
    if (!place) return false;
    const recency = place.next;
    dropText.run(place.recency);
    const { title, text, entities, tags, spellings } = indexed.searched;
    addText.run(recency, title, text, entities, tags, spellings);
    const hasNewNames = writeNames(briefId, indexed.names);
    const hasNewStatus = statusOf.get(briefId) !== indexed.status;
    update.run(
      recency,
      indexed.title,
      nameKey(indexed.title),
      indexed.status,
      indexed.region,
      nameKey(indexed.region),
      indexed.tlp,
      indexed.confidence,
      JSON.stringify(indexed.tags),
      indexed.snippet,
      indexed.words,
      briefId,
    );
    return hasNewNames || hasNewStatus;
  };
}
