import { z } from 'zod';
import { briefId } from '#shared/brief/ids.ts';
import { tlpLabel } from '#shared/brief/marking.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import type { Connection } from './connection.ts';
import { nameKey } from './name-key.ts';
import { rowsOf } from './rows.ts';
import { phraseExpression } from './search-query.ts';

type Appearance = ResponseOf<'library.appearances'>['briefs'][number];

/** At most this many briefs are listed; the ones changed last. */
const mostAppearances = 200;

/** A name this short is also an ordinary word ("IT", "US"), so only entities with that name count, not the text. */
const shortName = 3;

const row = z.strictObject({
  briefId,
  title: z.string(),
  tlp: tlpLabel.nullable(),
  updated: z.string(),
  recency: z.int(),
});

/**
 * Gives the function that finds the briefs outside the trash that contain one of the names: as an entity or alias, or
 * anywhere in title and text. Each brief once, with the first of the names found in it, newest first.
 */
export function openAppearances(db: Connection) {
  const columns = 'b.id AS briefId, b.title, b.tlp, b.updated, b.recency';
  const limits = 'AND b.trashed IS NULL AND b.id <> ?';
  // The newest first by the index, so that no more rows are read than are listed.
  const byName = db.prepare(
    `SELECT ${columns} FROM briefs b INDEXED BY briefs_in_order
     WHERE b.recency IN (SELECT named.recency FROM brief_names n CROSS JOIN briefs named ON named.id = n.brief_id
       WHERE n.kind IN ('entity', 'alias') AND n.key = ?) ${limits}
     ORDER BY b.recency DESC LIMIT ${mostAppearances}`,
  );
  const byText = db.prepare(
    `SELECT ${columns} FROM brief_search CROSS JOIN briefs b ON b.recency = brief_search.rowid
     WHERE brief_search MATCH ? ${limits} ORDER BY brief_search.rowid DESC LIMIT ${mostAppearances}`,
  );
  return (names: readonly string[], exceptBriefId: string): Appearance[] => {
    const found = new Map<string, Appearance & { readonly recency: number }>();
    for (const name of names) {
      const expression = name.trim().length > shortName ? phraseExpression(name) : null;
      const rows = [
        ...byName.all(nameKey(name), exceptBriefId),
        ...(expression === null ? [] : byText.all(expression, exceptBriefId)),
      ];
      for (const at of rowsOf(row, rows)) {
        if (!found.has(at.briefId)) found.set(at.briefId, { ...at, name });
      }
    }
    return [...found.values()]
      .sort((left, right) => right.recency - left.recency)
      .slice(0, mostAppearances)
      .map(({ recency: _, ...shown }) => shown);
  };
}
