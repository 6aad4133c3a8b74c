import { z } from 'zod';
import type { Connection } from './connection.ts';
import type { IndexedSource } from './indexed-sources.ts';
import { rowsOf } from './rows.ts';

/** What is kept of the sources of each brief. */
export interface SourceRows {
  /** Writes those of a brief anew if they changed; must be called in the transaction that indexes it. */
  write(briefId: string, sources: readonly IndexedSource[]): void;
  /** Increases whenever another source, or one less, may be known; see `noteChange`. */
  changes(): number;
  /** Notes that briefs went into the trash, came out of it, or were erased. */
  noteChange(): void;
  /** Some of the briefs whose sources were never written. */
  waiting(limit: number): string[];
  /** Notes that a brief waits no longer, as one that cannot be read. */
  giveUp(briefId: string): void;
}

const idRow = z.strictObject({ id: z.string() });

const keptRow = z.strictObject({
  id: z.string(),
  informed: z.string(),
  keys: z.string(),
  words: z.string(),
  record: z.string(),
});
type Kept = z.output<typeof keptRow>;

function isSame(one: Kept, other: Kept): boolean {
  return (
    one.id === other.id &&
    one.informed === other.informed &&
    one.keys === other.keys &&
    one.words === other.words &&
    one.record === other.record
  );
}

/** Opens what is kept of the sources of each brief. */
export function openSourceRows(db: Connection): SourceRows {
  const drop = db.prepare('DELETE FROM source_records WHERE brief_id = ?');
  const kept = db.prepare(
    `SELECT source_id AS id, informed, keys, words, record FROM source_records WHERE brief_id = ?`,
  );
  const add = db.prepare(
    'INSERT INTO source_records (brief_id, source_id, informed, keys, words, record) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const giveUp = db.prepare('DELETE FROM sources_waiting WHERE brief_id = ?');
  const waiting = db.prepare('SELECT brief_id AS id FROM sources_waiting LIMIT ?');
  let changes = 0;
  /* Most edits change no source, and nothing is written then. */
  const areKept = (briefId: string, sources: readonly Kept[]): boolean => {
    const before = new Map(rowsOf(keptRow, kept.all(briefId)).map((row) => [row.id, row]));
    if (before.size !== sources.length) return false;
    return sources.every((row) => {
      const known = before.get(row.id);
      return known !== undefined && isSame(known, row);
    });
  };
  return {
    write: (briefId, sources) => {
      giveUp.run(briefId);
      const rows = sources.map(({ keys, record, ...row }) => ({
        ...row,
        keys: keys.join('\n'),
        record: JSON.stringify(record),
      }));
      if (areKept(briefId, rows)) return;
      changes += 1;
      drop.run(briefId);
      for (const { id, informed, keys, words, record } of rows)
        add.run(briefId, id, informed, keys, words, record);
    },
    changes: () => changes,
    noteChange: () => {
      changes += 1;
    },
    waiting: (limit) => rowsOf(idRow, waiting.all(limit)).map(({ id }) => id),
    giveUp: (briefId) => {
      giveUp.run(briefId);
    },
  };
}
