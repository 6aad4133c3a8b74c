import { z } from 'zod';
import { brief } from '../../brief/brief.ts';
import { briefId } from '../../brief/ids.ts';
import type { HypothesisClock } from '../../queries/hypothesis-clock.ts';
import { engineRequest } from './request.ts';

/** A run of changes that somebody made without a long pause, and the brief as it was at its end. */
const pastVersion = z.strictObject({
  /** The number of its last change. */
  seq: z.int().min(0),
  /** When its first and its last change were made, as ISO moments; both empty for the brief as it was made. */
  began: z.string(),
  ended: z.string(),
  /** Who made the changes; empty if that is not known. */
  author: z.string(),
  /** What was done, the most frequent first, and how often. */
  done: z.array(z.strictObject({ label: z.string(), count: z.int().min(1) })),
});
export type PastVersion = z.infer<typeof pastVersion>;

const hypothesisClock: z.ZodType<HypothesisClock> = z.strictObject({
  notes: z.array(
    z.strictObject({
      hypothesisId: z.string(),
      did: z.enum(['added', 'reworded']),
      at: z.string(),
      afterEvidenceId: z.string(),
      itemsThere: z.int(),
    }),
  ),
  unorderedIds: z.array(z.string()),
});

/** Requests about earlier versions of a brief, made of the changes in its history. */
export const pastRequests = {
  /**
   * The newest versions that ended before a change (null: of all), newest first. `isComplete` says whether the list goes
   * back to the beginning.
   */
  'past.list': engineRequest({
    request: z.strictObject({ briefId, before: z.int().min(1).nullable() }),
    response: z.strictObject({ versions: z.array(pastVersion), isComplete: z.boolean() }),
  }),
  /** When the hypotheses of a brief were written relative to its evidence, from its changes as they are on disk. */
  'past.clock': engineRequest({
    request: z.strictObject({ briefId }),
    response: hypothesisClock,
  }),
  /** The brief as it was after a change; 0 is the brief as it was made. */
  'past.brief': engineRequest({
    request: z.strictObject({ briefId, seq: z.int().min(0) }),
    response: z.strictObject({ brief }),
  }),
} as const;
