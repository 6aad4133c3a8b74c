import { closeSync, openSync, readSync } from 'node:fs';
import { libraryApplicationId } from './library-mark.ts';

/** What the first 100 bytes of a file say (https://sqlite.org/fileformat.html, section 1.3). */
export type FileHeader =
  | { readonly kind: 'missing' | 'empty' | 'other' }
  | { readonly kind: 'sqlite' | 'library'; readonly version: number };

const magic = 'SQLite format 3\u0000';

/** Reads what kind of file is at a path, without opening it as a library and so without changing a byte. */
export function readHeader(file: string): FileHeader {
  const header = Buffer.alloc(100);
  let count = 0;
  try {
    const handle = openSync(file, 'r');
    try {
      count = readSync(handle, header, 0, 100, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'missing' };
    throw error;
  }
  if (count === 0) return { kind: 'empty' };
  if (count < 100 || header.toString('latin1', 0, 16) !== magic) return { kind: 'other' };
  const isLibrary = header.readUInt32BE(68) === libraryApplicationId;
  return { kind: isLibrary ? 'library' : 'sqlite', version: header.readUInt32BE(60) };
}
