import { z } from 'zod';
import type { ArchiveRules } from '#engine/files/archive-rules.ts';
import { exportFormats } from '#shared/publication/formats.ts';

/** What the first part of every `.brief` file holds. */
export const briefFileType = exportFormats.brief.mediaType;

/** The version of the container that this program writes. A later one is refused with `brief-is-newer`. */
export const briefFileVersion = 1;

/** Names of the parts every `.brief` file has, in their order. */
export const partNames = { type: 'mimetype', brief: 'brief.json', manifest: 'manifest.json' } as const;

/** The folder of the contents of attachments, each under its SHA-256. */
export const attachmentFolder = 'attachments/';

/**
 * The largest `.brief` file that is read: all that its parts may hold, even if none of them gets smaller, and the
 * directory.
 */
export const maxBriefFileBytes = 260_000_000;

/** What a `.brief` file may hold at most; the writer keeps to it as well. */
export const briefFileRules: ArchiveRules = {
  maxEntries: 2_000,
  maxPartBytes: 100_000_000,
  maxTotalBytes: 256_000_000,
  // Prose becomes 3 to 10 times smaller, tables of numbers up to 50 times.
  maxRatio: 200,
  isStrict: true,
};

/**
 * The largest brief itself, unpacked: some ten times the size of a thousand pages. In memory it takes many times as
 * much.
 */
export const maxBriefBytes = 30_000_000;

/** No brief is nested deeper; recursive readers would run out of stack. */
export const maxJsonDepth = 200;

const manifestPart = z.object({
  name: z.string().max(512),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * The list of parts of a `.brief` file, with the program that wrote it and the moment. Fields it does not know are
 * dropped.
 */
export const manifest = z.object({
  formatVersion: z.literal(briefFileVersion),
  programVersion: z.string().max(100),
  written: z.iso.datetime({ offset: true }),
  parts: z.array(manifestPart).max(briefFileRules.maxEntries),
});

export type BriefFileManifest = z.infer<typeof manifest>;

/** A part this version does not know (a review, say); kept as it is on a round trip. */
export interface OtherPart {
  readonly name: string;
  /** In memory of its own, so that it can be handed to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}
