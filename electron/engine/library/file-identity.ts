import { statSync } from 'node:fs';
import { systemErrorName } from '../files/write-problem.ts';

/** Which file a name belongs to at this moment; null for none. Throws if the system does not tell. */
export function identityOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : null;
  } catch (error) {
    // A folder in the path was replaced by a file.
    if (systemErrorName(error) === 'ENOTDIR') return null;
    throw error;
  }
}
