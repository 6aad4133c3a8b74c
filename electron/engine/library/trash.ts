import { z } from 'zod';
import type { BriefsInUse } from './briefs-in-use.ts';
import type { Connection } from './connection.ts';
import type { Contents } from './contents.ts';
import type { Facets } from './facets.ts';
import { rowsOf } from './rows.ts';
import type { Traces, TracesLeft } from './traces.ts';

/** The trash: where briefs wait that are to go. */
export interface Trash {
  /** Puts briefs into the trash; those already there stay as they are. */
  put(briefIds: readonly string[]): void;
  takeBack(briefIds: readonly string[]): void;
  /**
   * Erases briefs of the trash for good, or (null) all of it: their rows are deleted, with the contents no other brief
   * refers to, their words leave the search table, and the file is written anew without them. Backups made before still
   * hold them until seven newer ones of the same reason were made, for daily ones after seven days of use.
   */
  erase(briefIds: readonly string[] | null): Erased;
}

/** What was erased. */
export interface Erased {
  readonly briefIds: readonly string[];
  /** What is left of it in the file; it is overwritten later. */
  readonly tracesLeft: TracesLeft;
}

const found = z.strictObject({ id: z.string(), recency: z.int() });

/** What the trash of a library is made of; `now` is the clock, as an ISO moment in UTC. */
interface TrashOf {
  readonly db: Connection;
  readonly inUse: BriefsInUse;
  readonly contents: Pick<Contents, 'dropUnused'>;
  readonly traces: Traces;
  readonly facets: Pick<Facets, 'noteChange'>;
  readonly now: () => string;
}

/** Opens the trash of a library. */
export function openTrash({ db, inUse, contents, traces, facets, now }: TrashOf): Trash {
  const put = db.prepare('UPDATE briefs SET trashed = ? WHERE id = ? AND trashed IS NULL');
  const takeBack = db.prepare('UPDATE briefs SET trashed = NULL WHERE id = ?');
  const inTrash = db.prepare(
    `SELECT id, recency FROM briefs WHERE trashed IS NOT NULL
       AND (@ids IS NULL OR id IN (SELECT value FROM json_each(@ids)))`,
  );
  const dropText = db.prepare('DELETE FROM brief_search WHERE rowid = ?');
  const drop = db.prepare('DELETE FROM briefs WHERE id = ?');
  const note = db.prepare(
    "INSERT OR IGNORE INTO erased_briefs (brief_id, at, reason) VALUES (?, ?, 'trash')",
  );
  const each = (run: (id: string) => void) =>
    db.transaction((ids: readonly string[]) => {
      for (const id of ids) run(id);
    }).immediate;
  const erase = db.transaction((briefs: readonly z.infer<typeof found>[], at: string) => {
    if (briefs.length > 0) traces.note();
    for (const { id, recency } of briefs) {
      dropText.run(recency);
      // Its snapshots, events, names, import report and references go with it by their foreign keys.
      drop.run(id);
      note.run(id, at);
    }
    contents.dropUnused();
  }).immediate;
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
    erase: (briefIds) => {
      facets.noteChange();
      const ids = briefIds === null ? null : JSON.stringify(briefIds);
      const briefs = rowsOf(found, inTrash.all({ ids }));
      erase(briefs, now());
      for (const { id } of briefs) inUse.forget(id);
      return { briefIds: briefs.map(({ id }) => id), tracesLeft: traces.overwrite() };
    },
  };
}
