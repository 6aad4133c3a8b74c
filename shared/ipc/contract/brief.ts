import { z } from 'zod';
import { brief } from '../../brief/brief.ts';
import { briefId } from '../../brief/ids.ts';
import { importReport } from './import.ts';
import { engineRequest, sharedRequest } from './request.ts';

/** A command of `shared/commands` with its arguments, as it goes to the disk. */
const call = z.strictObject({ name: z.string().max(100), args: z.json() });

/** Requests about one brief: making, opening and changing it. */
export const briefRequests = {
  'brief.create': engineRequest({
    request: z.strictObject({ from: z.enum(['blank', 'template', 'sample']) }),
    response: z.strictObject({ briefId }),
  }),
  'brief.open': sharedRequest({
    request: z.strictObject({ briefId }),
    response: z.strictObject({
      brief,
      /** The number of the last change on disk; 0 for none. */
      seq: z.int(),
      /** A sentence where the brief can only be read. */
      readOnly: z.string().nullable(),
      importReport: importReport.nullable(),
    }),
  }),
  /**
   * Runs changes in order, all or none, on the brief as it is at `baseSeq`. The answer means they are on disk.
   * `out-of-step` where the stored brief is not at `baseSeq`: open it again.
   */
  'brief.apply': engineRequest({
    request: z.strictObject({
      briefId,
      baseSeq: z.int().min(0),
      changes: z
        .array(z.strictObject({ call, label: z.string().max(300), at: z.string() }))
        .min(1)
        .max(1_000),
    }),
    response: z.strictObject({ seq: z.int(), savedAt: z.string() }),
  }),
} as const;

/** What a window is told to show. */
export const briefEvents = {
  /** Show this brief: from the system's recent list, a second start, a file opened. */
  'brief.show': z.strictObject({ briefId }),
} as const;
