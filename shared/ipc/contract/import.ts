import { z } from 'zod';
import { brief } from '../../brief/brief.ts';
import { questionLimits, type TableAnswer, tableLies } from '../../readers/matrix/table-answer.ts';
import { ratings } from '../../vocabulary/rating.ts';
import { importOutcome, importReport, unclearTable } from './import-outcome.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

/** What somebody says of such a table. */
const tableAnswer: z.ZodType<TableAnswer> = z.strictObject({
  isMatrix: z.boolean().optional(),
  lie: z.enum(tableLies).optional(),
  codes: z
    .array(z.strictObject({ code: z.string().max(100), rating: z.enum(ratings) }))
    .max(questionLimits.codes)
    .optional(),
});

/** A matrix that was read for the open brief, or the table that must be asked about first. */
const matrixReading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), brief, report: importReport }),
  z.strictObject({ kind: z.literal('unclear'), table: unclearTable }),
]);
export type MatrixReading = z.output<typeof matrixReading>;

const answeredTable = z.strictObject({ id: z.string().max(100), answer: tableAnswer });

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
