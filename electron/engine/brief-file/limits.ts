import { basename } from 'node:path';
import { failure, type Result, success } from '#shared/result.ts';

/** The largest file that can be attached to a brief. */
export const maxAttachmentBytes = 50_000_000;

/**
 * The most that can be attached to one brief, all attachments together, so that its `.brief` file can still be read.
 */
export const maxAttachedBytes = 200_000_000;

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;

/** The refusal of a file that is too large to be attached. */
export function attachmentTooLarge(name: string): Result<never> {
  return failure(
    'file-too-large',
    `“${basename(name)}” was not attached: it is larger than ${megabytes(maxAttachmentBytes)}, and a brief with it could not be handed over any more. Make it smaller, attach the part that matters, or note where it is kept.`,
  );
}

/** Something attached to a brief, as far as its size counts. */
interface Sized {
  readonly sha256: string;
  readonly bytes: number;
}

/** Says whether one more file can be attached to a brief; equal contents count once. */
export function checkRoom(name: string, file: Sized, attached: readonly Sized[]): Result<void> {
  const sizes = new Map([...attached, file].map(({ sha256, bytes }) => [sha256, bytes]));
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (total <= maxAttachedBytes) return success(undefined);
  return failure(
    'file-too-large',
    `“${basename(name)}” was not attached: with it the brief would hold more than ${megabytes(maxAttachedBytes)}, and its file could not be handed over any more. Remove attached files that are not needed, or note where this one is kept.`,
  );
}
