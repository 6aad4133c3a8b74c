import { z } from 'zod';
import { brief } from '../../brief/brief.ts';
import { briefId, idText } from '../../brief/ids.ts';
import { importReport } from './import-outcome.ts';
import { engineRequest, sharedRequest } from './request.ts';

/** A command of `shared/commands` with its arguments, as it goes to the disk. */
const call = z.strictObject({ name: z.string().max(100), args: z.json() });

const change = z.strictObject({ call, label: z.string().max(300), at: z.string() });

/** What a new brief begins with: nothing, one of the program's brief templates, the sample, or a template of the library. */
const beginning = z.union([
  z.enum(['blank', 'template', 'short', 'sample']),
  z.strictObject({ templateId: idText }),
]);
export type Beginning = z.output<typeof beginning>;

/** Requests about one brief: making, opening and changing it. */
export const briefRequests = {
  'brief.create': engineRequest({
    request: z.strictObject({ from: beginning }),
    response: z.strictObject({ briefId }),
  }),
  'brief.open': sharedRequest({
    request: z.strictObject({ briefId }),
    response: z.strictObject({
      brief,
      /** The number of the last change on disk, and the mark that identifies it; 0 for none. */
      seq: z.int(),
      mark: z.int(),
      /** A sentence where the brief can only be read. */
      readOnly: z.string().nullable(),
      importReport: importReport.nullable(),
    }),
  }),
  /**
   * Runs changes in order, all or none, on the brief as it is at `baseSeq`. A success means that they are on disk.
   * `out-of-step` if the stored brief is not at `baseSeq`, or its last change does not have the mark `baseMark`: ask
   * `brief.changes`.
   */
  'brief.apply': sharedRequest({
    request: z.strictObject({
      briefId,
      baseSeq: z.int().min(0),
      baseMark: z.int().optional(),
      changes: z.array(change).min(1).max(1_000),
    }),
    response: z.strictObject({ seq: z.int(), mark: z.int(), savedAt: z.string() }),
  }),
  /** The changes made after a change; null if the brief never had that one: open it again. */
  'brief.changes': engineRequest({
    request: z.strictObject({ briefId, afterSeq: z.int().min(0), afterMark: z.int() }),
    response: z.strictObject({ seq: z.int(), mark: z.int(), changes: z.array(change).nullable() }),
  }),
  /** The changes up to a number that undo can take back, oldest first, each with the form its inverse was stored in. */
  'brief.steps': engineRequest({
    request: z.strictObject({ briefId, upTo: z.int().min(0) }),
    response: z.strictObject({
      steps: z.array(
        z.strictObject({
          seq: z.int(),
          label: z.string(),
          at: z.string(),
          inverse: call,
          form: z.int(),
        }),
      ),
    }),
  }),
} as const;

/** What a window is told of briefs. */
export const briefEvents = {
  /**
   * Another window, or the library, changed a brief that this window has open; `seq` and `mark` are of the last call.
   */
  'brief.changed': z.strictObject({ briefId, seq: z.int(), mark: z.int(), calls: z.array(call) }),
  /** Show this brief: chosen from the system's recent list, by a second start, or as an opened file. */
  'brief.show': z.strictObject({ briefId }),
} as const;
