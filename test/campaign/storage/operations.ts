/*
 * What is done to a library while system calls fail or the process is killed: each operation has a state it begins from,
 * the work, and what must be true of the folder afterwards.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupFile, isSoundBackup, listBackups } from '#engine/library/backup-files.ts';
import { type Library, openLibrary } from '#engine/library/library.ts';
import { firstOperations } from './first-operations.ts';
import { furtherOperations } from './further-operations.ts';
import { addBrief, libraryIn, now, type Operation, retitle, wanted } from './work.ts';

export { toldCode } from './work.ts';

/** The operations by name. */
export const operations: Readonly<Record<string, Operation>> = { ...firstOperations, ...furtherOperations };

/** Runs the operations; see `Driver`. */
export const operationRunner = {
  file: join(import.meta.dirname, 'driver.ts'),
  prepare: (name: string, folder: string) => operations[name]?.prepare(folder),
};

/** Opens what an operation left as the next start does, and throws where anything is not as it must be. */
export async function checkFolder(name: string, folder: string, said: ReadonlySet<string>): Promise<void> {
  const operation = operations[name];
  if (!operation) throw new Error(`There is no operation ${name}.`);
  operation.checkLeft?.(folder);
  const opened = openLibrary(libraryIn(folder), { now, mayRepair: true });
  if (name === 'migrate' && !opened.ok && opened.error.code === 'library-is-newer') return;
  const library = wanted(opened);
  try {
    const notice = library.notices.find((told) => !operation.mayTell?.test(told));
    if (notice !== undefined) throw new Error(`The next start says: ${notice}`);
    await operation.check(library, said, folder);
    checkWriting(library);
    checkBackups(folder);
    checkNames(folder, operation.mayLeave);
  } finally {
    library.close();
  }
}

function checkWriting(library: Library): void {
  const briefId = addBrief(library, 'Written afterwards');
  retitle(library, briefId, 0, 'Written afterwards, and changed');
}

function checkBackups(folder: string): void {
  for (const { id } of listBackups(libraryIn(folder))) {
    if (!isSoundBackup(backupFile(libraryIn(folder), id))) throw new Error(`Backup ${id} is not sound.`);
  }
}

const expectedNames = /^(library\.db(-wal|-shm|\.lock|\.log-note)?|backups)$/;

function checkNames(folder: string, more: RegExp | undefined): void {
  const isLeft = (name: string) => !expectedNames.test(name) && !more?.test(name);
  const backups = join(folder, 'backups');
  const isNoBackup = (name: string) => !name.endsWith('.db');
  const left = [
    ...readdirSync(folder).filter(isLeft),
    ...(existsSync(backups) ? readdirSync(backups).filter(isNoBackup) : []),
  ];
  if (left.length > 0) throw new Error(`Left behind: ${left.join(', ')}.`);
}
