import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { type Result, success } from '#shared/result.ts';
import { type ArchiveFault, fault } from './archive-rules.ts';

/** Unpacks a part; `damaged` if its bytes do not give exactly what its entry declares. */
export function unpack(entry: Entry, name: string, packed: Buffer): Result<Uint8Array, ArchiveFault> {
  const damaged = () => fault('damaged', `is damaged in its part “${name}”`);
  const data = entry.compressionMethod === 0 ? packed : inflate(packed, entry.uncompressedSize);
  if (data === null || data.length !== entry.uncompressedSize || crc32(data) !== entry.crc32)
    return damaged();
  return success(data);
}

/** Null if the bytes are not deflated, give more than was declared, or are followed by others. */
function inflate(packed: Buffer, size: number): Uint8Array | null {
  const chunkSize = Math.min(Math.max(size, 64), 1_000_000);
  try {
    const options = { maxOutputLength: Math.max(size, 1), chunkSize, info: true };
    // With `info`, the result also tells how many of the packed bytes were used.
    const result: object = inflateRawSync(packed, options);
    const data: unknown = Reflect.get(result, 'buffer');
    const used: unknown = Reflect.get(Object(Reflect.get(result, 'engine')), 'bytesWritten');
    return data instanceof Uint8Array && used === packed.length ? data : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
