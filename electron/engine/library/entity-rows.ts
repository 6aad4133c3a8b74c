import { z } from 'zod';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import type { IndexedEntity } from './indexed-entities.ts';
import { rowsOf } from './rows.ts';

/** The checksum that the row of a judgment must carry. */
export function judgmentChecksum(one: string, other: string, isSame: number): number {
  return rowChecksum('entity_judgments', [one, other, isSame]);
}

/** What is kept of the entities of each brief. */
export interface EntityRows {
  /** Writes the entities of a brief anew; must be called in the transaction that indexes it. */
  write(briefId: string, informed: string, entities: readonly IndexedEntity[]): void;
  /** Some of the briefs whose entities were never written. */
  waiting(limit: number): string[];
  /** Those of them in which one of some names occurs. */
  waitingWith(keys: readonly string[], limit: number): string[];
  /** Notes that a brief waits no longer, as one that cannot be read. */
  giveUp(briefId: string): void;
}

const idRow = z.strictObject({ id: z.string() });

/** Opens what is kept of the entities of each brief. */
export function openEntityRows(db: Connection): EntityRows {
  const drop = db.prepare('DELETE FROM entity_records WHERE brief_id = ?');
  const dropKeys = db.prepare('DELETE FROM entity_keys WHERE brief_id = ?');
  const add = db.prepare(
    `INSERT INTO entity_records (brief_id, entity_id, key, informed, places, mentions, record)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const addKey = db.prepare('INSERT OR IGNORE INTO entity_keys (key, name_key, brief_id) VALUES (?, ?, ?)');
  const giveUp = db.prepare('DELETE FROM entities_waiting WHERE brief_id = ?');
  const waiting = db.prepare('SELECT brief_id AS id FROM entities_waiting LIMIT ?');
  const waitingWith = db.prepare(
    `SELECT DISTINCT n.brief_id AS id FROM brief_names n JOIN entities_waiting w ON w.brief_id = n.brief_id
     WHERE n.kind IN ('entity', 'alias') AND n.key IN (SELECT value FROM json_each(?)) LIMIT ?`,
  );
  return {
    write: (briefId, informed, entities) => {
      drop.run(briefId);
      dropKeys.run(briefId);
      for (const { id, key, keys, places, mentions, record } of entities) {
        add.run(briefId, id, key, informed, places, mentions, JSON.stringify(record));
        for (const each of keys) addKey.run(each, key, briefId);
      }
      giveUp.run(briefId);
    },
    waiting: (limit) => rowsOf(idRow, waiting.all(limit)).map(({ id }) => id),
    waitingWith: (keys, limit) =>
      rowsOf(idRow, waitingWith.all(JSON.stringify(keys), limit)).map(({ id }) => id),
    giveUp: (briefId) => {
      giveUp.run(briefId);
    },
  };
}
