import { backupFile, isSoundBackup, listBackups } from '../backup-files.ts';
import { readHeader } from '../header.ts';
import { newestVersion } from '../migrate.ts';
import { hasUnfinishedChanges } from '../own-journal.ts';
import type { RestoreMark } from '../restore-mark.ts';
import { isDamage } from '../storage-failure.ts';

/** A backup a salvage may draw on, and when it was made (ISO moment). */
export interface UsableBackup {
  readonly path: string;
  readonly at: string;
}

/**
 * The newest backup that is sound, of this version's form or an earlier one, and that no later restore has given up.
 */
export function bestBackup(file: string, restored: RestoreMark | null): UsableBackup | undefined {
  for (const { id, at, order } of listBackups(file)) {
    if (restored !== null && order > restored.from && order <= restored.on) continue;
    const path = backupFile(file, id);
    const header = readHeader(path);
    if (header.kind !== 'library' || header.version > newestVersion() || hasUnfinishedChanges(path)) continue;
    try {
      if (isSoundBackup(path)) return { path, at };
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
  return undefined;
}
