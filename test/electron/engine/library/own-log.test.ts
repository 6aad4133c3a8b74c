import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '#engine/library/library.ts';
import { openLibraryReader } from '#engine/library/library-reader.ts';
import { OwnLog } from '#engine/library/own-log.ts';
import { writtenFiles } from '#engine/library/written-files.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { afterTest } from '../../../fixtures/after-test.ts';
import { noise } from '../../../fixtures/noise.ts';
import { copyAsKilled } from './damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  problemOf,
  tickingClock,
  titleChange,
  titles,
  wanted,
  writeContent,
} from './library-fixture.ts';

const emptyList = { query: '', filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 100 } as const;
const noteOf = (file: string) => `${file}.log-note`;
const logOf = (file: string) => `${file}-wal`;
const namesBeside = (file: string) =>
  readdirSync(dirname(file))
    .filter((name) => /found|note/.test(name))
    .sort();

/** More than a log holds before it begins anew. */
const much = () => noise(6_000_000, 1);

/** A library as a kill leaves it: one title is in the file, a later one only in its log, and the note says so. */
function killedLibrary(title: string, written: Uint8Array | null = null): string {
  const running = libraryPath();
  const first = wanted(openLibrary(running, { now: tickingClock() }));
  const id = addBrief(first, { title });
  first.close();
  const second = wanted(openLibrary(running, { now: tickingClock() }));
  afterTest(() => second.close());
  if (written) writeContent(second, written);
  wanted(second.briefs.apply(id, 0, [titleChange(`${title}, changed`)]));
  const killed = libraryPath();
  copyAsKilled(running, killed);
  new OwnLog().note(killed, writtenFiles(killed));
  return killed;
}

/** Opens a library as the next start does: what it shows, and what it tells. */
function opened(file: string): { readonly titles: readonly string[]; readonly notices: readonly string[] } {
  const library = openTestLibrary(file, { now: tickingClock() });
  return { titles: titles(library), notices: library.notices };
}

/** The log of a library that was killed when it was new: all that it holds beyond an empty one is in its log. */
function foreignLog(): Buffer {
  const file = libraryPath();
  addBrief(openTestLibrary(file, { now: tickingClock() }), { title: 'Velani Strait' });
  return readFileSync(logOf(file));
}

/** The index that SQLite makes of a log of another library. */
function indexOfForeignLog(log: Buffer): string {
  const file = killedLibrary('Velani Strait');
  writeFileSync(logOf(file), log);
  rmSync(noteOf(file));
  openTestLibrary(file, { now: tickingClock() });
  return `${file}-shm`;
}

/** A library that was killed, with the log of another one in the place of its own. */
function withForeignLog(): { readonly file: string; readonly foreign: Buffer } {
  const file = killedLibrary('Sable Strait');
  const foreign = foreignLog();
  writeFileSync(logOf(file), foreign);
  return { file, foreign };
}

describe('the log of another library beside one that was killed', () => {
  test('is put aside with a copy of the library, and nothing of it is taken over', () => {
    const { file, foreign } = withForeignLog();
    const before = readFileSync(file);
    const shown = opened(file);
    expect(shown).toEqual({
      titles: ['Sable Strait'],
      notices: [expect.stringContaining('changes that belong to another library')],
    });
    const [kept = '', keptLog = ''] = namesBeside(file);
    expect(shown.notices[0]).toContain(`“${kept}”`);
    expect(keptLog).toBe(`${kept}-wal`);
    expect(readFileSync(join(dirname(file), kept)).equals(before)).toBe(true);
    expect(readFileSync(join(dirname(file), keptLog)).equals(foreign)).toBe(true);
  });

  test('can still be seen: what is kept opens as the library with that log', () => {
    const { file } = withForeignLog();
    opened(file);
    const [kept = ''] = namesBeside(file);
    expect(opened(join(dirname(file), kept)).titles).toEqual(['Velani Strait']);
  });

  test('is told of once', () => {
    const { file } = withForeignLog();
    wanted(openLibrary(file, { now: tickingClock() })).close();
    expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [] });
  });

  test('is not read by what only reads, which leaves all as it is', () => {
    const { file, foreign } = withForeignLog();
    // A kill leaves the index of a log as well, with which the log could be read where it is.
    copyFileSync(indexOfForeignLog(foreign), `${file}-shm`);
    const names = readdirSync(dirname(file));
    const reader = wanted(openLibraryReader(file, '2026-03-02T09:00:00.000Z'));
    expect(titles(reader)).toEqual(['Sable Strait']);
    expect(reader.notices).toEqual([expect.stringContaining('so they were not read')]);
    reader.close();
    expect(readdirSync(dirname(file))).toEqual(names);
    expect(readFileSync(logOf(file)).equals(foreign)).toBe(true);
  });

  test('is left where it is, to be played in, where the library was written to since', () => {
    const { file } = withForeignLog();
    writeFileSync(file, readFileSync(file));
    expect(opened(file).titles).toEqual(['Velani Strait']);
  });
});

test('a library with some pages of another one is known to be damaged when it is listed', () => {
  const file = killedLibrary('Sable Strait');
  copyFileSync(logOf(killedLibrary('Velani Strait')), logOf(file));
  writeFileSync(file, readFileSync(file));
  const library = openTestLibrary(file, { now: tickingClock(), mayRepair: true });
  const list = () => library.search.list(emptyList);
  expect(problemOf(list()).code).toBe('library-is-damaged');
  expect(list()).toMatchObject({ ok: true });
});

describe('its own log is taken over', () => {
  const own = (title: string) => ({ titles: [`${title}, changed`], notices: [] });

  test('after a kill', () => {
    const file = killedLibrary('Sable Strait');
    expect(opened(file)).toEqual(own('Sable Strait'));
    expect(namesBeside(file)).toEqual([basename(noteOf(file))]);
  });

  test('after it began anew', () => {
    const file = killedLibrary('Sable Strait', much());
    const log = readFileSync(logOf(file));
    expect(log.readUInt32BE(12)).toBeGreaterThan(0);
    expect(opened(file)).toEqual(own('Sable Strait'));
  });

  test('though it began anew after the note', () => {
    const file = killedLibrary('Sable Strait');
    const state = readFileSync(noteOf(file), 'utf8');
    const { log, ...rest } = JSON.parse(state);
    writeFileSync(noteOf(file), JSON.stringify({ ...rest, log: (log + 0xffff_ffff - 900) % 2 ** 32 }));
    expect(opened(file)).toEqual(own('Sable Strait'));
  });

  test('though it was taken elsewhere and brought back', () => {
    const file = killedLibrary('Sable Strait');
    copyFileSync(logOf(file), `${file}.kept`);
    rmSync(logOf(file));
    renameSync(`${file}.kept`, logOf(file));
    expect(opened(file)).toEqual(own('Sable Strait'));
  });

  test('in a copy of the folder, with the note of the original', () => {
    const file = killedLibrary('Sable Strait');
    const copy = libraryPath();
    for (const path of ['', '-wal', '.log-note']) copyFileSync(file + path, copy + path);
    expect(opened(copy)).toEqual(own('Sable Strait'));
  });

  test('where another library and its log were put in the place of both', () => {
    const file = killedLibrary('Sable Strait');
    const other = killedLibrary('Velani Strait');
    for (const path of ['', '-wal']) copyFileSync(other + path, file + path);
    expect(opened(file)).toEqual(own('Velani Strait'));
  });

  test.each([
    ['no note', (file: string) => rmSync(noteOf(file))],
    ['an empty one', (file: string) => writeFileSync(noteOf(file), '')],
    ['half a one', (file: string) => writeFileSync(noteOf(file), readFileSync(noteOf(file)).subarray(0, 30))],
    ['something else', (file: string) => copyFileSync(file, noteOf(file))],
    ['one of a later form', (file: string) => changeNote(file, { form: 2 })],
    ['one with more in it', (file: string) => changeNote(file, { more: true })],
    ['one with no number', (file: string) => changeNote(file, { log: 'many' })],
    [
      'a folder of its name',
      (file: string) => {
        rmSync(noteOf(file));
        mkdirSync(noteOf(file));
      },
    ],
    [
      'a pipe of its name',
      (file: string) => {
        rmSync(noteOf(file));
        expect(spawnSync('mkfifo', [noteOf(file)]).status).toBe(0);
      },
    ],
  ])('with %s', (_, spoil) => {
    const file = killedLibrary('Sable Strait');
    // A note that could be read would disown the log.
    changeNote(file, { log: 1 });
    spoil(file);
    expect(opened(file)).toEqual(own('Sable Strait'));
  });
});

describe('a library whose own log was lost after it was killed', () => {
  const lost = 'The last changes of the library “library.db” may be lost, though they were called saved';

  test.each([
    ['deleted', (file: string) => rmSync(logOf(file))],
    ['emptied', (file: string) => writeFileSync(logOf(file), '')],
    [
      'cut to a few bytes',
      (file: string) => writeFileSync(logOf(file), readFileSync(logOf(file)).subarray(0, 20)),
    ],
  ])('since it was %s says so once, and so does what only reads', (_, lose) => {
    const file = killedLibrary('Sable Strait');
    lose(file);
    const reader = wanted(openLibraryReader(file, '2026-03-02T09:00:00.000Z'));
    expect([titles(reader), reader.notices]).toEqual([['Sable Strait'], [expect.stringContaining(lost)]]);
    reader.close();
    const first = wanted(openLibrary(file, { now: tickingClock() }));
    expect([titles(first), first.notices]).toEqual([['Sable Strait'], [expect.stringContaining(lost)]]);
    first.close();
    expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [] });
  });

  test('since it was overwritten says so, and keeps what lies there', () => {
    const file = killedLibrary('Sable Strait');
    const something = 'something '.repeat(1_000);
    writeFileSync(logOf(file), something);
    expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [expect.stringContaining(lost)] });
    const [kept = '', keptLog = ''] = namesBeside(file);
    expect(keptLog).toBe(`${kept}-wal`);
    expect(readFileSync(join(dirname(file), keptLog), 'utf8')).toBe(something);
  });

  test.each([
    ['it was written to since', (file: string) => writeFileSync(file, readFileSync(file))],
    ['there is no note', (file: string) => rmSync(noteOf(file))],
    ['another has its place', (file: string) => copyFileSync(killedLibrary('Velani Strait'), file)],
  ])('says nothing where %s', (_, change) => {
    const file = killedLibrary('Sable Strait');
    rmSync(logOf(file));
    change(file);
    expect(opened(file).notices).toEqual([]);
  });
});

function changeNote(file: string, fields: object): void {
  writeFileSync(
    noteOf(file),
    JSON.stringify({ ...JSON.parse(readFileSync(noteOf(file), 'utf8')), ...fields }),
  );
}

describe('the note', () => {
  test('is there for as long as the library is open and its log holds something', () => {
    const file = libraryPath();
    const library = wanted(openLibrary(file, { now: tickingClock() }));
    expect(namesBeside(file)).toEqual([]);
    addBrief(library, { title: 'Another' });
    expect(namesBeside(file)).toEqual([basename(noteOf(file))]);
    expect(statSync(noteOf(file)).mode & 0o777).toBe(0o600);
    library.close();
    expect(namesBeside(file)).toEqual([]);
  });

  test('holds after each change, so also after pages were taken over into the file', () => {
    const file = libraryPath();
    const library = openTestLibrary(file, { now: tickingClock() });
    const states = new Set<string>();
    for (let at = 0; at < 3; at += 1) {
      writeContent(library, noise(3_000_000, at));
      const { main, log } = JSON.parse(readFileSync(noteOf(file), 'utf8'));
      const now = statSync(file, { bigint: true });
      expect(main).toBe([now.dev, now.ino, now.size, now.mtimeNs, now.ctimeNs].join(':'));
      const header = readFileSync(logOf(file)).subarray(0, 32);
      expect(log).toBe((header.readUInt32BE(16) - header.readUInt32BE(12)) >>> 0);
      states.add(main);
    }
    expect(states.size).toBeGreaterThan(1);
  });

  test('goes where an earlier version could not know of it: a restored library begins without one', () => {
    const file = libraryPath();
    const library = openTestLibrary(file, { now: tickingClock() });
    addBrief(library, { title: 'Sable Strait' });
    const backup = wanted(library.backups.make('asked'));
    addBrief(library, { title: 'Velani Strait' });
    wanted(library.backups.restore(backup.id));
    expect(namesBeside(file)).toEqual([]);
    addBrief(library, { title: 'Kestrel Strait' });
    expect(namesBeside(file)).toEqual([basename(noteOf(file))]);
  });
});
