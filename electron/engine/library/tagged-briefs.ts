import { z } from 'zod';
import { type BriefId, briefId } from '#shared/brief/ids.ts';
import type { Connection } from './connection.ts';
import { nameKey } from './name-key.ts';
import { rowsOf } from './rows.ts';

const row = z.strictObject({ id: briefId });

/** Gives the function that finds the briefs outside the trash with one of some tags, those changed last first. */
export function openTaggedBriefs(db: Connection): (names: readonly string[]) => BriefId[] {
  const tagged = db.prepare(
    `SELECT id FROM briefs WHERE trashed IS NULL AND recency IN
       (SELECT b.recency FROM brief_names n CROSS JOIN briefs b ON b.id = n.brief_id
        WHERE n.kind = 'tag' AND n.key IN (SELECT value FROM json_each(?)))
     ORDER BY recency DESC`,
  );
  return (names) => rowsOf(row, tagged.all(JSON.stringify(names.map(nameKey)))).map(({ id }) => id);
}
