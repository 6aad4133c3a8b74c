import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');

/** What may call the file system's writing functions itself, and why. */
const allowed: Readonly<Record<string, string>> = {
  'electron/engine/files/': 'is the one place that writes files',
  'electron/engine/library/': 'copies and moves database files as a whole',
  'electron/engine/backup-copies/copy-backup.ts': 'copies a database file to another disk and reads it back',
  'electron/main/first-start.ts': 'asks a running program by an empty file that it takes away',
  'electron/main/running-mark.ts': 'says which process is the program, until it ends',
  'electron/main/library-start.ts': 'puts a library that nobody can read aside, as it is',
  'electron/tooling/': 'builds and tests the program, never a file of the user',
};

const writing =
  /\b(writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|copyFile|copyFileSync|cpSync|rename|renameSync|truncate|truncateSync|ftruncateSync|writeSync|writevSync|openSync|linkSync|symlinkSync)\b(?=\s*[,(}])/;
const importsFileSystem =
  /from '(?:node:)?fs(?:\/promises)?'|import\('(?:node:)?fs(?:\/promises)?'\)|require\(/;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function writesItself(text: string): boolean {
  return importsFileSystem.test(text) && writing.test(text);
}

describe('the one function that writes files', () => {
  it('is the only user of writing file functions outside the allowed folders', () => {
    const offenders = sources(join(root, 'electron'))
      .filter((file) => !Object.keys(allowed).some((folder) => file.startsWith(folder)))
      .filter((file) => writesItself(readFileSync(join(root, file), 'utf8')));
    expect(offenders).toEqual([]);
  });

  it('notices writing in any of the usual spellings', () => {
    expect(writesItself("import { writeFile } from 'node:fs/promises';")).toBe(true);
    expect(writesItself("import fs from 'node:fs';\nfs.createWriteStream (path)")).toBe(true);
    expect(writesItself("import { readFileSync, renameSync } from 'node:fs';")).toBe(true);
    expect(
      writesItself("import { readFile } from 'node:fs/promises';\nwriteFileAtomically(path, bytes)"),
    ).toBe(false);
  });
});
