/* What may happen to the files of a library while a program has it open. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { derivedEndings } from '#engine/library/database-files.ts';
import { libraryIn } from '../storage/work.ts';

/** What happens; `another` is a sound library that may take the place. */
export type Way = (folder: string, another: string) => void;

const names = ['library.db', ...derivedEndings.map((ending) => `library.db${ending}`)];
const remove = (path: string) => rmSync(path, { recursive: true, force: true });

function putInPlace(folder: string, name: string, write: (path: string) => void): void {
  const beside = join(folder, 'beside');
  write(beside);
  renameSync(beside, join(folder, name));
}

const garbage = (path: string) => writeFileSync(path, 'no library at all '.repeat(1_000));

function removeAll(folder: string): void {
  for (const name of names) remove(join(folder, name));
}

function moveFolder(folder: string): void {
  remove(`${folder} moved`);
  renameSync(folder, `${folder} moved`);
}

const inBackups = (folder: string, work: (path: string) => void) => {
  const backups = join(folder, 'backups');
  const [first] = existsSync(backups) ? readdirSync(backups) : [];
  if (first !== undefined) work(join(backups, first));
};

/** By which what the library holds can be lost: the claim is only what is said afterwards. */
export const fatalWays: Readonly<Record<string, Way>> = {
  'library removed': removeAll,
  'library removed without its log': (folder) => remove(libraryIn(folder)),
  'library moved': (folder) => {
    mkdirSync(join(folder, 'moved'), { recursive: true });
    for (const name of names) {
      if (existsSync(join(folder, name))) renameSync(join(folder, name), join(folder, 'moved', name));
    }
  },
  'library exchanged': (folder, another) => {
    removeAll(folder);
    putInPlace(folder, 'library.db', (path) => copyFileSync(another, path));
  },
  'library exchanged, its log left': (folder, another) =>
    putInPlace(folder, 'library.db', (path) => copyFileSync(another, path)),
  'library exchanged for something else': (folder) => putInPlace(folder, 'library.db', garbage),
  'folder removed': (folder) => remove(folder),
  'folder moved': moveFolder,
  'folder moved and made again': (folder) => {
    moveFolder(folder);
    mkdirSync(folder);
  },
  'folder exchanged for a file': (folder) => {
    moveFolder(folder);
    writeFileSync(folder, 'a file');
  },
  'log removed': (folder) => remove(`${libraryIn(folder)}-wal`),
  'log exchanged': (folder) => putInPlace(folder, 'library.db-wal', garbage),
};

/** By which nothing of the library itself is lost. */
export const harmlessWays: Readonly<Record<string, Way>> = {
  'index of the log removed': (folder) => remove(`${libraryIn(folder)}-shm`),
  'backups removed': (folder) => remove(join(folder, 'backups')),
  'backups exchanged for a file': (folder) => {
    remove(join(folder, 'backups'));
    writeFileSync(join(folder, 'backups'), 'a file');
  },
  'backups moved': (folder) => {
    remove(join(folder, 'backups moved'));
    if (existsSync(join(folder, 'backups')))
      renameSync(join(folder, 'backups'), join(folder, 'backups moved'));
  },
  'a backup removed': (folder) => inBackups(folder, remove),
  'a backup exchanged': (folder) => inBackups(folder, garbage),
  'lock removed': (folder) => remove(`${libraryIn(folder)}.lock`),
  'lock exchanged': (folder) => putInPlace(folder, 'library.db.lock', garbage),
  'lock written to': (folder) => appendFileSync(`${libraryIn(folder)}.lock`, 'something'),
  'what is being prepared removed': (folder) => {
    for (const name of readdirSync(folder)) {
      if (/\.(preparing|unfinished)/.test(name)) remove(join(folder, name));
    }
  },
};

/** All of it, by name. */
export const ways: Readonly<Record<string, Way>> = { ...fatalWays, ...harmlessWays };

/** Clears what may have been left beside a folder. */
export function clearBeside(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    if (join(dirname(folder), name) === `${folder} moved`) remove(`${folder} moved`);
  }
}
