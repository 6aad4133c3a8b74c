import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { engineRequest, nothing } from './request.ts';

const change = z.strictObject({
  /** Identifies the change if it may be kept again: it then replaces the one kept before. */
  id: idText.optional(),
  /** What undo would call it. */
  label: z.string().max(1_000),
  /** Why it could not be saved into the brief, in a sentence. */
  reason: z.string().max(1_000),
  /** The words that were in it; empty if it held none. */
  text: z.string().max(10_000_000),
  /** ISO moment at which it was made. */
  at: z.string(),
});

const about = { briefId, title: z.string().max(5_000) };

/** A change that could not be saved into its brief, kept beside the library until somebody has dealt with it. */
export const keptChange = z.strictObject({ ...about, ...change.shape, id: idText });
export type KeptChange = z.infer<typeof keptChange>;

const ids = z.array(idText).min(1).max(10_000);

/** Requests about changes that could not be saved into their briefs. */
export const unsavedRequests = {
  'unsaved.list': engineRequest({
    request: nothing,
    response: z.strictObject({ changes: z.array(keptChange) }),
  }),
  'unsaved.keep': engineRequest({
    request: z.strictObject({ ...about, changes: z.array(change).min(1).max(1_000) }),
    response: nothing,
  }),
  'unsaved.discard': engineRequest({ request: z.strictObject({ ids }), response: nothing }),
} as const;

export const unsavedEvents = {
  /** Changes were kept or discarded. */
  'unsaved.changed': nothing,
} as const;
