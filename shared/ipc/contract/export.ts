import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { exportFormatNames, pdfStandards } from '../../publication/formats.ts';
import { briefFacts } from './looked-at.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

const exportChoice = z.strictObject({
  format: z.enum(exportFormatNames),
  templateId: idText.nullable(),
  pdfStandard: z.enum(pdfStandards),
  /** Whether a brief file holds resolved comments as well; if absent, it does not. */
  resolved: z.boolean().optional(),
  /** Whether a brief file holds the version it was received in as well; if absent, it does not. */
  received: z.boolean().optional(),
});
/** How a brief is to be written. */
export type ExportChoice = z.output<typeof exportChoice>;

const exported = z.strictObject({
  /** Identifies a file this program wrote since it started; its path does not go to the window. */
  exportId: idText,
  fileName: z.string(),
  folder: z.string(),
  /** What the reader of the file should know: a character no font has, a picture without text. */
  findings: z.array(z.string()),
});
/** A file that was written. */
export type Exported = z.output<typeof exported>;

const count = z.int().min(0);

const inside = z.strictObject({
  facts: briefFacts,
  /** The names of all who are named in it, as authors, in a dissent, a rating or an open comment, in order. */
  people: z.array(z.string()),
  /** The names of those who are named only in resolved comments. */
  peopleOfResolved: z.array(z.string()),
  /** Threads of comments. */
  threads: z.strictObject({
    open: count,
    /** Resolved since the brief was received with them: whoever sent them hears of it. */
    known: count,
    /** Resolved, and so left out unless they are asked for. */
    resolved: count,
  }),
  /** Whether the brief came as a file. */
  isReceived: z.boolean(),
  /** Parts of its file that this version does not know: how many, and their size. */
  otherParts: z.strictObject({ count, bytes: count }),
});
/** What a brief file would hold of a brief. */
export type FileInside = z.output<typeof inside>;

/** Requests to write briefs to files. */
export const exportRequests = {
  /** Shows the system's dialog, then writes. */
  'export.choose': desktopRequest({
    request: z.strictObject({ briefId, choice: exportChoice }),
    response: exported,
  }),
  /** Shows the system's dialog for a folder, then writes each brief to a file of its own; replaces no file. */
  'export.many': desktopRequest({
    request: z.strictObject({ briefIds: z.array(briefId).min(1).max(5_000), choice: exportChoice }),
    response: z.strictObject({
      written: z.array(exported),
      failed: z.array(z.strictObject({ title: z.string(), message: z.string() })),
      /** How many were not tried because the user stopped the export. */
      left: z.int().min(0),
    }),
  }),
  /**
   * Writes a brief once more to the file of that export, with the same choices. `file-exists` if the file was changed
   * since: what somebody wrote into it is not replaced.
   */
  'export.again': desktopRequest({ request: z.strictObject({ exportId: idText }), response: exported }),
  /** What the brief file of a brief would hold, before it is written, with all comments. */
  'export.inside': engineRequest({ request: z.strictObject({ briefId }), response: inside }),
  'export.open': desktopRequest({ request: z.strictObject({ exportId: idText }), response: nothing }),
  'export.showFolder': desktopRequest({
    request: z.strictObject({ exportId: idText }),
    response: nothing,
  }),
} as const;
