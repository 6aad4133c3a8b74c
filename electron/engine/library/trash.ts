import { z } from 'zod';
import type { BriefsInUse } from './briefs-in-use.ts';
import { type Connection, leavingFreePages } from './connection.ts';
import type { Contents } from './contents.ts';
import type { EntityGroups } from './entity-groups.ts';
import type { Facets } from './facets.ts';
import { rowsOf } from './rows.ts';
import type { SourceRows } from './source-rows.ts';
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
  /**
   * Erases as many of the briefs as an edit may wait for, in their order, so that edits are saved in between; of many at
   * least one. Those no longer in the trash are passed over. Their traces are still there.
   */
  eraseSome(briefIds: readonly string[], isMany: boolean): ErasedPart;
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
}

/** A part of the briefs that were to be erased. */
export interface ErasedPart {
  readonly briefIds: readonly string[];
  /** How many of those given, from the first, need not be given again. */
  readonly dealtWith: number;
}

/** What was erased. */
export interface Erased {
  readonly briefIds: readonly string[];
  /** What is left of it in the file, to be overwritten later. */
  readonly tracesLeft: TracesLeft;
}

const idRow = z.strictObject({ id: z.string() });

/**
 * Taking the words of one brief out of the search table costs as much as rewriting those of some two hundred, since
 * every word has its own place in it.
 */
const rewrittenForOne = 200;
const fewerThanMany = 20;

/**
 * How many of many are erased in one transaction, and for how long: the more, the fewer pages are written again and
 * again, but an edit waits meanwhile.
 */
const mostAtATime = 200;
const longestMs = 60;

/** How many pieces of the search table SQLite merges as a rule (https://sqlite.org/fts5.html, section 6.1). */
const piecesMerged = 4;

/** What the trash of a library is made from; `now` is the clock, as an ISO moment in UTC. */
interface TrashOf {
  readonly db: Connection;
  readonly inUse: BriefsInUse;
  readonly contents: Pick<Contents, 'noteUnused' | 'sweep'>;
  readonly traces: Traces;
  readonly groups: Pick<EntityGroups, 'forgetUnused'>;
  readonly facets: Pick<Facets, 'noteChange'>;
  readonly sources: Pick<SourceRows, 'noteChange'>;
  readonly now: () => string;
}

/** Gives the function that erases briefs in one transaction; the traces of many stay in the search table for now. */
function openErasing({
  db,
  contents,
  traces,
  groups,
}: Pick<TrashOf, 'db' | 'contents' | 'traces' | 'groups'>) {
  const dropText = db.prepare('DELETE FROM brief_search WHERE rowid = ?');
  const inTrash = db.prepare('SELECT recency FROM briefs WHERE id = ? AND trashed IS NOT NULL').pluck();
  const drop = db.prepare('DELETE FROM briefs WHERE id = ?');
  const note = db.prepare(
    "INSERT OR IGNORE INTO erased_briefs (brief_id, at, reason) VALUES (?, ?, 'trash')",
  );
  // As literals: bound numbers are floating-point, which the search table does not accept here.
  const setSearch = (option: 'secure-delete' | 'automerge', value: number) =>
    db.prepare(`INSERT INTO brief_search (brief_search, rank) VALUES ('${option}', ${value})`);
  const [leaveWords, takeWords] = [setSearch('secure-delete', 0), setSearch('secure-delete', 1)];
  // What is merged while words are left in it would be merged again with the rest afterwards.
  const [leavePieces, mergePieces] = [setSearch('automerge', 0), setSearch('automerge', piecesMerged)];
  return db.transaction((briefIds: readonly string[], isMany: boolean, at: string): ErasedPart => {
    const until = performance.now() + longestMs;
    const erased: string[] = [];
    let dealtWith = 0;
    if (isMany) for (const leave of [leaveWords, leavePieces]) leave.run();
    for (const id of briefIds.slice(0, isMany ? mostAtATime : 1)) {
      if (dealtWith > 0 && performance.now() > until) break;
      dealtWith += 1;
      const recency = inTrash.get(id);
      if (recency === undefined) continue;
      dropText.run(recency);
      // Its snapshots, events, names, import report and references are deleted with it by their foreign keys.
      drop.run(id);
      note.run(id, at);
      erased.push(id);
    }
    if (erased.length > 0) traces.note(isMany);
    if (isMany) for (const take of [takeWords, mergePieces]) take.run();
    contents.noteUnused();
    if (erased.length > 0) groups.forgetUnused();
    return { briefIds: erased, dealtWith };
  }).immediate;
}

/** Opens the trash of a library. */
export function openTrash(parts: TrashOf): Trash {
  const { db, inUse, contents, traces, now } = parts;
  const noteChange = () => {
    parts.facets.noteChange();
    parts.sources.noteChange();
  };
  const dropAll = openErasing(parts);
  const put = db.prepare('UPDATE briefs SET trashed = ? WHERE id = ? AND trashed IS NULL');
  const takeBack = db.prepare('UPDATE briefs SET trashed = NULL WHERE id = ?');
  const held = db.prepare('SELECT 1 FROM briefs WHERE id = ? AND trashed IS NOT NULL');
  const allInTrash = db.prepare('SELECT id FROM briefs WHERE trashed IS NOT NULL');
  const someInTrash = db.prepare(
    'SELECT id FROM briefs WHERE id IN (SELECT value FROM json_each(?)) AND trashed IS NOT NULL',
  );
  const each = (run: (id: string) => void) =>
    db.transaction((ids: readonly string[]) => {
      for (const id of ids) run(id);
    }).immediate;
  const total = db.prepare('SELECT count(*) FROM briefs').pluck();
  const waiting = (briefIds: readonly string[] | null): Waiting => {
    const rows = briefIds === null ? allInTrash.all() : someInTrash.all(JSON.stringify(briefIds));
    const ids = rowsOf(idRow, rows).map(({ id }) => id);
    const isMany = ids.length * rewrittenForOne > z.int().parse(total.get()) && ids.length > fewerThanMany;
    return { briefIds: ids, isMany };
  };
  const eraseSome = (briefIds: readonly string[], isMany: boolean): ErasedPart => {
    noteChange();
    const erased = leavingFreePages(db, () => dropAll(briefIds, isMany, now()));
    for (const id of erased.briefIds) inUse.forget(id);
    return erased;
  };
  const overwriteSome = (): TracesLeft | 'more' => (contents.sweep() ? 'more' : traces.step());
  return {
    put: (briefIds) => {
      noteChange();
      const at = now();
      each((id) => put.run(at, id))(briefIds);
    },
    takeBack: (briefIds) => {
      noteChange();
      each((id) => takeBack.run(id))(briefIds);
    },
    holds: (briefId) => held.get(briefId) !== undefined,
    erase: (briefIds) => {
      const { briefIds: ids, isMany } = waiting(briefIds);
      for (let done = 0; done < ids.length; done += eraseSome(ids.slice(done), isMany).dealtWith);
      for (;;) {
        const left = overwriteSome();
        if (left !== 'more') return { briefIds: ids, tracesLeft: left };
      }
    },
    waiting,
    eraseSome,
    overwriteSome,
  };
}
