import { copyFileSync, existsSync, linkSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { type Connection, openConnection } from '../connection.ts';
import { freeName, removeDatabase } from '../database-files.ts';
import { migrate } from '../migrate.ts';
import { readRestoreMark } from '../restore-mark.ts';
import { rowOf, rowsOf } from '../rows.ts';
import { prepareSuccessor } from '../successor.ts';
import { type SalvagedRow, salvagedRow } from './library-rows.ts';
import { openPages } from './pages.ts';
import { carvedRecords } from './records.ts';
import { mendCollections, takeCollectionsFromBackup } from './salvage-collections.ts';
import { mendContents, takeContentsFromBackup } from './salvage-contents.ts';
import { columnsOf, takeAll } from './take-rows.ts';
import { bestBackup } from './usable-backup.ts';

/** What a salvage brought back. */
export interface Salvaged {
  readonly briefs: number;
  /** Briefs that were taken from the backup, because the damaged file had less of them. */
  readonly fromBackup: number;
  /** Briefs whose later changes are missing, in the file and in the backup. */
  readonly incomplete: number;
  /**
   * Briefs whose row in the list was lost, and with it the number of their last change: some changes may be missing.
   */
  readonly uncertain: number;
  /** Attachments and other parts of briefs that are lost, in the file and in the backup. */
  readonly contentsLost: number;
  /** The titles of listed briefs of which nothing else can be read, in the file and in the backup. */
  readonly lostTitles: readonly string[];
  /** Where the damaged file is kept. */
  readonly keptAs: string;
  /** When the backup was made (ISO moment), if one was used. */
  readonly backupAt: string | null;
}

const counted = z.strictObject({ count: z.int() });
const titled = z.strictObject({ title: z.string() });

function countOf(db: Connection, sql: string): number {
  return rowOf(counted, db.prepare(sql).get())?.count ?? 0;
}

/** Columns that were added later get their default value in rows from before. */
function insertInto(table: string, columns: readonly string[]): string {
  const holes = columns.map(() => '?').join(', ');
  return `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${holes})`;
}

function insertCarved(db: Connection, damaged: string): void {
  const statements = new Map<string, ReturnType<Connection['prepare']>>();
  const insert = ({ table, values }: SalvagedRow) => {
    const columns = columnsOf(db, 'main', table).slice(0, values.length);
    const key = `${table} ${values.length}`;
    const statement = statements.get(key) ?? db.prepare(insertInto(table, columns));
    statements.set(key, statement);
    statement.run(...values);
  };
  const pages = openPages(damaged);
  try {
    for (const values of carvedRecords(pages)) {
      const row = salvagedRow(values);
      if (row) insert(row);
    }
  } finally {
    pages.close();
  }
}

/** How far each brief can be replayed without a gap: from its newest snapshot through the changes that follow it. */
const reach = (schema: string) => `
  SELECT newest.id, newest.seq + (
    SELECT count(*) FROM (
      SELECT seq - newest.seq AS step, row_number() OVER (ORDER BY seq) AS place
      FROM ${schema}.events WHERE brief_id = newest.id AND seq > newest.seq
    ) WHERE step = place
  ) AS seq
  FROM (SELECT brief_id AS id, max(seq) AS seq FROM ${schema}.snapshots GROUP BY brief_id) newest`;

/** A brief whose row was lost gets one from what is left of it; briefs of which nothing can be read are dropped. */
const mendRows = `
INSERT OR IGNORE INTO briefs (id, created, updated, trashed, last_seq, is_stale, title, title_key, status, region,
    region_key, tlp, confidence, tags, snippet, words)
  SELECT s.brief_id, @now, coalesce((SELECT max(at) FROM events e WHERE e.brief_id = s.brief_id), @now), NULL, 0, 1,
    '', '', 'draft', '', '', NULL, NULL, '[]', '', 0 FROM snapshots s GROUP BY s.brief_id;
`;

const findLost =
  'SELECT title FROM briefs WHERE id NOT IN (SELECT brief_id FROM snapshots) ORDER BY recency DESC';

/** What cannot be opened is dropped, and the order of recency is made again from the times of the last changes. */
const finishRows = `
DELETE FROM events WHERE brief_id NOT IN (SELECT brief_id FROM snapshots);
DELETE FROM import_reports WHERE brief_id NOT IN (SELECT brief_id FROM snapshots);
DELETE FROM briefs WHERE id NOT IN (SELECT brief_id FROM snapshots);
UPDATE briefs SET is_stale = CASE is_stale WHEN 0 THEN 2 ELSE is_stale END,
  last_seq = max(last_seq, coalesce((SELECT max(seq) FROM events e WHERE e.brief_id = briefs.id), 0));
CREATE TEMP TABLE places AS SELECT id, row_number() OVER (ORDER BY updated, recency) AS place FROM briefs;
CREATE UNIQUE INDEX temp.places_of ON places (id);
UPDATE briefs SET recency = -(SELECT place FROM temp.places p WHERE p.id = briefs.id);
UPDATE briefs SET recency = -recency;
DROP TABLE temp.places;
`;

const tablesByBrief = ['snapshots', 'events', 'import_reports'] as const;
const otherTables = [
  'settings',
  'dictionary_words',
  'templates',
  'brief_templates',
  'entity_judgments',
] as const;

/**
 * Takes from the backup what is missing of every brief that reaches further with it, unless the brief was erased since.
 * Changes never change, so those of the backup fill the gaps between those of the file.
 */
function takeFromBackup(db: Connection, backup: string): number {
  const missing = 'WHERE brief_id IN (SELECT id FROM temp.taken)';
  const columns = `id, created, updated, trashed, last_seq, is_stale, title, title_key, status, region, region_key,
    tlp, confidence, tags, snippet, words`;
  db.prepare('ATTACH DATABASE ? AS backup').run(backup);
  try {
    db.exec(`CREATE TEMP TABLE taken AS SELECT kept.id FROM (${reach('backup')}) kept
      LEFT JOIN (${reach('main')}) found ON found.id = kept.id
      WHERE (found.id IS NULL OR found.seq < kept.seq) AND kept.id NOT IN (SELECT brief_id FROM erased_briefs)`);
    for (const table of tablesByBrief) {
      db.exec(takeAll(db, table, missing));
    }
    db.exec(`INSERT OR IGNORE INTO main.briefs (${columns})
      SELECT ${columns} FROM backup.briefs WHERE id IN (SELECT id FROM temp.taken)`);
    for (const table of otherTables) db.exec(takeAll(db, table));
    takeContentsFromBackup(db);
    takeCollectionsFromBackup(db);
    const taken = countOf(db, 'SELECT count(*) AS count FROM temp.taken');
    db.exec('DROP TABLE temp.taken');
    return taken;
  } finally {
    db.exec('DETACH DATABASE backup');
  }
}

/** Keeps the damaged file and its log under a new name beside the library; the library's own name stays as it is. */
function keepAside(file: string, now: string): string {
  const ending = extname(file);
  const stem = join(dirname(file), `${basename(file, ending)}-damaged-${now.replace(/[:.]/g, '-')}`);
  const kept = freeName((suffix) => stem + suffix + ending);
  try {
    for (const [from, to] of [
      [file, kept],
      [`${file}-wal`, `${kept}-wal`],
    ] as const) {
      if (existsSync(from)) linkOrCopy(from, to);
    }
  } catch (error) {
    removeDatabase(kept);
    throw error;
  }
  return kept;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have no links; a copy serves as well.
    copyFileSync(from, to);
  }
}

/**
 * Makes a sound library the successor of a damaged one that is closed. Every row that is still on a page of the file is
 * carved out and proved by its checksum, whatever the state of the trees above it. Briefs of which the newest sound
 * backup has more are taken from there, unless they were erased. The damaged file is kept under another name. Search
 * text is made again later. After a crash before the last step, the salvage simply begins again.
 */
export function salvageLibrary(file: string, now: string): Salvaged {
  return prepareSuccessor(file, (preparing) => {
    const counts = writeSalvaged(file, preparing, now);
    return { ...counts, keptAs: basename(keepAside(file, now)) };
  });
}

/**
 * Writes what can be read of a damaged library into a new one, as `salvageLibrary` does, and leaves the damaged file as
 * it is. Gives what was recovered.
 */
export function writeSalvaged(file: string, salvaged: string, now: string): Omit<Salvaged, 'keptAs'> {
  const db = openConnection(salvaged);
  try {
    // Rows come in the order of the pages, children before parents.
    db.pragma('foreign_keys = OFF');
    migrate(db);
    db.transaction(() => insertCarved(db, file))();
    const backup = bestBackup(file, readRestoreMark(db));
    const fromBackup = backup ? takeFromBackup(db, backup.path) : 0;
    const uncertain = db.prepare(mendRows).run({ now }).changes;
    const lostTitles = rowsOf(titled, db.prepare(findLost).all()).map(({ title }) => title);
    db.exec(finishRows);
    const contentsLost = db.transaction(() => mendContents(db))();
    db.transaction(() => mendCollections(db))();
    const incomplete = `SELECT count(*) AS count FROM briefs b JOIN (${reach('main')}) found ON found.id = b.id
      WHERE found.seq < b.last_seq`;
    const counts = {
      fromBackup,
      uncertain,
      contentsLost,
      lostTitles,
      backupAt: fromBackup > 0 ? (backup?.at ?? null) : null,
      briefs: countOf(db, 'SELECT count(*) AS count FROM briefs'),
      incomplete: countOf(db, incomplete),
    };
    db.pragma('wal_checkpoint(TRUNCATE)');
    return counts;
  } finally {
    db.close();
  }
}
