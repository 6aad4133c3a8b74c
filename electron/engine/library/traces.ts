import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Connection } from './connection.ts';
import { rowsOf } from './rows.ts';

/** The name of the mark among the settings: it stands while traces of what was erased are in the file. */
export const tracesMarkName = 'library.traces';

/** What is left in the file of rows that were deleted. */
export interface Traces {
  /** Notes that there are some; to be called in the transaction that deletes. */
  note(): void;
  /** Overwrites them where there are some and it can be done now. */
  overwrite(): TracesLeft;
}

/** `soon` where a backup reads the file: try again in a moment. `no-room` where the disk is full. */
export type TracesLeft = 'none' | 'soon' | 'no-room';

const checkpoint = z.object({ busy: z.int() });

function isForWantOfRoom(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(FULL|NOMEM)/.test(error.code);
}

/**
 * Opens the overwriting of traces. `secure_delete` zeroes the cells of a deleted row, but not the copies that SQLite
 * left in the free middle of a page when it moved rows to other pages; only a `VACUUM`, which writes every page anew
 * (2.5 s for 500 MB), is rid of them. The write-ahead log is then emptied into the file. The mark is on disk, so that
 * a fall of the program in between only delays it.
 */
export function openTraces(db: Connection): Traces {
  const setMark = db.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES (?, 'true')");
  const dropMark = db.prepare('DELETE FROM settings WHERE name = ?');
  const hasMark = db.prepare('SELECT count(*) FROM settings WHERE name = ?').pluck();
  let isMarked = hasMark.get(tracesMarkName) !== 0;
  let isToRewrite = isMarked;
  /** Without room on the disk it is tried again only when more is erased or the library is opened. */
  let isWithoutRoom = false;

  /** Does not wait for a reader, such as a backup being made. */
  const emptyLog = (): boolean => {
    const patience = z.int().parse(db.pragma('busy_timeout', { simple: true }));
    db.pragma('busy_timeout = 0');
    try {
      const [done] = rowsOf(checkpoint, z.array(z.unknown()).parse(db.pragma('wal_checkpoint(TRUNCATE)')));
      return done?.busy === 0;
    } finally {
      db.pragma(`busy_timeout = ${patience}`);
    }
  };
  return {
    note: () => {
      setMark.run(tracesMarkName);
      isMarked = true;
      isToRewrite = true;
      isWithoutRoom = false;
    },
    overwrite: () => {
      if (!isMarked) return 'none';
      if (isWithoutRoom) return 'no-room';
      try {
        if (isToRewrite) db.exec('VACUUM');
        isToRewrite = false;
        if (!emptyLog()) return 'soon';
        dropMark.run(tracesMarkName);
        isMarked = false;
        return 'none';
      } catch (error) {
        if (!isForWantOfRoom(error)) throw error;
        isWithoutRoom = true;
        return 'no-room';
      }
    },
  };
}
