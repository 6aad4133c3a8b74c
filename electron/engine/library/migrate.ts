import { type Result, success } from '#shared/result.ts';
import { makeBackup } from './backup-files.ts';
import type { Connection } from './connection.ts';
import { libraryApplicationId, libraryVersion } from './library-mark.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/** Throws if the list of migrations is not in order, in tens: a mistake of ours that the first start shows. */
export function assertOrder(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { version, name } of migrations) {
    if (version !== last + 10)
      throw new Error(`Migration ${version}-${name} does not follow ${last} by ten.`);
    last = version;
  }
}

/** The version of the library's form that this program writes. */
export function newestVersion(migrations: readonly Migration[] = allMigrations): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Runs the migrations a file lacks, all in one transaction: all of them or none. */
export function migrate(db: Connection, migrations: readonly Migration[] = allMigrations): void {
  assertOrder(migrations);
  const from = libraryVersion(db);
  const missing = migrations.filter((migration) => migration.version > from);
  if (missing.length === 0) return;
  db.transaction(() => {
    for (const migration of missing) migration.up(db);
    db.pragma(`application_id = ${libraryApplicationId}`);
    db.pragma(`user_version = ${newestVersion(migrations)}`);
  }).immediate();
  // The version is then in the file's own header, where an older program sees it without opening the log.
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/**
 * Brings a library to this version's form, after a verified backup of it as it was; a new one needs no backup. If the
 * backup fails, its failure comes back and nothing was migrated.
 */
export function migrateWithBackup(
  db: Connection,
  file: string,
  now: string,
  migrations: readonly Migration[] = allMigrations,
): Result<void> {
  const from = libraryVersion(db);
  if (from > 0 && from < newestVersion(migrations)) {
    const made = makeBackup(file, 'migration', now);
    if (!made.ok) return made;
  }
  migrate(db, migrations);
  return success(undefined);
}
