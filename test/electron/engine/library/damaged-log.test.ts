import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#engine/library/connection.ts';
import { isLogDamaged } from '#engine/library/damaged-log.ts';
import { openLibraryReader } from '#engine/library/library-reader.ts';
import { copyAsKilled, overwrite } from './damage/damaged-files.ts';
import { addBrief, libraryPath, openTestLibrary, tickingClock, titles, wanted } from './library-fixture.ts';

const frameBytes = 24 + 4_096;
const places = ['Velani Strait', 'Sable Strait', 'Ilsen Quay', 'Harbour'];

const logOf = (file: string) => `${file}-wal`;
const frames = (file: string) => (statSync(logOf(file)).size - 32) / frameBytes;
const frameAt = (frame: number) => 32 + frame * frameBytes;

/** A library that was killed with several changes in its log. */
function killedLibrary(): string {
  const running = libraryPath();
  const library = openTestLibrary(running, { now: tickingClock() });
  for (const title of places) addBrief(library, { title });
  const killed = libraryPath();
  copyAsKilled(running, killed);
  return killed;
}

/** The frames that end a change, the first being 0. */
function commits(file: string): number[] {
  const log = readFileSync(logOf(file));
  return Array.from({ length: frames(file) }, (_, frame) => frame).filter(
    (frame) => log.readUInt32BE(frameAt(frame) + 4) !== 0,
  );
}

/** The frame with which the last change but `count` begins. */
const beginOfLast = (file: string, count: number) => (commits(file).at(-1 - count) ?? 0) + 1;

function damage(file: string, frame: number, length = 16): void {
  overwrite(logOf(file), frameAt(frame) + 600, Buffer.alloc(length, 0xa5));
}

describe('a log that is damaged in its middle', () => {
  test('is told of, and kept with a copy of the library', () => {
    const file = killedLibrary();
    damage(file, beginOfLast(file, 2));
    const log = readFileSync(logOf(file));
    const library = openTestLibrary(file, { now: tickingClock() });
    expect(titles(library).length).toBeLessThan(places.length);
    expect(library.notices).toEqual([expect.stringContaining('could be read only in part')]);
    const kept = readdirSync(dirname(file))
      .filter((name) => name.includes('found'))
      .sort();
    expect(kept).toHaveLength(2);
    expect(library.notices[0]).toContain(`“${kept[1]}”`);
    expect(readFileSync(join(dirname(file), kept[1] ?? '')).equals(log)).toBe(true);
  });

  test('is told of where the library is only read, which leaves all as it is', () => {
    const file = killedLibrary();
    damage(file, beginOfLast(file, 2));
    const before = readdirSync(dirname(file));
    const reader = wanted(openLibraryReader(file, tickingClock()()));
    expect(reader.notices).toEqual([expect.stringContaining('could be read only in part')]);
    reader.close();
    expect(readdirSync(dirname(file))).toEqual(before);
  });

  test.each([
    ['whose header is wrong', (file: string) => overwrite(logOf(file), 26, Buffer.from([1]))],
    [
      'of which whole frames are zeros',
      (file: string) => {
        const from = frameAt(beginOfLast(file, 2));
        overwrite(logOf(file), from, Buffer.alloc(frameBytes));
      },
    ],
  ])('%s is told of too', (_, harm) => {
    const file = killedLibrary();
    harm(file);
    expect(openTestLibrary(file, { now: tickingClock() }).notices).toHaveLength(1);
  });
});

describe('nothing is told of a log', () => {
  const isOpenedSilently = (file: string) => {
    const library = openTestLibrary(file, { now: tickingClock() });
    expect(library.notices).toEqual([]);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('found'))).toEqual([]);
    return titles(library);
  };

  test('that is whole', () => {
    expect(isOpenedSilently(killedLibrary())).toHaveLength(places.length);
  });

  test('whose last change was cut by the loss of power, in whatever pieces', () => {
    const file = killedLibrary();
    const from = beginOfLast(file, 1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: from, max: frames(file) - 1 }), { minLength: 1 }), (torn) => {
        const cut = libraryPath();
        copyAsKilled(file, cut);
        for (const frame of torn) overwrite(logOf(cut), frameAt(frame), Buffer.alloc(frameBytes));
        expect(isLogDamaged(cut)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test('that was begun anew over an older one, or holds what was taken back', () => {
    const file = libraryPath();
    const db = openDatabase(file, {});
    db.pragma('journal_mode = WAL');
    db.pragma('cache_size = 4');
    db.exec('CREATE TABLE notes (text TEXT)');
    const write = (count: number) => {
      for (let each = 0; each < count; each += 1)
        db.prepare('INSERT INTO notes VALUES (?)').run(`${'quay '.repeat(500)}${each}`);
    };
    for (const count of [30, 30, 30]) write(count);
    db.pragma('wal_checkpoint(RESTART)');
    write(2);
    db.exec('BEGIN');
    write(60);
    db.exec('ROLLBACK');
    write(1);
    const copy = libraryPath();
    copyAsKilled(file, copy);
    db.close();
    expect(frames(copy)).toBeGreaterThan(60);
    expect(isLogDamaged(copy)).toBe(false);
    damage(copy, 0);
    expect(isLogDamaged(copy)).toBe(true);
  });
});
