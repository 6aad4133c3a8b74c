import { z } from 'zod';
import { brief } from '../../brief/brief.ts';
import { briefId } from '../../brief/ids.ts';
import {
  questionLimits,
  type TableAnswer,
  type TableQuestion,
  tableLies,
} from '../../readers/matrix/table-answer.ts';
import { type ImportReport, readingFormats } from '../../readers/reading.ts';
import { ratings } from '../../vocabulary/rating.ts';
import { briefTemplate } from './brief-templates.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

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

/** What somebody says of such a table. */
const tableAnswer: z.ZodType<TableAnswer> = z.strictObject({
  isMatrix: z.boolean().optional(),
  lie: z.enum(tableLies).optional(),
  codes: z
    .array(z.strictObject({ code: z.string().max(100), rating: z.enum(ratings) }))
    .max(questionLimits.codes)
    .optional(),
});

/** A file with a table that must be asked about before it is read. Nothing of it is in the library yet. */
const unclearTable = z.strictObject({
  /** Stands for the file until the program ends: a page names no paths. */
  id: z.string().max(100),
  file: z.string(),
  question: tableQuestion,
});
export type UnclearTable = z.output<typeof unclearTable>;

const importOutcome = z.strictObject({
  imported: z.array(imported),
  known: z.array(known),
  failed: z.array(importFailure),
  /** Brief templates that were added to the library. */
  templates: z.array(briefTemplate),
  /** Files that wait for an answer about their table. */
  unclear: z.array(unclearTable),
});

/** A matrix that was read for the open brief, or the table that must be asked about first. */
const matrixReading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), brief, report: importReport }),
  z.strictObject({ kind: z.literal('unclear'), table: unclearTable }),
]);
export type MatrixReading = z.output<typeof matrixReading>;

const answeredTable = z.strictObject({ id: z.string().max(100), answer: tableAnswer });

/** The result of importing one or more files. */
export type ImportOutcome = z.output<typeof importOutcome>;

/** Requests to import. */
export const importRequests = {
  /** Shows the system's dialog and imports what is chosen. */
  'import.choose': desktopRequest({ request: nothing, response: importOutcome }),
  /**
   * Shows the system's dialog and reads the matrix in the chosen file, without taking anything into the library.
   */
  'import.matrix': desktopRequest({ request: nothing, response: matrixReading }),
  /** Imports a file whose table was asked about. */
  'import.answer': engineRequest({ request: answeredTable, response: importOutcome }),
  /** Reads the matrix in such a file, without taking anything into the library. */
  'import.answerMatrix': engineRequest({ request: answeredTable, response: matrixReading }),
  'import.text': engineRequest({
    request: z.strictObject({
      text: z.string().max(20_000_000),
      html: z.string().max(20_000_000).nullable(),
      name: z.string().max(500),
    }),
    response: importOutcome,
  }),
} as const;

/** What only the preload sends, on `importFilesChannel`; it is not in the contract, since a page must not name it. */
export const importFilesRequest = z.strictObject({ paths: z.array(z.string().max(4_096)).min(1).max(1_000) });

/** What a window is told of imports. */
export const importEvents = {
  /** Files were imported without the window asking (opened from the system). */
  'import.done': importOutcome,
} as const;
