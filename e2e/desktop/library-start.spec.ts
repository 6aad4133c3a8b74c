import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../pages/program.ts';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const electron = path.join(projectFolder, 'node_modules', '.bin', 'electron');

test('a library that cannot be opened ends the start with a question, and is left as it is', async ({
  dataFolder,
}) => {
  const folder = path.join(dataFolder, 'library');
  const file = path.join(folder, 'library.db');
  mkdirSync(folder);
  writeFileSync(file, 'A letter to the harbour master, not a library at all.');
  // Nobody is there to answer, which counts as quitting.
  const ended = spawnSync(electron, [`--user-data-dir=${dataFolder}`, projectFolder], {
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...process.env, ELECTRON_STAND_IN_HEADLESS: '1' },
  });
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain('The library cannot be opened.');
  expect(readFileSync(file, 'utf8')).toContain('harbour master');
  expect(existsSync(path.join(folder, 'library.db-wal'))).toBe(false);
});
