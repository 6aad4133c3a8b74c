import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupFile } from '#engine/library/backup-files.ts';
import { openConnection } from '#engine/library/connection.ts';
import { eventChecksum } from '#engine/library/event-log.ts';
import { openLibrary } from '#engine/library/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import {
  copyPage,
  misspell,
  overwritePage,
  overwritePagesWith,
  rootPage,
} from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  problemOf,
  tickingClock,
  titleChange,
  titles,
  typing,
  wanted,
} from '../../electron/engine/library/library-fixture.ts';

const listing = {
  filter: emptyLibraryFilter,
  sort: 'recent',
  offset: 0,
  limit: 10,
} as const;

const repairing = { mayRepair: true } as const;

/** A closed library with three briefs, the second one changed, in the order of their changes. */
function threeBriefs() {
  const file = libraryPath();
  const library = openTestLibrary(file, { now: tickingClock() });
  const ids = ['One', 'Two', 'Three'].map((title) => addBrief(library, { title }));
  const [first = '', second = '', third = ''] = ids;
  wanted(library.rest(10));
  for (let seq = 0; seq < 5; seq += 1) wanted(library.briefs.apply(second, seq, [typing(`word${seq} `)]));
  wanted(library.settings.change({ author: 'R. Okafor' }));
  library.close();
  return { file, first, second, third };
}

/** Makes a backup of a closed library. */
function backUp(file: string): void {
  const library = openTestLibrary(file);
  wanted(library.backups.make('daily'));
  library.close();
}

/** Runs SQL on a closed library, behind its back. */
function tamper(file: string, sql: string): void {
  const db = openConnection(file);
  db.exec(sql);
  db.close();
}

const damageFourthChange =
  "DELETE FROM snapshots WHERE seq > 0; UPDATE events SET args = replace(args, 'word3', 'worm3')";

const damageSnapshots = (id: string) => `UPDATE snapshots SET checksum = 1 WHERE brief_id = '${id}'`;

function aside(file: string): string[] {
  return readdirSync(dirname(file)).filter((name) => name.includes('damaged'));
}

describe('a damaged library', () => {
  test.each([
    ['the first page', () => 1],
    ['the root of the list of briefs', (file: string) => rootPage(file, 'briefs')],
    ['the root of the search text', (file: string) => rootPage(file, 'brief_search_data')],
    ['the root of the names', (file: string) => rootPage(file, 'brief_names')],
    ['an index', (file: string) => rootPage(file, 'sqlite_autoindex_briefs_1')],
  ])('with %s overwritten opens with every brief, and keeps the damaged file', (_what, page) => {
    const { file, first, second } = threeBriefs();
    overwritePage(file, page(file));
    const damaged = readFileSync(file);
    const library = openTestLibrary(file, repairing);
    // Where opening did not meet it, the first that reads there does.
    for (const read of [
      () => library.search.list({ query: 'ferries', ...listing }),
      () => library.briefs.open(second),
    ]) {
      if (library.notices.length === 0) read();
    }
    expect(library.notices).toEqual([expect.stringContaining('3 briefs')]);
    const [name = ''] = aside(file);
    expect(library.notices[0]).toContain(name);
    expect(readFileSync(join(dirname(file), name))).toEqual(damaged);
    expect(wanted(library.briefs.open(second))).toMatchObject({ seq: 5, readOnly: null });
    expect(wanted(library.settings.get()).author).toBe('R. Okafor');
    wanted(library.rest(100));
    expect(titles(library, 'ferries').sort()).toEqual(['One', 'Three', 'Two']);
    wanted(library.briefs.apply(first, 0, [titleChange('Still written')]));
  });

  test('keeps the order of the last changes', () => {
    const { file } = threeBriefs();
    overwritePage(file, 1);
    const library = openTestLibrary(file, repairing);
    expect(titles(library)).toEqual(['Two', 'Three', 'One']);
    wanted(library.rest(100));
    expect(titles(library)).toEqual(['Two', 'Three', 'One']);
  });

  test('is left as it is where repair was not asked for', () => {
    const { file } = threeBriefs();
    overwritePage(file, rootPage(file, 'briefs'));
    const before = readFileSync(file);
    expect(problemOf(openLibrary(file)).code).toBe('library-is-damaged');
    expect(readFileSync(file)).toEqual(before);
    expect(aside(file)).toEqual([]);
  });

  test('takes from the newest backup what it no longer has, but nothing that was erased', () => {
    const { file, first, second, third } = threeBriefs();
    const library = openTestLibrary(file, { now: tickingClock('2026-04-01T00:00:00.000Z') });
    wanted(library.backups.make('daily'));
    wanted(library.trash.put([third]));
    wanted(library.trash.erase(null));
    wanted(library.briefs.apply(first, 0, [titleChange('One, later')]));
    library.close();
    expect(overwritePagesWith(file, '"formatVersion"')).toBeGreaterThan(0);
    const again = openTestLibrary(file, repairing);
    again.search.list({ query: '', ...listing });
    wanted(again.rest(100));
    expect(again.notices.join()).toMatch(/2 briefs came from the backup of 2026-04-01/);
    expect(wanted(again.briefs.open(first))).toMatchObject({ seq: 1, readOnly: null });
    expect(wanted(again.briefs.open(second))).toMatchObject({ seq: 5, readOnly: null });
    expect(problemOf(again.briefs.open(third)).code).toBe('brief-not-found');
  });

  test('does not bring back what a restore gave up', () => {
    const { file, first } = threeBriefs();
    const library = openTestLibrary(file, { now: tickingClock('2026-04-01T00:00:00.000Z') });
    const good = wanted(library.backups.make('asked'));
    wanted(library.briefs.apply(first, 0, [titleChange('Given up'), titleChange('Given up too')]));
    wanted(library.backups.make('asked'));
    wanted(library.backups.restore(good.id));
    wanted(library.briefs.apply(first, 0, [titleChange('The way taken')]));
    library.close();
    overwritePage(file, 1);
    const again = openTestLibrary(file, repairing);
    expect(wanted(again.briefs.open(first))).toMatchObject({ seq: 1, brief: { title: 'The way taken' } });
  });

  test('that nothing can be read of comes back from its backup', () => {
    const { file, first } = threeBriefs();
    backUp(file);
    writeFileSync(file, Buffer.alloc(50_000, 0));
    expect(wanted(openTestLibrary(file, repairing).briefs.open(first)).readOnly).toBeNull();
  });

  test('that became an empty file comes back from its backup', () => {
    const { file } = threeBriefs();
    backUp(file);
    truncateSync(file, 0);
    expect(titles(openTestLibrary(file, repairing))).toHaveLength(3);
  });

  test('passes over a damaged backup to the one before it', () => {
    const { file, first } = threeBriefs();
    const library = openTestLibrary(file, { now: tickingClock() });
    wanted(library.backups.make('daily'));
    const newest = wanted(library.backups.make('daily'));
    library.close();
    overwritePage(backupFile(file, newest.id), 2);
    writeFileSync(file, Buffer.alloc(50_000, 0));
    expect(wanted(openTestLibrary(file, repairing).briefs.open(first)).readOnly).toBeNull();
  });

  test.each([1, 2, 3, 4, 5])('that lacks change %i of 5 of a brief says so', (missing) => {
    const { file, second } = threeBriefs();
    tamper(file, `DELETE FROM snapshots WHERE seq > 0; DELETE FROM events WHERE seq = ${missing}`);
    overwritePage(file, 1);
    const library = openTestLibrary(file, repairing);
    expect(library.notices).toEqual([expect.stringContaining('One brief lost the latest changes')]);
    expect(wanted(library.briefs.open(second)).seq).toBe(missing - 1);
  });

  test('opens a second time without any notice', () => {
    const { file } = threeBriefs();
    overwritePage(file, 1);
    openTestLibrary(file, repairing).close();
    const library = openTestLibrary(file, repairing);
    expect(library.notices).toEqual([]);
    expect(aside(file)).toHaveLength(1);
  });

  test('that is missing is made anew, and says that backups are there', () => {
    const { file } = threeBriefs();
    backUp(file);
    rmSync(file);
    expect(openTestLibrary(file, repairing).notices).toEqual([expect.stringContaining('was missing')]);
  });
});

describe('damage met while the library is in use', () => {
  test('is repaired at once, told, and what was asked is said not to be done', () => {
    const { file, first } = threeBriefs();
    const told: string[] = [];
    const library = openTestLibrary(file, { ...repairing, onReopened: (message) => told.push(message) });
    // Nothing has read this page yet; those that were read stay in memory.
    overwritePage(file, rootPage(file, 'sqlite_autoindex_snapshots_1'));
    const problem = problemOf(library.briefs.open(first));
    expect(problem.code).toBe('library-is-damaged');
    expect(problem.message).toContain('do it once more');
    expect(told).toEqual([...library.notices]);
    expect(told).toHaveLength(1);
    wanted(library.briefs.open(first));
    wanted(library.briefs.apply(first, 0, [titleChange('Goes on')]));
  });

  test.each(['sqlite_autoindex_briefs_1', 'sqlite_autoindex_snapshots_1'])(
    'is met where the page of an empty index stands in the place of %s',
    (name) => {
      const { file, first, second } = threeBriefs();
      copyPage(file, rootPage(file, 'briefs_trashed'), rootPage(file, name));
      const library = openTestLibrary(file, repairing);
      expect(problemOf(library.briefs.open(second)).code).toBe('library-is-damaged');
      expect(wanted(library.briefs.open(second))).toMatchObject({ seq: 5, readOnly: null });
      expect(wanted(library.briefs.open(first)).readOnly).toBeNull();
      expect(library.notices).toHaveLength(1);
    },
  );

  test('again and again stops the writing', () => {
    const { file } = threeBriefs();
    const library = openTestLibrary(file, repairing);
    for (let round = 0; round < 3; round += 1) library.repair();
    expect(problemOf(library.settings.get()).message).toContain('damaged repeatedly');
  });
});

describe('damage inside a row', () => {
  test('of the newest snapshot is mended by replaying the changes', () => {
    const { file, second } = threeBriefs();
    misspell(file, 'word4 word3 word2 word1 word0 ', 'worm4');
    const library = openTestLibrary(file);
    const opened = wanted(library.briefs.open(second));
    expect(opened).toMatchObject({ seq: 5, readOnly: null });
    expect(JSON.stringify(opened.brief)).toContain('word4 word3');
    library.close();
    // Closing wrote it whole again.
    const again = openTestLibrary(file, repairing);
    expect(wanted(again.briefs.open(second))).toEqual(opened);
    expect(again.notices).toEqual([]);
  });

  test('of a change makes the brief read-only at the change before it', () => {
    const { file, second } = threeBriefs();
    tamper(file, damageFourthChange);
    const library = openTestLibrary(file);
    const opened = wanted(library.briefs.open(second));
    expect(opened.seq).toBe(3);
    expect(opened.readOnly).toContain('Change 4 of this brief is damaged');
    const refused = problemOf(library.briefs.apply(second, 3, [titleChange('No')]));
    expect(refused).toEqual({ code: 'brief-is-read-only', message: opened.readOnly });
    expect(wanted(library.briefs.open(wanted(library.briefs.duplicate(second)))).readOnly).toBeNull();
  });

  test('is mended from the newest backup where repair was asked for', () => {
    const { file, first, second } = threeBriefs();
    backUp(file);
    tamper(file, damageFourthChange);
    tamper(file, damageSnapshots(first));
    const repaired = openTestLibrary(file, repairing);
    expect(problemOf(repaired.briefs.open(second)).code).toBe('library-is-damaged');
    expect(wanted(repaired.briefs.open(second))).toMatchObject({ seq: 5, readOnly: null });
    expect(wanted(repaired.briefs.open(first))).toMatchObject({ seq: 0, readOnly: null });
  });

  test.each([1, 2, 3, 4, 5])('that leaves change %i of 5 missing is noticed', (missing) => {
    const { file, second } = threeBriefs();
    tamper(file, `DELETE FROM snapshots WHERE seq > 0; DELETE FROM events WHERE seq = ${missing}`);
    const { seq, readOnly } = wanted(openTestLibrary(file).briefs.open(second));
    expect(seq).toBe(missing - 1);
    const what = missing === 5 ? 'Changes after 4' : `Change ${missing}`;
    expect(readOnly).toMatch(new RegExp(`^${what} of this brief (is|are) missing in the library`));
  });

  test('of all snapshots leaves the other briefs alone', () => {
    const { file, first, second } = threeBriefs();
    tamper(file, damageSnapshots(first));
    const library = openTestLibrary(file);
    expect(problemOf(library.briefs.open(first)).code).toBe('brief-is-damaged');
    expect(wanted(library.briefs.open(second)).readOnly).toBeNull();
    expect(titles(library, 'ferries')).toHaveLength(3);
  });

  test('of a change this version does not know makes the brief read-only, not the library', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library);
    wanted(library.briefs.apply(id, 0, [titleChange('Known')]));
    library.close();
    const db = openConnection(file);
    db.exec("DELETE FROM snapshots WHERE seq > 0; UPDATE events SET name = 'brief.conjure'");
    const row = db.prepare('SELECT * FROM events').get() as Parameters<typeof eventChecksum>[1];
    db.prepare('UPDATE events SET checksum = ?').run(eventChecksum(id, row));
    db.close();
    expect(wanted(openTestLibrary(file).briefs.open(id)).readOnly).toContain('could not be made again');
  });
});
