import { crc32 } from 'node:zlib';

/**
 * A CRC-32 over the parts of a stored row, so that a flipped bit inside a text is noticed, which SQLite itself does not
 * do. The table's name is part of it, so that a row carved out of a damaged file proves where it belongs.
 */
export function rowChecksum(table: string, parts: readonly (string | number | Uint8Array)[]): number {
  let sum = crc32(table);
  for (const part of parts) {
    sum = part instanceof Uint8Array ? crc32(part, crc32('\u0000', sum)) : crc32(`\u0000${part}`, sum);
  }
  return sum;
}
