import { describe, expect, test } from 'vitest';
import { makeBackup } from '#engine/library/backup-files.ts';
import { openConnection, openReader } from '#engine/library/connection.ts';
import type { Library } from '#engine/library/library.ts';
import { collectionsInTree } from '#shared/ipc/collection-tree.ts';
import { copyAsKilled, overwritePagesWith } from './damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  listed,
  openTestLibrary,
  problemOf,
  titles,
  wanted,
} from './library-fixture.ts';

function make(library: Library, name: string, parentId: string | null = null, briefIds: string[] = []) {
  return wanted(library.collections.make(name, parentId, briefIds)).id;
}

/** Adds rows of the list as indexing leaves them, of briefs that nobody opens. */
function addRows(file: string, ids: readonly string[]): void {
  const db = openConnection(file);
  const add = db.prepare(
    `INSERT INTO briefs (id, created, updated, last_seq, is_stale, title, title_key, status, region, region_key,
       tags, snippet, words) VALUES (?, '', '', 0, 0, '', '', 'draft', '', '', '[]', '', 0)`,
  );
  db.transaction(() => {
    for (const id of ids) add.run(id);
  })();
  db.close();
}

/** The tree as lines, each with the number of briefs. */
const tree = (library: Library) =>
  collectionsInTree(wanted(library.search.facets()).collections).map(
    ({ collection, path }) => `${path} ${collection.count}`,
  );

function filled() {
  const library = openTestLibrary();
  const ids = ['Avocet', 'Bittern', 'Curlew'].map((title) => addBrief(library, { title }));
  const [a = '', b = '', c = ''] = ids;
  return { library, a, b, c };
}

describe('collections of briefs', () => {
  test('hold briefs, a brief may be in several, and the list narrows to them with the other filters', () => {
    const { library, a, b, c } = filled();
    const baltic = make(library, 'Baltic', null, [a, b]);
    const ports = make(library, 'Ports', baltic, [b, c]);
    expect(tree(library)).toEqual(['Baltic 2', 'Baltic/Ports 2']);
    expect(titles(library, '', { collections: [baltic] })).toEqual(['Bittern', 'Avocet']);
    expect(titles(library, '', { collections: [ports] })).toEqual(['Curlew', 'Bittern']);
    expect(titles(library, '', { collections: [baltic, ports] })).toEqual(['Curlew', 'Bittern', 'Avocet']);
    expect(titles(library, 'bittern', { collections: [ports] })).toEqual(['Bittern']);
    expect(titles(library, 'avocet', { collections: [ports] })).toEqual([]);
    expect(titles(library, '', { collections: [ports], statuses: ['released'] })).toEqual([]);
    expect(titles(library, '', { collections: ['nowhere'] })).toEqual([]);
    expect(titles(library, '', { collections: [baltic] }, 'title')).toEqual(['Avocet', 'Bittern']);
    expect(wanted(library.search.summary(b)).collections).toEqual(['Baltic', 'Baltic/Ports']);
    expect(wanted(library.collections.of([a, b]))).toEqual([
      { id: baltic, count: 2 },
      { id: ports, count: 1 },
    ]);
  });

  test('tell which briefs were put in or taken out, so that just those can be taken back', () => {
    const { library, a, b, c } = filled();
    const ports = make(library, 'Ports', null, [a]);
    expect(wanted(library.collections.put(ports, [a, b, 'erased'], true))).toEqual([b]);
    expect(tree(library)).toEqual(['Ports 2']);
    expect(wanted(library.collections.put(ports, [a, b, c], false))).toEqual([a, b]);
    expect(tree(library)).toEqual(['Ports 0']);
    expect(problemOf(library.collections.put('nowhere', [a], true)).code).toBe('command-refused');
  });

  test('do not count the trash, and an erased brief is in none', () => {
    const { library, a, b } = filled();
    const ports = make(library, 'Ports', null, [a, b]);
    wanted(library.trash.put([a]));
    expect(tree(library)).toEqual(['Ports 1']);
    expect(titles(library, '', { collections: [ports], isTrash: true })).toEqual(['Avocet']);
    wanted(library.trash.takeBack([a]));
    expect(tree(library)).toEqual(['Ports 2']);
    wanted(library.trash.put([a]));
    wanted(library.collections.put(ports, [a], false));
    wanted(library.collections.put(ports, [a], true));
    expect(tree(library)).toEqual(['Ports 1']);
    wanted(library.trash.erase([a]));
    expect(tree(library)).toEqual(['Ports 1']);
    const db = openReader(library.file);
    expect(db.prepare('SELECT brief_id FROM collected_briefs').pluck().all()).toEqual([b]);
    db.close();
  });

  test('are renamed and moved, never into themselves, too deep, or beside a namesake', () => {
    const { library } = filled();
    const one = make(library, 'One');
    const three = make(library, 'Three', make(library, 'Two', one));
    const four = make(library, 'Four', three);
    expect(problemOf(library.collections.make('Five', four, [])).message).toContain('at most 4 deep');
    expect(problemOf(library.collections.change(one, 'One', three)).code).toBe('command-refused');
    expect(problemOf(library.collections.change(one, 'One', one)).code).toBe('command-refused');
    const other = make(library, 'Łódź');
    expect(problemOf(library.collections.make(' lodz ', null, [])).message).toContain('of this name');
    expect(problemOf(library.collections.change(three, 'LODZ', null)).message).toContain('of this name');
    expect(problemOf(library.collections.change(one, 'One', other)).message).toContain('at most 4 deep');
    wanted(library.collections.change(three, 'Third', null));
    wanted(library.collections.change(other, 'LODZ', three));
    expect(tree(library)).toEqual(['One 0', 'One/Two 0', 'Third 0', 'Third/Four 0', 'Third/LODZ 0']);
    expect(problemOf(library.collections.change('nowhere', 'x', null)).code).toBe('command-refused');
  });

  test('are removed with those in them, their briefs stay, and are taken back with them', () => {
    const { library, a, b } = filled();
    const baltic = make(library, 'Baltic', null, [a]);
    const ports = make(library, 'Ports', baltic, [b]);
    const { ids } = wanted(library.collections.remove(baltic));
    expect(ids).toEqual([baltic, ports]);
    expect(tree(library)).toEqual([]);
    expect(listed(library)).toHaveLength(3);
    expect(titles(library, '', { collections: [ports] })).toEqual([]);
    expect(wanted(library.collections.of([a, b]))).toEqual([]);
    expect(problemOf(library.collections.put(ports, [a], true)).code).toBe('command-refused');
    wanted(library.trash.put([b]));
    wanted(library.collections.takeBack(ids));
    expect(tree(library)).toEqual(['Baltic 1', 'Baltic/Ports 0']);
  });

  test('do not come back beside a namesake, nor too deep, and may come back once that has changed', () => {
    const { library } = filled();
    const one = make(library, 'One');
    const removed = make(library, 'Inner', one);
    make(library, 'Innermost', removed);
    const { ids } = wanted(library.collections.remove(removed));
    const namesake = make(library, 'INNER', one);
    const before = tree(library);
    expect(problemOf(library.collections.takeBack(ids)).message).toContain(
      '“Inner” was not taken back: there is',
    );
    expect(tree(library)).toEqual(before);
    wanted(library.collections.change(namesake, 'Another', one));
    const deep = make(library, 'Third', make(library, 'Second'));
    wanted(library.collections.change(one, 'One', deep));
    expect(problemOf(library.collections.takeBack(ids)).message).toContain('deeper than 4 levels');
    wanted(library.collections.change(one, 'One', null));
    wanted(library.collections.takeBack(ids));
    expect(tree(library)).toEqual(
      expect.arrayContaining(['One/Another 0', 'One/Inner 0', 'One/Inner/Innermost 0']),
    );
  });

  test('that were removed are deleted for good an hour later, and at the latest by the next start', () => {
    const file = libraryPath();
    let at = Date.parse('2026-03-01T08:00:00Z');
    const now = () => new Date(at).toISOString();
    const library = openTestLibrary(file, { now });
    const briefIds = Array.from({ length: 1_200 }, (_, index) => `listed${index}`);
    addRows(file, briefIds);
    const baltic = make(library, 'Baltic', null, briefIds);
    make(library, 'Ports', baltic, briefIds.slice(0, 3));
    at += 1_000;
    const { ids } = wanted(library.collections.remove(baltic));
    const rest = (on: Library) => {
      for (let step = 0; step < 200 && wanted(on.rest(100)).isMoreWaiting; step += 1);
    };
    const rows = () => {
      const db = openReader(file);
      const count = db.prepare('SELECT count(*) FROM brief_collections').pluck().get();
      const collected = db.prepare('SELECT count(*) FROM collected_briefs').pluck().get();
      db.close();
      return [count, collected];
    };
    at += 60 * 1_000;
    rest(library);
    expect(rows()).toEqual([2, 1_203]);
    at += 2 * 60 * 60 * 1_000;
    rest(library);
    expect(rows()).toEqual([0, 0]);
    expect(problemOf(library.collections.takeBack(ids)).code).toBe('command-refused');
    const straits = make(library, 'Straits', null, briefIds.slice(0, 2));
    wanted(library.collections.remove(straits));
    library.close();
    at += 1_000;
    const again = openTestLibrary(file, { now });
    rest(again);
    expect(rows()).toEqual([0, 0]);
    expect(listed(again)).toHaveLength(100);
  });

  test('that were taken back alone stay when the one they lay in is deleted for good', () => {
    let at = Date.parse('2026-03-01T08:00:00Z');
    const library = openTestLibrary(libraryPath(), { now: () => new Date(at).toISOString() });
    const brief = addBrief(library, { title: 'Avocet' });
    const baltic = make(library, 'Baltic');
    const ports = make(library, 'Ports', baltic, [brief]);
    at += 1_000;
    const { ids } = wanted(library.collections.remove(ports));
    wanted(library.collections.remove(baltic));
    wanted(library.collections.takeBack(ids));
    expect(tree(library)).toEqual(['Ports 1']);
    at += 2 * 60 * 60 * 1_000;
    for (let step = 0; step < 200 && wanted(library.rest(100)).isMoreWaiting; step += 1);
    expect(tree(library)).toEqual(['Ports 1']);
    const file = libraryPath();
    copyAsKilled(library.file, file);
    const db = openReader(file);
    expect(db.prepare('SELECT id, parent_id FROM brief_collections').raw().all()).toEqual([[ports, null]]);
    db.close();
  });

  test('stay in the library file, in backups and after a salvage, with the right numbers', () => {
    const { library, a, b, c } = filled();
    const baltic = make(library, 'Baltic', null, [a, b]);
    make(library, 'Ports', baltic, [b, c]);
    wanted(library.trash.put([c]));
    const before = tree(library);
    const file = libraryPath();
    copyAsKilled(library.file, file);
    overwritePagesWith(file, 'CREATE TABLE brief_collections');
    const salvaged = openTestLibrary(file, { mayRepair: true });
    expect(salvaged.notices).toHaveLength(1);
    expect(tree(salvaged)).toEqual(before);
  });

  test('whose rows are lost come from the backup', () => {
    const { library, a, b } = filled();
    make(library, 'Ports', make(library, 'Baltic', null, [a]), [b]);
    const before = tree(library);
    wanted(makeBackup(library.file, 'asked', '2026-03-01T08:00:00Z'));
    library.close();
    expect(overwritePagesWith(library.file, 'Baltic')).toBeGreaterThan(0);
    expect(tree(openTestLibrary(library.file, { mayRepair: true }))).toEqual(before);
  });

  test('that lay in one that is lost stand on the first level', () => {
    const { library, a, b } = filled();
    const baltic = make(library, 'Baltic', null, [a]);
    make(library, 'Ports', baltic, [b]);
    library.close();
    const db = openConnection(library.file);
    db.pragma('foreign_keys = OFF');
    db.prepare('DELETE FROM brief_collections WHERE id = ?').run(baltic);
    db.close();
    const lost = libraryPath();
    copyAsKilled(library.file, lost);
    overwritePagesWith(lost, 'CREATE TABLE brief_collections');
    expect(tree(openTestLibrary(lost, { mayRepair: true }))).toEqual(['Ports 1']);
  });

  test('in a file that somebody wrote by hand form no circle', () => {
    const { library } = filled();
    const one = make(library, 'One');
    const two = make(library, 'Two', one);
    library.close();
    const db = openConnection(library.file);
    db.prepare('UPDATE brief_collections SET parent_id = ? WHERE id = ?').run(two, one);
    db.close();
    const again = openTestLibrary(library.file);
    expect(tree(again)).toHaveLength(2);
    expect(wanted(again.collections.remove(one)).ids).toContain(one);
  });

  test('in a file that somebody wrote by hand have an end of levels, and none is left out', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    make(library, 'One');
    library.close();
    const db = openConnection(file);
    const add = db.prepare(
      "INSERT INTO brief_collections (id, parent_id, name, removed, briefs, checksum) VALUES (?, ?, 'Deep', NULL, 0, 0)",
    );
    db.transaction(() => {
      for (let level = 0; level < 20_000; level += 1) {
        add.run(`c${level}`, level === 0 ? null : `c${level - 1}`);
      }
    })();
    db.close();
    expect(tree(openTestLibrary(file))).toHaveLength(20_001);
  });

  test('in a circle of removed ones are deleted for good, and nothing hangs', () => {
    const file = libraryPath();
    let at = Date.parse('2026-03-01T08:00:00Z');
    const now = () => new Date(at).toISOString();
    const library = openTestLibrary(file, { now });
    const one = make(library, 'One');
    const two = make(library, 'Two', one);
    at += 1_000;
    wanted(library.collections.remove(one));
    library.close();
    const db = openConnection(file);
    db.prepare('UPDATE brief_collections SET parent_id = ? WHERE id = ?').run(two, one);
    db.close();
    at += 1_000;
    const again = openTestLibrary(file, { now });
    for (let step = 0; step < 200 && wanted(again.rest(100)).isMoreWaiting; step += 1);
    const reader = openReader(file);
    expect(reader.prepare('SELECT count(*) FROM brief_collections').pluck().get()).toBe(0);
    reader.close();
  });
});
