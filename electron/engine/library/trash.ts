import { z } from 'zod';
import type { BriefsInUse } from './briefs-in-use.ts';
import type { Connection } from './connection.ts';
import type { Contents } from './contents.ts';
import type { Facets } from './facets.ts';
import { rowsOf } from './rows.ts';
import type { Traces, TracesLeft } from './traces.ts';

/** The trash: where briefs wait to be erased. */
export interface Trash {
  /** Puts briefs into the trash; those already there stay as they are. */
  put(briefIds: readonly string[]): void;
  takeBack(briefIds: readonly string[]): void;
  /** Whether a brief is in the trash. */
  holds(briefId: string): boolean;
  /**
   * Erases briefs of the trash for good, or (null) all of it: their rows are deleted, with the contents no other brief
   * refers to; their words leave the search table; and what is left of them in the file is overwritten. Backups made
   * before hold them until seven newer ones of the same reason were made (daily ones: after seven days of use).
   */
  erase(briefIds: readonly string[] | null): Erased;
  /** Which of some briefs, or (null) of all, are in the trash, and in how large parts they are best erased. */
  waiting(briefIds: readonly string[] | null): Waiting;
  /** Erases a part of what waits, so that edits are saved in between; gives the ids. Their traces are still there. */
  eraseSome(briefIds: readonly string[], isMany: boolean): string[];
  /**
   * Deletes a part of the contents nobody refers to any more, then overwrites a part of the traces; `more` if there is
   * more to do at once.
   */
  overwriteSome(): TracesLeft | 'more';
}

/** Briefs that are to be erased. */
export interface Waiting {
  readonly briefIds: readonly string[];
  /** Whether they are so many that rewriting the search table is quicker than taking every word of theirs out of it. */
  readonly isMany: boolean;
  /** How many are erased in one transaction. */
  readonly atATime: number;
}

/** What was erased. */
export interface Erased {
  readonly briefIds: readonly string[];
  /** What is left of it in the file, to be overwritten later. */
  readonly tracesLeft: TracesLeft;
}

const found = z.strictObject({ id: z.string(), recency: z.int() });

/**
 * Taking the words of one brief out of the search table costs as much as rewriting those of some two hundred, since
 * every word has its own place in it.
 */
const rewrittenForOne = 200;
const erasedAtATime = 20;

/** What the trash of a library is made from; `now` is the clock, as an ISO moment in UTC. */
interface TrashOf {
  readonly db: Connection;
  readonly inUse: BriefsInUse;
  readonly contents: Pick<Contents, 'noteUnused' | 'sweep'>;
  readonly traces: Traces;
  readonly facets: Pick<Facets, 'noteChange'>;
  readonly now: () => string;
}

/** Gives the function that erases briefs in one transaction; the traces of many stay in the search table for now. */
function openErasing({ db, contents, traces }: Pick<TrashOf, 'db' | 'contents' | 'traces'>) {
  const dropText = db.prepare('DELETE FROM brief_search WHERE rowid = ?');
  const drop = db.prepare('DELETE FROM briefs WHERE id = ?');
  const note = db.prepare(
    "INSERT OR IGNORE INTO erased_briefs (brief_id, at, reason) VALUES (?, ?, 'trash')",
  );
  // As literals: bound numbers are floating-point, which the search table does not accept here.
  const overwriteWords = (isOn: 0 | 1) =>
    db.prepare(`INSERT INTO brief_search (brief_search, rank) VALUES ('secure-delete', ${isOn})`);
  const [leaveWords, takeWords] = [overwriteWords(0), overwriteWords(1)];
  return db.transaction((briefs: readonly z.infer<typeof found>[], isMany: boolean, at: string) => {
    if (briefs.length > 0) traces.note(isMany);
    if (isMany) leaveWords.run();
    for (const { id, recency } of briefs) {
      dropText.run(recency);
      // Its snapshots, events, names, import report and references are deleted with it by their foreign keys.
      drop.run(id);
      note.run(id, at);
    }
    if (isMany) takeWords.run();
    contents.noteUnused();
  }).immediate;
}

/** Opens the trash of a library. */
export function openTrash(parts: TrashOf): Trash {
  const { db, inUse, contents, traces, facets, now } = parts;
  const dropAll = openErasing(parts);
  const put = db.prepare('UPDATE briefs SET trashed = ? WHERE id = ? AND trashed IS NULL');
  const takeBack = db.prepare('UPDATE briefs SET trashed = NULL WHERE id = ?');
  const held = db.prepare('SELECT 1 FROM briefs WHERE id = ? AND trashed IS NOT NULL');
  const inTrash = db.prepare(
    `SELECT id, recency FROM briefs WHERE trashed IS NOT NULL
       AND (@ids IS NULL OR id IN (SELECT value FROM json_each(@ids)))`,
  );
  const each = (run: (id: string) => void) =>
    db.transaction((ids: readonly string[]) => {
      for (const id of ids) run(id);
    }).immediate;
  const total = db.prepare('SELECT count(*) FROM briefs').pluck();
  const inTrashOf = (briefIds: readonly string[] | null) =>
    rowsOf(found, inTrash.all({ ids: briefIds === null ? null : JSON.stringify(briefIds) }));
  const waiting = (briefIds: readonly string[] | null): Waiting => {
    const ids = inTrashOf(briefIds).map(({ id }) => id);
    const isMany = ids.length * rewrittenForOne > z.int().parse(total.get()) && ids.length > erasedAtATime;
    return { briefIds: ids, isMany, atATime: isMany ? erasedAtATime : 1 };
  };
  const eraseSome = (briefIds: readonly string[], isMany: boolean): string[] => {
    facets.noteChange();
    const briefs = inTrashOf(briefIds);
    dropAll(briefs, isMany, now());
    for (const { id } of briefs) inUse.forget(id);
    return briefs.map(({ id }) => id);
  };
  const overwriteSome = (): TracesLeft | 'more' => (contents.sweep() ? 'more' : traces.step());
  return {
    put: (briefIds) => {
      facets.noteChange();
      const at = now();
      each((id) => put.run(at, id))(briefIds);
    },
    takeBack: (briefIds) => {
      facets.noteChange();
      each((id) => takeBack.run(id))(briefIds);
    },
    holds: (briefId) => held.get(briefId) !== undefined,
    erase: (briefIds) => {
      const { briefIds: ids, isMany } = waiting(briefIds);
      const erased = eraseSome(ids, isMany);
      for (;;) {
        const left = overwriteSome();
        if (left !== 'more') return { briefIds: erased, tracesLeft: left };
      }
    },
    waiting,
    eraseSome,
    overwriteSome,
  };
}
