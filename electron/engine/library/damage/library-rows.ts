import { z } from 'zod';
import { briefId } from '#shared/brief/ids.ts';
import { defaultSettings } from '#shared/ipc/default-settings.ts';
import { importReportChecksum } from '../create-brief.ts';
import { eventChecksum } from '../event-log.ts';
import { listRow } from '../list-rows.ts';
import { restoreMarkName } from '../restore-mark.ts';
import { snapshotChecksum } from '../snapshots.ts';
import { openPages } from './pages.ts';
import { carvedRecords, type StoredValue } from './records.ts';

/** A row that was recognised, with the values of its columns in the table's order. */
export interface SalvagedRow {
  readonly table: SalvagedTable;
  readonly values: readonly StoredValue[];
}

const moment = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const count = z.int().min(0);

const event = z.tuple([
  briefId,
  count,
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  count,
]);
const snapshot = z.tuple([briefId, count, z.string(), count]);
const importReport = z.tuple([briefId, z.string(), z.string(), count]);
const template = z.tuple([z.string().regex(/^[a-z2-7]{16}$/), z.string(), z.instanceof(Uint8Array), moment]);
const setting = z.tuple([
  z.string().refine((name) => name in defaultSettings || name === restoreMarkName),
  z.string(),
]);
const dictionaryWord = z.tuple([z.string().min(1), moment]);
const erasedBrief = z.tuple([briefId, moment, z.literal('trash')]);
const brief = z.tuple([
  z.null(),
  briefId,
  moment,
  moment,
  moment.nullable(),
  count,
  count,
  listRow.shape.title,
  z.string(),
  listRow.shape.status,
  listRow.shape.region,
  z.string(),
  listRow.shape.tlp,
  listRow.shape.confidence,
  listRow.shape.tags,
  listRow.shape.snippet,
  listRow.shape.words,
]);

type Recognise = (values: readonly StoredValue[]) => boolean;

const fits =
  (schema: z.ZodType): Recognise =>
  (values) =>
    schema.safeParse(values).success;

const isWholeEvent: Recognise = (values) => {
  const parsed = event.safeParse(values);
  if (!parsed.success) return false;
  const [id, seq, name, args, inverse, label, at, author, checksum] = parsed.data;
  return eventChecksum(id, { seq, name, args, inverse, label, at, author }) === checksum;
};

const isWholeSnapshot: Recognise = (values) => {
  const parsed = snapshot.safeParse(values);
  if (!parsed.success) return false;
  const [id, seq, json, checksum] = parsed.data;
  return snapshotChecksum(id, { seq, brief: json }) === checksum;
};

const isWholeReport: Recognise = (values) => {
  const parsed = importReport.safeParse(values);
  if (!parsed.success) return false;
  const [id, at, report, checksum] = parsed.data;
  return importReportChecksum(id, at, report) === checksum;
};

/**
 * The tables whose rows are brought over from a damaged file, by what their rows look like; the other tables are made
 * again from them. A migration that changes one of these tables changes its line here.
 */
const salvaged = {
  briefs: fits(brief),
  events: isWholeEvent,
  snapshots: isWholeSnapshot,
  import_reports: isWholeReport,
  templates: fits(template),
  erased_briefs: fits(erasedBrief),
  settings: fits(setting),
  dictionary_words: fits(dictionaryWord),
} as const satisfies Record<string, Recognise>;

export type SalvagedTable = keyof typeof salvaged;

/** The names of the tables that are brought over. */
export const salvagedTables = Object.keys(salvaged) as readonly SalvagedTable[];

const columnCounts: Readonly<Record<SalvagedTable, number>> = {
  briefs: 17,
  events: 9,
  snapshots: 4,
  import_reports: 4,
  templates: 4,
  erased_briefs: 3,
  settings: 2,
  dictionary_words: 2,
};

/** Says which row of a library a record is; undefined for rows of other tables and for damaged ones. */
export function salvagedRow(values: readonly StoredValue[]): SalvagedRow | undefined {
  const table = salvagedTables.find((name) => columnCounts[name] === values.length && salvaged[name](values));
  return table && { table, values };
}

/** Says whether a file holds at least one row of a library, whatever its header says. */
export function hasLibraryRows(file: string): boolean {
  const pages = openPages(file);
  try {
    for (const values of carvedRecords(pages)) if (salvagedRow(values)) return true;
    return false;
  } finally {
    pages.close();
  }
}
