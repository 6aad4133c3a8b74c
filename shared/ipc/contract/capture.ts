import { z } from 'zod';
import { briefId } from '../../brief/ids.ts';
import { attachment } from '../../brief/kinds/attachment.ts';
import { desktopRequest, engineRequest } from './request.ts';

const sha256 = attachment.shape.sha256;

/** A content that the library keeps for a brief, as the brief is to name it. */
const keptContent = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  sha256,
  bytes: z.int().min(0),
});

/** A text or file that was taken; the brief does not name it yet. */
const taken = z.strictObject({
  /** As it was pasted or found on the disk. */
  file: keptContent,
  /** Its text in UTF-8, the same content as `file` if nothing had to be read out of it; null for a picture. */
  text: keptContent.nullable(),
  /** What the file calls itself, and where it says it is from; empty if it does not. */
  title: z.string(),
  address: z.string(),
  findings: z.array(z.string()),
});
export type Taken = z.output<typeof taken>;

const captureOutcome = z.strictObject({
  taken: z.array(taken),
  /** Files of which nothing was kept, and why. */
  failed: z.array(z.strictObject({ file: z.string(), message: z.string() })),
});

/** What came of capturing texts or files. */
export type CaptureOutcome = z.output<typeof captureOutcome>;

/** Requests about texts and files that are captured. */
export const captureRequests = {
  /** Keeps a pasted text exactly as it is. */
  'capture.text': engineRequest({
    request: z.strictObject({ briefId, text: z.string().min(1).max(4_000_000) }),
    response: captureOutcome,
  }),
  /** Shows the system's dialog and captures the files that are chosen. */
  'capture.choose': desktopRequest({ request: z.strictObject({ briefId }), response: captureOutcome }),
  /** The text of a capture, by its hash. */
  'capture.read': engineRequest({
    request: z.strictObject({ briefId, sha256 }),
    response: z.strictObject({ text: z.string() }),
  }),
  /** Compares contents of a brief with their hashes: still the same bytes, other bytes, or not there. */
  'capture.check': engineRequest({
    request: z.strictObject({ briefId, sha256s: z.array(sha256).min(1).max(10) }),
    response: z.strictObject({ states: z.array(z.enum(['same', 'changed', 'gone'])) }),
  }),
} as const;

/** What only the preload sends, on `captureFilesChannel`; a page must not name paths. */
export const captureFilesRequest = z.strictObject({
  briefId,
  paths: z.array(z.string().max(4_096)).min(1).max(100),
});
