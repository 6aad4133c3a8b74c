import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openLibrary } from '#engine/library/library.ts';
import { lockLibrary } from '#engine/library/lock.ts';
import { libraryPath, openTestLibrary, problemOf } from './library-fixture.ts';

const holder = `
  const { lockLibrary } = await import(process.argv[1]);
  globalThis.lock = lockLibrary(process.argv[2]);
  console.log(globalThis.lock ? 'held' : 'refused');
  setInterval(() => {}, 1000);
`;

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function holdElsewhere(file: string) {
  const module = new URL('../../../../electron/engine/library/lock.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder, module, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return { child, answer: String(line).trim() };
}

test('a library that is open is not opened a second time', () => {
  const file = libraryPath();
  openTestLibrary(file);
  const problem = problemOf(openLibrary(file));
  expect(problem.code).toBe('library-is-locked');
  expect(problem.message).toContain('“library.db” is open in another Briefwright');
});

test('a library is not opened a second time through a link', () => {
  const file = libraryPath();
  openTestLibrary(file);
  const link = libraryPath();
  symlinkSync(file, link);
  expect(problemOf(openLibrary(link)).code).toBe('library-is-locked');
});

test('a library that another process holds is refused until that process is gone, in whatever way', async () => {
  const file = libraryPath();
  const { child, answer } = await holdElsewhere(file);
  expect(answer).toBe('held');
  expect(problemOf(openLibrary(file)).code).toBe('library-is-locked');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = lockLibrary(file);
  expect(lock).not.toBeNull();
  lock?.release();
});

test('another process is refused while this one holds the library', async () => {
  const file = libraryPath();
  openTestLibrary(file);
  const { answer } = await holdElsewhere(file);
  expect(answer).toBe('refused');
});
