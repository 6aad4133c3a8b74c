import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Connection } from './connection.ts';
import { rowsOf } from './rows.ts';

/** The name of the mark among the settings: it stands while traces of what was erased are in the file. */
export const tracesMarkName = 'library.traces';

/** The values of the mark: traces in the free middle of pages alone, or words in the search table as well. */
const inRows = 'true';
const inSearchToo = 'search';

/** What is left in the file of rows that were deleted. */
export interface Traces {
  /**
   * Notes that there are some; to be called in the transaction that deletes. `isInSearch` where words of what was deleted
   * are still in the search table too.
   */
  note(isInSearch: boolean): void;
  /** Takes a part of the words that were deleted out of the search table; says whether there is more to do. */
  step(): boolean;
  /** Overwrites them where there are some and it can be done now. */
  overwrite(): TracesLeft;
}

/** `soon` where a backup reads the file: try again in a moment. `no-room` where the disk is full. */
export type TracesLeft = 'none' | 'soon' | 'no-room';

const checkpoint = z.object({ busy: z.int() });

function isForWantOfRoom(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(FULL|NOMEM)/.test(error.code);
}

/** How much of the search table is written anew in one step, in pages: an edit waits for no more than that. */
const pagesMerged = 40;

/** Steps by which the search table is merged into one piece, which leaves out what was deleted. */
function searchMerger(db: Connection) {
  const merge = db.prepare("INSERT INTO brief_search (brief_search, rank) VALUES ('merge', ?)");
  const changes = db.prepare('SELECT total_changes()').pluck();
  const count = () => z.int().parse(changes.get());
  let isBegun = false;
  return {
    begin: () => {
      isBegun = false;
    },
    /** Says whether there is more to merge (https://sqlite.org/fts5.html, section 6.9). */
    step: (): boolean => {
      const before = count();
      merge.run(isBegun ? pagesMerged : -pagesMerged);
      isBegun = true;
      return count() - before >= 2;
    },
  };
}

/**
 * Opens the overwriting of traces. `secure_delete` zeroes the cells of a deleted row, but not the copies that SQLite
 * left in the free middle of a page when it moved rows to other pages; only a `VACUUM`, which writes every page anew
 * (2.5 s for 500 MB), is rid of them. The write-ahead log is then emptied into the file. The mark is on disk, so that
 * a fall of the program in between only delays it.
 */
export function openTraces(db: Connection): Traces {
  const setMark = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  const dropMark = db.prepare('DELETE FROM settings WHERE name = ?');
  const mark = db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(tracesMarkName);
  const merger = searchMerger(db);
  let isMarked = mark !== undefined;
  let isToMerge = mark === inSearchToo;
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
  const step = (): boolean => {
    if (!isToMerge) return false;
    if (merger.step()) return true;
    setMark.run(tracesMarkName, inRows);
    isToMerge = false;
    return false;
  };
  return {
    note: (isInSearch) => {
      isToMerge ||= isInSearch;
      if (isInSearch) merger.begin();
      setMark.run(tracesMarkName, isToMerge ? inSearchToo : inRows);
      isMarked = true;
      isToRewrite = true;
      isWithoutRoom = false;
    },
    step,
    overwrite: () => {
      if (!isMarked) return 'none';
      if (isWithoutRoom) return 'no-room';
      try {
        while (step());
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
