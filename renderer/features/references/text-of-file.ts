import { failure, type Result, success } from '#shared/result.ts';

const largestFile = 20_000_000;

/* Programs that do not write UTF-8 write UTF-16 with a mark, or the letters of Windows. */
function encodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'windows-1252';
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  }
}

/** The text of a file that was dropped, in whatever encoding lists of references are written. */
export async function textOfFile(file: File): Promise<Result<string>> {
  if (file.size > largestFile) {
    return failure(
      'file-too-large',
      'The file has more than 20 MB, so no references were read from it. Split it into parts, and import one after the other.',
    );
  }
  try {
    return success(decoded(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return failure(
      'file-unreadable',
      'The file could not be read, so no references were taken from it. See whether it is still there and may be read, and drop it again.',
    );
  }
}
