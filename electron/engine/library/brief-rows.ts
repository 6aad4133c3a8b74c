import { z } from 'zod';
import type { BriefId } from '#shared/brief/ids.ts';
import type { Connection } from './connection.ts';
import { indexWriter } from './index-writer.ts';
import type { IndexedBrief, ListedHead } from './indexed-brief.ts';
import { nameKey } from './name-key.ts';
import { rowOf, rowsOf } from './rows.ts';

const briefState = z.strictObject({
  id: z.string(),
  lastSeq: z.int(),
  isStale: z.int(),
  created: z.string(),
});

/** What the list of briefs says of the stored brief itself. */
export type BriefState = z.infer<typeof briefState>;

/** The list of briefs: which there are, when they changed, and what a list shows of them. */
export interface BriefRows {
  /** Adds a brief that has no list columns yet; it is stale. */
  add(briefId: string, at: string): void;
  state(briefId: string): BriefState | undefined;
  /** Whether a brief is there when every row is looked at without using an index. */
  isListed(briefId: string): boolean;
  /** Notes a change; `isStaleKnown` saves writing a flag that is already set. */
  noteChange(briefId: string, lastSeq: number, at: string, isStaleKnown: boolean): void;
  /** Writes what a list shows of a brief's head. */
  writeHead(briefId: string, head: ListedHead): void;
  /** Ids of briefs whose list columns are out of date, in the order of their changes. */
  stale(limit: number): string[];
  staleCount(): number;
  /** The ids of the briefs outside the trash, those changed last first. */
  idsOutsideTrash(): string[];
  /** The titles of briefs in the order of the ids; empty for a brief that is gone. */
  titles(briefIds: readonly string[]): string[];
  /** Those of the briefs that are outside the trash, with their titles, in the order of the ids. */
  titledOutsideTrash(briefIds: readonly BriefId[]): { readonly briefId: BriefId; readonly title: string }[];
  /** Writes list columns, names and search text, and makes the brief the newest; true if names or status changed. */
  index(briefId: string, indexed: IndexedBrief): boolean;
  /** Clears the flag of a brief that cannot be read, so that it is not tried for ever. */
  giveUpIndexing(briefId: string): void;
}

const idRow = z.strictObject({ id: z.string() });
const titleRow = z.strictObject({ title: z.string() });
const staleRow = z.strictObject({ id: z.string(), updated: z.string() });
const countRow = z.strictObject({ count: z.int() });

/** Opens the list of briefs of a library. */
export function openBriefRows(db: Connection): BriefRows {
  const add = db.prepare(
    `INSERT INTO briefs (recency, id, created, updated, trashed, last_seq, is_stale, title, title_key, status,
       region, region_key, tlp, confidence, tags, snippet, words)
     VALUES ((SELECT coalesce(max(recency), 0) + 1 FROM briefs), ?, ?, ?, NULL, 0, 1, '', '', 'draft',
       '', '', NULL, NULL, '[]', '', 0)`,
  );
  const state = db.prepare(
    'SELECT id, last_seq AS lastSeq, is_stale AS isStale, created FROM briefs WHERE id = ?',
  );
  const listed = db.prepare('SELECT 1 FROM briefs NOT INDEXED WHERE id = ?');
  const change = db.prepare('UPDATE briefs SET last_seq = ?, updated = ? WHERE id = ?');
  const head = db.prepare(
    `UPDATE briefs SET title = ?, title_key = ?, status = ?, region = ?, region_key = ?, tlp = ?, confidence = ?
     WHERE id = ?`,
  );
  const flag = db.prepare('UPDATE briefs SET is_stale = 1 WHERE id = ?');
  const unflag = db.prepare('UPDATE briefs SET is_stale = 0 WHERE id = ?');
  const stale = db.prepare(
    'SELECT id, updated FROM briefs WHERE is_stale > 0 ORDER BY updated, recency LIMIT ?',
  );
  const staleCount = db.prepare('SELECT count(*) AS count FROM briefs WHERE is_stale > 0');
  const outsideTrash = db.prepare(
    'SELECT id FROM briefs WHERE trashed IS NULL ORDER BY updated DESC, recency DESC',
  );
  const title = db.prepare('SELECT title FROM briefs WHERE id = ?');
  const titleOutside = db.prepare('SELECT title FROM briefs WHERE id = ? AND trashed IS NULL');
  return {
    add: (briefId, at) => {
      add.run(briefId, at, at);
    },
    state: (briefId) => rowOf(briefState, state.get(briefId)),
    isListed: (briefId) => listed.get(briefId) !== undefined,
    noteChange: (briefId, lastSeq, at, isStaleKnown) => {
      change.run(lastSeq, at, briefId);
      if (!isStaleKnown) flag.run(briefId);
    },
    writeHead: (briefId, { title: named, status, region, tlp, confidence }) => {
      head.run(named, nameKey(named), status, region, nameKey(region), tlp, confidence, briefId);
    },
    stale: (limit) => rowsOf(staleRow, stale.all(limit)).map((row) => row.id),
    staleCount: () => rowOf(countRow, staleCount.get())?.count ?? 0,
    idsOutsideTrash: () => rowsOf(idRow, outsideTrash.all()).map((row) => row.id),
    titles: (briefIds) => briefIds.map((id) => rowOf(titleRow, title.get(id))?.title ?? ''),
    titledOutsideTrash: (briefIds) =>
      briefIds.flatMap((briefId) => {
        const found = rowOf(titleRow, titleOutside.get(briefId));
        return found ? [{ briefId, title: found.title }] : [];
      }),
    index: indexWriter(db),
    giveUpIndexing: (briefId) => {
      unflag.run(briefId);
    },
  };
}
