import Database from 'better-sqlite3';
import { z } from 'zod';
import { systemErrorName } from '../files/write-problem.ts';
import { afterClosing, type Connection, leavingFreePages } from './connection.ts';
import { identityOf } from './file-identity.ts';
import { PageGaps } from './page-gaps.ts';
import { rowsOf } from './rows.ts';

/** The name of the mark among the settings: it is there while traces of what was erased are in the file. */
export const tracesMarkName = 'library.traces';

/** The values of the mark: traces only in the free middle of pages, or also words in the search table. */
const inRows = 'true';
const inSearchToo = 'search';

/** What is left in the file of deleted rows. */
export interface Traces {
  /**
   * Notes that there are traces; must be called in the transaction that deletes. `isInSearch` if words of what was
   * deleted are still in the search table, too.
   */
  note(isInSearch: boolean): void;
  /**
   * Overwrites a part of the traces, if there are some and it can be done now; `more` if there is more to do at once.
   */
  step(): TracesLeft | 'more';
}

/** `soon` if a backup is reading the file: try again in a moment. `no-room` if the disk is full. */
export type TracesLeft = 'none' | 'soon' | 'no-room';

const checkpoint = z.object({ busy: z.int() });

function isForWantOfRoom(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return /^SQLITE_(FULL|NOMEM)/.test(error.code);
  return /^(ENOSPC|EDQUOT)$/.test(systemErrorName(error) ?? '');
}

/** How much of the search table one step rewrites, in pages: an edit waits for no more than that. */
const pagesMerged = 400;

/** Steps that merge the search table into one piece, which leaves out what was deleted. */
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
      leavingFreePages(db, () => merge.run(isBegun ? pagesMerged : -pagesMerged));
      isBegun = true;
      return count() - before >= 2;
    },
  };
}

/**
 * Empties the log into the file; does not wait for a reader, such as a backup in progress, and says whether it was
 * done.
 */
function emptyLog(db: Connection): boolean {
  const patience = z.int().parse(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    const [done] = rowsOf(checkpoint, z.array(z.unknown()).parse(db.pragma('wal_checkpoint(TRUNCATE)')));
    return done?.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

/** Steps that zero what is free in all pages; see `PageGaps`. */
function gapFiller(db: Connection) {
  const gaps = new PageGaps(db.name, identityOf(db.name) ?? '');
  afterClosing(db, () => gaps.close());
  return {
    begin: () => gaps.begin(),
    step: (): 'more' | 'soon' | 'done' => {
      if (!emptyLog(db)) return 'soon';
      // SQLite would write the pages it has in memory again as they were.
      db.pragma('shrink_memory');
      const filled = gaps.step();
      if (filled !== 'unknown') return filled;
      db.exec('VACUUM');
      return emptyLog(db) ? 'done' : 'soon';
    },
  };
}

/**
 * Opens the overwriting of traces: first of the words in the search table, then of what is left in the free middle of
 * pages, both in steps that keep an edit waiting for some milliseconds. The mark is on disk, so that a crash in between
 * only delays it.
 */
export function openTraces(db: Connection): Traces {
  const setMark = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  const dropMark = db.prepare('DELETE FROM settings WHERE name = ?');
  const mark = db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(tracesMarkName);
  const merger = searchMerger(db);
  const filler = gapFiller(db);
  let isMarked = mark !== undefined;
  let isToMerge = mark === inSearchToo;
  /** Without room on the disk it is tried again only when more is erased or the library is opened. */
  let isWithoutRoom = false;

  const merge = (): void => {
    if (merger.step()) return;
    setMark.run(tracesMarkName, inRows);
    isToMerge = false;
  };
  const fill = (): TracesLeft | 'more' => {
    const filled = filler.step();
    if (filled !== 'done') return filled;
    dropMark.run(tracesMarkName);
    isMarked = false;
    return 'none';
  };
  return {
    note: (isInSearch) => {
      isToMerge ||= isInSearch;
      if (isInSearch) merger.begin();
      filler.begin();
      setMark.run(tracesMarkName, isToMerge ? inSearchToo : inRows);
      isMarked = true;
      isWithoutRoom = false;
    },
    step: () => {
      if (!isMarked) return 'none';
      if (isWithoutRoom) return 'no-room';
      try {
        if (!isToMerge) return fill();
        merge();
        return 'more';
      } catch (error) {
        if (!isForWantOfRoom(error)) throw error;
        isWithoutRoom = true;
        return 'no-room';
      }
    },
  };
}
