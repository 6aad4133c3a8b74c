import { z } from 'zod';
import { briefId } from '../../brief/ids.ts';
import { type TableQuestion, tableLies } from '../../readers/matrix/table-answer.ts';
import { type ImportReport, readingFormats } from '../../readers/reading.ts';
import { briefTemplate } from './brief-templates.ts';
import { lookedAt } from './looked-at.ts';

/** What a reader found in a foreign text. */
export const importReport: z.ZodType<ImportReport> = z.strictObject({
  format: z.enum(readingFormats),
  template: z.string().nullable(),
  recognised: z.array(z.strictObject({ what: z.string(), count: z.int() })),
  kept: z.array(z.strictObject({ where: z.string(), excerpt: z.string() })),
  contradictions: z.array(z.strictObject({ message: z.string() })),
  leftOut: z.array(z.string()),
});

const imported = z.strictObject({
  briefId,
  title: z.string(),
  report: importReport,
  /** Another version of the brief that was in the library before. */
  versionOf: briefId.nullable(),
});

/**
 * A brief that was in the library already, so that its file was not imported; if it was in the trash, it is taken out.
 */
const known = z.strictObject({ briefId, title: z.string(), wasTrashed: z.boolean() });

/** A file that could not be imported, and why; the others were imported all the same. */
const importFailure = z.strictObject({ file: z.string(), message: z.string() });

/** What a table does not tell of itself. */
const tableQuestion: z.ZodType<TableQuestion> = z.strictObject({
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  columns: z.int(),
  lie: z.enum(tableLies),
  isLieSure: z.boolean(),
  isMatrixSure: z.boolean(),
  hasRatings: z.boolean(),
  codes: z.array(z.strictObject({ code: z.string(), cells: z.int() })),
});

/** A file with a table that must be asked about before it is read. Nothing of it is in the library yet. */
export const unclearTable = z.strictObject({
  /** Stands for the file until the program ends: a page names no paths. */
  id: z.string().max(100),
  file: z.string(),
  question: tableQuestion,
});
export type UnclearTable = z.output<typeof unclearTable>;

/** What became of files; see `ImportOutcome`. */
export const importOutcome = z.strictObject({
  imported: z.array(imported),
  known: z.array(known),
  failed: z.array(importFailure),
  /** Brief templates that were added to the library. */
  templates: z.array(briefTemplate),
  /** Files that wait for an answer about their table. */
  unclear: z.array(unclearTable),
  /** `.brief` files, of which nothing was taken into the library: somebody is to look at them first. */
  looks: z.array(lookedAt),
});

/** The result of importing one or more files. */
export type ImportOutcome = z.output<typeof importOutcome>;
