import { createHash } from 'node:crypto';
import { inSteps } from '#engine/contents/in-steps.ts';
import { chunkCount } from '#engine/library/contents.ts';
import type { Library } from '#engine/library/library.ts';
import { type Result, success } from '#shared/result.ts';

/** Whether a content has the bytes its hash was made of. */
export type ContentState = 'same' | 'changed' | 'gone';

/**
 * Reads a content of a brief in short steps and compares its bytes with their SHA-256. A content of which a part is no
 * longer as it was written has changed.
 */
export async function checkContent(
  contents: Library['contents'],
  briefId: string,
  sha256: string,
): Promise<Result<ContentState>> {
  const kept = contents.of(briefId);
  if (!kept.ok) return kept;
  const content = kept.value.attachments.find((each) => each.sha256 === sha256);
  if (!content) return success('gone');
  const hash = createHash('sha256');
  const failed = await inSteps(chunkCount(content.bytes), (place) => {
    const chunk = contents.chunk(briefId, sha256, place);
    if (!chunk.ok) return chunk;
    hash.update(chunk.value);
    return undefined;
  });
  if (!failed) return success(hash.digest('hex') === sha256 ? 'same' : 'changed');
  if (failed.error.code === 'file-not-found') return success('gone');
  return failed.error.code === 'library-is-damaged' ? success('changed') : failed;
}
