import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFile } from '#engine/library/backup-files.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { openTestEngine, type TestEngine, wanted } from '../../electron/engine/engine-fixture.ts';

const stickOf = ({ libraryFile }: TestEngine) => join(dirname(libraryFile), 'STICK');

/** An engine with a folder that stands for a stick. */
function withStick(): TestEngine {
  const opened = openTestEngine();
  mkdirSync(stickOf(opened));
  return opened;
}

const make = async ({ engine }: TestEngine) => wanted(await engine.answer('backup.make', {}));
const place = async ({ engine }: TestEngine) => wanted(await engine.answer('backup.place', {})).place;
const choose = async (opened: TestEngine) =>
  wanted(await opened.engine.answer('backup.setPlace', { folder: stickOf(opened) })).place;
const copiesIn = (folder: string) => readdirSync(join(folder, 'Briefwright backups')).sort();

test('the folder that is chosen gets the newest backup at once, and each later one', async () => {
  const opened = withStick();
  expect(await place(opened)).toBeNull();
  await make(opened);
  const second = await make(opened);
  expect(await choose(opened)).toEqual({
    folder: stickOf(opened),
    isThere: true,
    lastCopy: second.at,
    problem: null,
  });
  const third = await make(opened);
  expect(copiesIn(stickOf(opened))).toEqual([`library-${second.id}.db`, `library-${third.id}.db`]);
  const copy = backupFile(opened.libraryFile, third.id, join(stickOf(opened), 'Briefwright backups'));
  expect(readFileSync(copy).equals(readFileSync(backupFile(opened.libraryFile, third.id)))).toBe(true);
  expect(await place(opened)).toMatchObject({ lastCopy: third.at, problem: null });
});

test('the folder can be chosen before there is any backup, and is remembered', async () => {
  const opened = withStick();
  expect(await choose(opened)).toMatchObject({ isThere: true, lastCopy: null, problem: null });
  const made = await make(opened);
  opened.engine.close();
  const again = openTestEngine(opened.libraryFile);
  expect(await place(again)).toMatchObject({ folder: stickOf(opened), lastCopy: made.at, problem: null });
  expect(wanted(await again.engine.answer('backup.leavePlace', {})).place).toBeNull();
  await make(again);
  expect(copiesIn(stickOf(opened))).toHaveLength(1);
});

test('as many copies are kept as backups, and nothing else in the folder is touched', async () => {
  const opened = withStick();
  await choose(opened);
  const folder = join(stickOf(opened), 'Briefwright backups');
  const foreign = 'library-000001-2020-01-01T00-00-00-000Z-asked.db';
  writeFileSync(join(folder, foreign), 'a backup of another computer');
  writeFileSync(join(folder, 'letter.txt'), 'a letter');
  for (let count = 0; count < 9; count += 1) await make(opened);
  const copies = copiesIn(stickOf(opened));
  expect(copies).toHaveLength(9);
  expect(copies).toContain(foreign);
  expect(copies).toContain('letter.txt');
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('a letter');
});

test('a stick that is not there is said, the backup is made, and nothing is written in its place', async () => {
  const opened = withStick();
  await choose(opened);
  const stick = stickOf(opened);
  renameSync(stick, `${stick} unplugged`);
  const made = await make(opened);
  expect(readFileSync(backupFile(opened.libraryFile, made.id)).length).toBeGreaterThan(0);
  const absent = { isThere: false, problem: expect.stringContaining('plug it in') };
  expect(await place(opened)).toMatchObject(absent);
  // Some systems leave an empty folder where a stick was.
  mkdirSync(stick);
  await make(opened);
  expect(readdirSync(stick)).toEqual([]);
  expect(await place(opened)).toMatchObject(absent);
  rmSync(stick, { recursive: true });
  renameSync(`${stick} unplugged`, stick);
  const later = await make(opened);
  expect(copiesIn(stick)).toEqual([`library-${later.id}.db`]);
  expect(await place(opened)).toMatchObject({ isThere: true, problem: null });
});

test('a file in the place of the folder is said, and left as it is', async () => {
  const opened = withStick();
  await choose(opened);
  const folder = join(stickOf(opened), 'Briefwright backups');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  const made = await make(opened);
  expect(await place(opened)).toMatchObject({
    isThere: false,
    problem: expect.stringContaining('not there'),
  });
  expect(readFileSync(backupFile(opened.libraryFile, made.id)).length).toBeGreaterThan(0);
  expect(readFileSync(folder, 'utf8')).toBe('a file');
});

test('a folder that is not there cannot be chosen, and the one before stays', async () => {
  const opened = withStick();
  await choose(opened);
  const nowhere = join(stickOf(opened), 'nowhere', 'at all');
  expect(await opened.engine.answer('backup.setPlace', { folder: nowhere })).toMatchObject({
    ok: false,
    error: { code: 'file-not-found' },
  });
  expect(await place(opened)).toMatchObject({ folder: stickOf(opened) });
});

test('a new library on another computer is restored from the stick', async () => {
  const opened = withStick();
  const { briefId } = wanted(await opened.engine.answer('brief.create', { from: 'sample' }));
  await choose(opened);
  const made = await make(opened);
  const other = openTestEngine();
  renameSync(stickOf(opened), stickOf(other));
  await choose(other);
  const { backups } = wanted(await other.engine.answer('backup.list', {}));
  expect(backups).toMatchObject([{ id: made.id, isElsewhere: true }]);
  const request = { id: made.id, query: '', offset: 0, limit: 10 };
  const { briefs } = wanted(await other.engine.answer('backup.briefs', request));
  expect(briefs).toMatchObject([{ briefId, inLibrary: 'gone' }]);
  wanted(await other.engine.answer('backup.restore', { id: made.id }));
  const all = { query: '', filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 10 } as const;
  expect(wanted(await other.engine.answer('library.list', all)).rows.map(({ id }) => id)).toEqual([briefId]);
});
