import { z } from 'zod';
import { briefId, idText } from '#shared/brief/ids.ts';
import { defaultSettings } from '#shared/ipc/default-settings.ts';
import { attachmentChecksum, partChecksum } from '../brief-contents.ts';
import { briefTemplateChecksum } from '../brief-templates.ts';
import { collectedChecksum, collectionChecksum } from '../collection-rows.ts';
import { chunkChecksum, contentChecksum } from '../contents.ts';
import { judgmentChecksum } from '../entity-rows.ts';
import { eventChecksum } from '../event-log.ts';
import { importReportChecksum } from '../import-reports.ts';
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

const eventOfFirstForm = z.tuple([
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
const event = z.tuple([...eventOfFirstForm.def.items, count.min(1)]);
const snapshot = z.tuple([briefId, count, z.string(), count]);
const importReport = z.tuple([briefId, z.string(), z.string(), count]);
const template = z.tuple([z.string().regex(/^[a-z2-7]{16}$/), z.string(), z.instanceof(Uint8Array), moment]);
const briefTemplate = z.tuple([z.string(), z.string(), z.string(), moment, count]);
const collection = z.tuple([idText, idText.nullable(), z.string(), moment.nullable(), z.int(), count]);
const collected = z.tuple([idText, briefId, count]);
const judgment = z.tuple([z.string(), z.string(), z.int().min(0).max(1), count]);
const setting = z.tuple([
  z.string().refine((name) => name in defaultSettings || name === restoreMarkName),
  z.string(),
]);
const dictionaryWord = z.tuple([z.string().min(1), moment]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const content = z.tuple([sha256, count, z.int().min(0).max(1), count]);
const chunk = z.tuple([sha256, count, z.instanceof(Uint8Array), count]);
const attachment = z.tuple([briefId, sha256, z.string(), count]);
const part = z.tuple([briefId, z.string(), sha256, count]);
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

/** Recognises a row by the types of its columns, and by its checksum if it has one. */
function rowOf<Columns extends z.ZodTuple>(
  columns: Columns,
  hasItsChecksum: (row: z.output<Columns>) => boolean = () => true,
): Recognise {
  const { length } = columns.def.items;
  return (values) => {
    if (values.length !== length) return false;
    const parsed = columns.safeParse(values);
    return parsed.success && hasItsChecksum(parsed.data);
  };
}

function anyRowOf(...forms: readonly Recognise[]): Recognise {
  return (values) => forms.some((isRow) => isRow(values));
}

/**
 * The tables whose rows are recovered from a damaged file, and what their rows look like; the other tables are made
 * again from them. A migration that changes one of these tables must change its line here.
 */
const salvaged = {
  briefs: rowOf(brief),
  events: anyRowOf(
    rowOf(event, ([id, seq, name, args, inverse, label, at, author, checksum, form]) => {
      return eventChecksum(id, { seq, name, args, inverse, label, at, author, form }) === checksum;
    }),
    // Rows written before a column was added stay as short as they were.
    rowOf(eventOfFirstForm, ([id, seq, name, args, inverse, label, at, author, checksum]) => {
      return eventChecksum(id, { seq, name, args, inverse, label, at, author, form: 1 }) === checksum;
    }),
  ),
  snapshots: rowOf(snapshot, ([id, seq, json, checksum]) => {
    return snapshotChecksum(id, { seq, brief: json }) === checksum;
  }),
  import_reports: rowOf(importReport, ([id, at, report, checksum]) => {
    return importReportChecksum(id, at, report) === checksum;
  }),
  contents: rowOf(content, ([hash, bytes, isWhole, checksum]) => {
    return contentChecksum(hash, bytes, isWhole) === checksum;
  }),
  content_chunks: rowOf(chunk, ([hash, place, bytes, checksum]) => {
    return chunkChecksum(hash, place, bytes) === checksum;
  }),
  brief_attachments: rowOf(attachment, ([id, hash, mediaType, checksum]) => {
    return attachmentChecksum(id, { sha256: hash, mediaType }) === checksum;
  }),
  brief_parts: rowOf(part, ([id, name, hash, checksum]) => {
    return partChecksum(id, { name, sha256: hash }) === checksum;
  }),
  templates: rowOf(template),
  brief_templates: rowOf(briefTemplate, ([id, name, json, added, checksum]) => {
    return briefTemplateChecksum({ id, name, brief: json, added }) === checksum;
  }),
  brief_collections: rowOf(collection, ([id, parentId, name, removed, , checksum]) => {
    return collectionChecksum({ id, parentId, name, removed }) === checksum;
  }),
  collected_briefs: rowOf(collected, ([collectionId, id, checksum]) => {
    return collectedChecksum(collectionId, id) === checksum;
  }),
  entity_judgments: rowOf(judgment, ([one, other, isSame, checksum]) => {
    return judgmentChecksum(one, other, isSame) === checksum;
  }),
  erased_briefs: rowOf(erasedBrief),
  settings: rowOf(setting),
  dictionary_words: rowOf(dictionaryWord),
} as const satisfies Record<string, Recognise>;

export type SalvagedTable = keyof typeof salvaged;

/** The names of the tables that are recovered. */
export const salvagedTables = Object.keys(salvaged) as readonly SalvagedTable[];

/** Says which row of a library a record is; undefined for rows of other tables and for damaged ones. */
export function salvagedRow(values: readonly StoredValue[]): SalvagedRow | undefined {
  const table = salvagedTables.find((name) => salvaged[name](values));
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
