import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { choices, conflictKinds } from '../../merge/conflict.ts';
import type { BroughtIn, ToldConflict } from '../../merge/told.ts';
import { engineRequest } from './request.ts';

const broughtIn: z.ZodType<BroughtIn> = z.strictObject({
  of: z.int().min(0),
  did: z.enum(['added', 'changed', 'removed']),
  name: z.string(),
  fields: z.string(),
});

const conflict: z.ZodType<ToldConflict> = z.strictObject({
  key: z.string(),
  of: z.int().min(0),
  kind: z.enum(conflictKinds),
  name: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
  base: z.string(),
  mine: z.string(),
  theirs: z.string(),
  canKeepBoth: z.boolean(),
  choice: z.enum(choices),
});

/**
 * What a returned brief is compared with: a former round from the same copy, the version that was sent as the library or
 * the file has it, or nothing, so that all that differs is asked.
 */
const basis = z.enum(['round', 'library', 'file', 'none']);

/** What bringing in a file would do to the brief of the library. */
export const returnedLook = z.strictObject({
  briefId,
  title: z.string(),
  /** The brief as it is now: the number and the mark of its last change. */
  seq: z.int().min(0),
  mark: z.int(),
  /** Who wrote what came back; empty if that is not known. */
  by: z.string(),
  basis,
  /** Whether this round, or a later one, was brought in before. */
  isKnown: z.boolean(),
  broughtIn: z.array(broughtIn),
  conflicts: z.array(conflict),
});

export type ReturnedLook = z.output<typeof returnedLook>;

const chosen = z.record(z.string().max(500), z.enum(choices));

/** Requests about `.brief` files that came back and were looked at. */
export const mergeRequests = {
  /** What bringing a file in would do. Nothing is changed. */
  'merge.look': engineRequest({
    request: z.strictObject({ token: idText, briefId }),
    response: returnedLook,
  }),
  /**
   * Brings a file in as one change, with what was chosen for each conflict; the others are left for later, each in a
   * review thread at its place. `out-of-step` if the brief is no longer as it was looked at. The token ends.
   */
  'merge.bringIn': engineRequest({
    request: z.strictObject({ token: idText, briefId, seq: z.int().min(0), mark: z.int(), chosen }),
    response: z.strictObject({
      /** The number of the change; null if there was nothing to change. */
      seq: z.int().min(1).nullable(),
      label: z.string(),
      broughtIn: z.int().min(0),
      left: z.int().min(0),
    }),
  }),
} as const;
