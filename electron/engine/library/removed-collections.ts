import { z } from 'zod';
import { collectionChecksum } from './collection-rows.ts';
import { type Connection, leavingFreePages } from './connection.ts';
import { rowsOf } from './rows.ts';
import type { Traces } from './traces.ts';

/** A removed collection can be taken back for so long, in milliseconds, until the library is closed. */
const takenBackForMs = 60 * 60 * 1_000;

/** So many rows of removed collections are deleted between two edits. */
const sweptAtATime = 500;

/** A row of a collection as it is stored. */
export const storedRow = z.strictObject({
  id: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  removed: z.string().nullable(),
});

/* What was taken back alone, or found in a backup, is nobody's to delete: it is raised to the first level. */
function livingKeeper(db: Connection): (id: unknown) => void {
  const living = db.prepare(
    `SELECT id, parent_id AS parentId, name, removed FROM brief_collections
     WHERE parent_id = ? AND removed IS NULL`,
  );
  const raise = db.prepare('UPDATE brief_collections SET parent_id = NULL, checksum = ? WHERE id = ?');
  return (id) => {
    for (const row of rowsOf(storedRow, living.all(id))) {
      raise.run(collectionChecksum({ ...row, parentId: null }), row.id);
    }
  };
}

/**
 * What deletes collections that were removed before a moment, a part at a time; says whether there was something to
 * delete.
 */
export function sweeper(db: Connection, traces: Pick<Traces, 'note'>): (before: string) => boolean {
  const old = db.prepare('SELECT id FROM brief_collections WHERE removed < ? LIMIT 1').pluck();
  const drop = db.prepare('DELETE FROM brief_collections WHERE id = ?');
  const dropBriefs = db.prepare(
    `DELETE FROM collected_briefs WHERE collection_id = ? AND brief_id IN
       (SELECT brief_id FROM collected_briefs WHERE collection_id = ? LIMIT ${sweptAtATime})`,
  );
  // What lies in it was mostly removed with it: its rows would go with the foreign key all at once.
  const inner = db
    .prepare('SELECT id FROM brief_collections WHERE parent_id = ? AND removed IS NOT NULL LIMIT 1')
    .pluck();
  const deepest = (first: unknown): unknown => {
    let id = first;
    // A file that somebody wrote by hand may hold a circle.
    for (const passed = new Set(); !passed.has(id); passed.add(id)) id = inner.get(id) ?? id;
    return id;
  };
  const keepLiving = livingKeeper(db);
  const step = db.transaction((first: unknown) => {
    const id = deepest(first);
    keepLiving(id);
    if (dropBriefs.run(id, id).changes < sweptAtATime) drop.run(id);
    traces.note(false);
  }).immediate;
  return (before) => {
    const first = old.get(before);
    if (first === undefined) return false;
    leavingFreePages(db, () => step(first));
    return true;
  };
}

/** Tells from which moment on what was removed can still be taken back: an hour ago, and not before the library was opened. */
export function takingBack(now: () => string) {
  let openedAt: number | null = null;
  return {
    /** The moment of now, for what is removed now. */
    begin: (): string => {
      const at = now();
      openedAt ??= Date.parse(at);
      return at;
    },
    since: (): string => {
      const at = Date.parse(now());
      openedAt ??= at;
      return new Date(Math.max(at - takenBackForMs, openedAt)).toISOString();
    },
  };
}
