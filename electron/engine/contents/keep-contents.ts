import { createHash } from 'node:crypto';
import { type Result, success } from '#shared/result.ts';
import { chunkBytes, chunkCount } from '../library/contents.ts';
import type { Library } from '../library/library.ts';
import { inSteps } from './in-steps.ts';

type LibraryContents = Library['contents'];

/** Hashing this much takes a millisecond or two. */
const hashedAtOnce = 1_000_000;

/** Bytes with the SHA-256 under which the library keeps them. */
export interface Content {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Hashes bytes in short steps. */
export async function hashContent(bytes: Uint8Array): Promise<Content> {
  const hash = createHash('sha256');
  await inSteps(Math.ceil(bytes.length / hashedAtOnce), (index) => {
    hash.update(bytes.subarray(index * hashedAtOnce, (index + 1) * hashedAtOnce));
  });
  return { sha256: hash.digest('hex'), bytes };
}

type Failure = Extract<Result<never>, { readonly ok: false }>;

async function write(contents: LibraryContents, { sha256, bytes }: Content): Promise<Failure | undefined> {
  const failed = await inSteps(chunkCount(bytes.length), (place) => {
    const chunk = bytes.subarray(place * chunkBytes, (place + 1) * chunkBytes);
    const written = contents.write(sha256, place, chunk);
    return written.ok ? undefined : written;
  });
  if (failed) return failed;
  const finished = contents.finish(sha256);
  return finished.ok ? undefined : finished;
}

/**
 * Puts contents into the library, in short steps between which edits are saved, then runs `refer`, which must make a
 * brief refer to them; contents without a reference are swept later. Failures of the disk, and of `refer`, come back,
 * and then nothing of the contents is kept.
 */
export async function keepContents<Value>(
  contents: LibraryContents,
  all: readonly Content[],
  refer: () => Result<Value>,
): Promise<Result<Value>> {
  const begun: string[] = [];
  try {
    for (const content of all) {
      const found = contents.begin(content.sha256, content.bytes.length);
      if (!found.ok) return found;
      begun.push(content.sha256);
      const failed = found.value.isWhole ? undefined : await write(contents, content);
      if (failed) return failed;
    }
    return refer();
  } finally {
    contents.letGo(begun);
  }
}

/** Reads a content that a brief refers to, in short steps. `file-not-found` if it refers to no such content. */
export async function readContent(
  contents: Pick<LibraryContents, 'chunk'>,
  briefId: string,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const content = new Uint8Array(bytes);
  const failed = await inSteps(chunkCount(bytes), (place) => {
    const chunk = contents.chunk(briefId, sha256, place);
    if (!chunk.ok) return chunk;
    content.set(chunk.value, place * chunkBytes);
    return undefined;
  });
  return failed ?? success(content);
}
