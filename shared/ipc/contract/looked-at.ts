import { z } from 'zod';
import { collectionNames } from '../../brief/collections.ts';
import { briefHead } from '../../brief/head.ts';
import { briefId, idText } from '../../brief/ids.ts';
import { marking } from '../../brief/marking.ts';
import type { BriefDifferences } from '../../queries/brief-differences.ts';
import type { BriefFacts } from '../../queries/brief-facts.ts';
import { briefStatuses } from '../../vocabulary/status.ts';

const collection = z.enum(collectionNames);
const names = z.array(z.string());
const count = z.int().min(0);

/** What can be said of a brief without opening it. */
export const briefFacts: z.ZodType<BriefFacts> = z.strictObject({
  title: z.string(),
  question: z.string(),
  status: z.enum(briefStatuses),
  marking,
  authors: names,
  organisation: z.string(),
  serial: z.string(),
  customers: names,
  created: z.string(),
  informationCutOff: z.string().nullable(),
  published: z.string().nullable(),
  words: count,
  records: z.array(z.strictObject({ collection, count })),
  attachments: z.array(
    z.strictObject({ name: z.string(), mediaType: z.string(), sha256: z.string(), bytes: count }),
  ),
});

const namedRecords = z.strictObject({ count, names });

const differences: z.ZodType<BriefDifferences> = z.strictObject({
  head: z.array(briefHead.keyof()),
  kinds: z.array(
    z.strictObject({ collection, added: namedRecords, changed: namedRecords, missing: namedRecords }),
  ),
  words: z.tuple([count, count]),
});

/**
 * How a file stands to the brief of the same origin that the library has:
 * - `equal`: it holds the same.
 * - `start`: the library's brief came from this very file and was changed since.
 * - `past`: the library's brief was exactly like this when the file was written, and was changed since.
 * - `older`: it was written before the library's brief was last changed, but never was like that brief.
 * - `newer`: it was written after the library's brief was last changed, and differs.
 */
const standings = ['equal', 'start', 'past', 'older', 'newer'] as const;

const known = z.strictObject({
  briefId,
  title: z.string(),
  isTrashed: z.boolean(),
  standing: z.enum(standings),
  /** When the library's brief was last changed: an ISO moment. */
  changed: z.string(),
  /** From the library's brief to the one of the file; null if there is nothing to tell, or one cannot be compared. */
  differences: differences.nullable(),
});

/** A `.brief` file as it was found, before anything of it is in the library. */
export const lookedAt = z.strictObject({
  /** Stands for the file, until somebody has chosen what is to become of it. */
  token: idText,
  /** The name of the file, without its folder. */
  file: z.string(),
  bytes: count,
  /** When the file was written, as an ISO moment, and by which version of a program, as it says itself. */
  written: z.string(),
  programVersion: z.string(),
  /** The name of the brief template it holds; null if it holds a brief. */
  template: z.string().nullable(),
  facts: briefFacts,
  /** The hashes of attachments that the brief names and the file does not hold. */
  missing: names,
  /** Parts this version does not know: how many, and their size. */
  otherParts: z.strictObject({ count, bytes: count }),
  /** What had to be put right so that it opens, in whole sentences. */
  repairs: z.array(z.string()),
  /** Whether it was written by a later version of the program, so that it can only be read. */
  isNewer: z.boolean(),
  /** The brief of the same origin that the library has. */
  known: known.nullable(),
});

export type LookedAt = z.output<typeof lookedAt>;
export type Standing = (typeof standings)[number];
