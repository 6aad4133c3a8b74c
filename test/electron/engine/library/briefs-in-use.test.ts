import { describe, expect, test } from 'vitest';
import { openConnection, openReader } from '#engine/library/connection.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { proseText } from '#shared/prose/text.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  problemOf,
  testBrief,
  tickingClock,
  titleChange,
  titles,
  typing,
  wanted,
} from './library-fixture.ts';

/** What another reader sees on the disk at this moment. */
function onDisk(file: string, sql: string): unknown[] {
  const db = openReader(file);
  try {
    return db.prepare(sql).raw().all();
  } finally {
    db.close();
  }
}

describe('a brief', () => {
  test('opens as it was added, with nothing to undo', () => {
    const library = openTestLibrary();
    const id = addBrief(library, { title: 'Sable Strait' });
    const opened = wanted(library.briefs.open(id));
    expect(opened).toEqual({
      brief: { ...testBrief({ title: 'Sable Strait' }), id },
      seq: 0,
      mark: 0,
      readOnly: null,
      importReport: null,
    });
    expect(wanted(library.briefs.history(id, null, 10))).toEqual([]);
  });

  test('that is not in the library is said to be gone', () => {
    const library = openTestLibrary();
    expect(problemOf(library.briefs.open('nowhere')).code).toBe('brief-not-found');
    expect(problemOf(library.briefs.apply('nowhere', 0, [titleChange('x')])).code).toBe('brief-not-found');
  });
});

describe('apply', () => {
  test('has every change on the disk when it answers', () => {
    const file = libraryPath();
    const library = openTestLibrary(file, { now: tickingClock() });
    wanted(library.settings.change({ author: 'R. Okafor' }));
    const id = addBrief(library);
    const saved = wanted(
      library.briefs.apply(id, 0, [titleChange('First'), typing('Now '), titleChange('Second')]),
    );
    expect(saved.seq).toBe(3);
    expect(onDisk(file, 'SELECT seq, name, label, author FROM events ORDER BY seq')).toEqual([
      [1, 'head.change', 'Change title', 'R. Okafor'],
      [2, 'prose.edit', 'Typing', 'R. Okafor'],
      [3, 'head.change', 'Change title', 'R. Okafor'],
    ]);
    expect(onDisk(file, 'SELECT last_seq, updated, is_stale FROM briefs')).toEqual([[3, saved.savedAt, 1]]);
  });

  test('is refused where words would become longer than their place, and writes nothing', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library, { title: 'a'.repeat(4_000) });
    const args = { query: 'a', replacement: 'bb', matchCase: true, wholeWords: false };
    const change = { ...titleChange('x'), call: { name: 'brief.replace-text', args } };
    expect(problemOf(library.briefs.apply(id, 0, [change])).code).toBe('command-refused');
    expect(onDisk(file, 'SELECT seq FROM events')).toEqual([]);
  });

  test('is refused where the window is not at the stored change', () => {
    const library = openTestLibrary();
    const id = addBrief(library);
    wanted(library.briefs.apply(id, 0, [titleChange('First')]));
    for (const seq of [0, 2]) {
      expect(problemOf(library.briefs.apply(id, seq, [titleChange('Late')])).code).toBe('out-of-step');
    }
    expect(wanted(library.briefs.open(id)).brief.title).toBe('First');
  });

  test('keeps none of several changes where one is refused', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library, { title: 'As it was' });
    const unknown = { ...titleChange('x'), call: { name: 'brief.conjure', args: {} } };
    expect(problemOf(library.briefs.apply(id, 0, [titleChange('Half'), unknown])).code).toBe(
      'command-unknown',
    );
    expect(wanted(library.briefs.open(id))).toMatchObject({ seq: 0, brief: { title: 'As it was' } });
    expect(onDisk(file, 'SELECT count(*) FROM events')).toEqual([[0]]);
    wanted(library.briefs.apply(id, 0, [titleChange('After')]));
  });

  test('does not let a brief take another id', () => {
    const library = openTestLibrary();
    const id = addBrief(library);
    const patches = [{ op: 'replace', path: ['id'], value: 'stolen' }];
    const change = { ...titleChange('x'), call: { name: 'brief.patch', args: { label: 'x', patches } } };
    expect(problemOf(library.briefs.apply(id, 0, [change])).code).toBe('command-refused');
  });

  test('leaves memory and disk alike where the disk refuses', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library, { title: 'As it was' });
    const other = openConnection(file);
    other.exec("CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END");
    expect(() => library.briefs.apply(id, 0, [titleChange('Never')])).toThrow('no');
    other.exec('DROP TRIGGER full');
    other.close();
    expect(wanted(library.briefs.open(id))).toMatchObject({ seq: 0, brief: { title: 'As it was' } });
    expect(wanted(library.briefs.apply(id, 0, [titleChange('Now')])).seq).toBe(1);
  });
});

describe('the changes after one that is known', () => {
  const first = { seq: 0, mark: 0 };

  test('are given in order, as they were asked for', () => {
    const library = openTestLibrary();
    const id = addBrief(library);
    const one = wanted(library.briefs.apply(id, 0, [titleChange('First')]));
    const two = wanted(library.briefs.apply(id, 1, [typing('Now '), titleChange('Second')], one.mark));
    const { changes, ...place } = wanted(library.briefs.changesAfter(id, one));
    expect(place).toEqual({ seq: 3, mark: two.mark });
    expect(changes).toMatchObject([typing('Now '), titleChange('Second')]);
    expect(wanted(library.briefs.changesAfter(id, two)).changes).toEqual([]);
    expect(wanted(library.briefs.changesAfter(id, first)).changes).toHaveLength(3);
    expect(wanted(library.briefs.open(id))).toMatchObject({ seq: 3, mark: two.mark });
  });

  test('bear the same marks when the library is opened again', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library);
    const saved = wanted(library.briefs.apply(id, 0, [titleChange('First')]));
    library.close();
    const again = openTestLibrary(file);
    expect(wanted(again.briefs.open(id)).mark).toBe(saved.mark);
    expect(wanted(again.briefs.changesAfter(id, saved)).changes).toEqual([]);
  });

  test('are none where the brief has another past, and nothing is written on it', () => {
    const library = openTestLibrary();
    const id = addBrief(library);
    const { mark } = wanted(library.briefs.apply(id, 0, [titleChange('First')]));
    const elsewhere = { seq: 1, mark: mark + 1 };
    expect(wanted(library.briefs.changesAfter(id, elsewhere))).toEqual({ seq: 1, mark, changes: null });
    expect(wanted(library.briefs.changesAfter(id, { seq: 2, mark })).changes).toBeNull();
    const refused = library.briefs.apply(id, 1, [titleChange('Late')], elsewhere.mark);
    expect(problemOf(refused).code).toBe('out-of-step');
    expect(problemOf(library.briefs.changesAfter('nowhere', first)).code).toBe('brief-not-found');
  });
});

describe('a library opened again', () => {
  test('gives each brief as its last change left it, by snapshot and by replay', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library);
    for (let seq = 0; seq < 450; seq += 1) {
      wanted(
        library.briefs.apply(id, seq, [seq % 3 === 0 ? titleChange(`Title ${seq}`) : typing(`w${seq} `)]),
      );
      if (seq === 300) wanted(library.rest(10));
    }
    const before = wanted(library.briefs.open(id));
    // Left open: the next one finds what a killed process leaves, a snapshot at 301 and changes after it.
    expect(onDisk(file, 'SELECT seq FROM snapshots ORDER BY seq')).toEqual([[0], [301]]);
    library.close();
    expect(onDisk(file, 'SELECT seq FROM snapshots ORDER BY seq')).toEqual([[0], [450]]);
    const db = openConnection(file);
    db.exec('DELETE FROM snapshots WHERE seq = 450');
    db.close();
    const after = wanted(openTestLibrary(file).briefs.open(id));
    expect(after).toEqual(before);
    expect(after.seq).toBe(450);
    expect(parseBrief(after.brief).ok).toBe(true);
    expect(proseText(sectionOfKind(after.brief, 'bottom-line').lead)).toMatch(/^w449 w448 w446 /);
  });

  test('keeps more briefs in step than it holds in memory', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const ids = Array.from({ length: 30 }, (_, index) => addBrief(library, { title: `Brief ${index}` }));
    for (const [index, id] of ids.entries())
      wanted(library.briefs.apply(id, 0, [titleChange(`Changed ${index}`)]));
    for (const id of ids) wanted(library.briefs.apply(id, 1, [typing('Again. ')]));
    wanted(library.rest(100));
    for (const [index, id] of ids.entries()) {
      expect(wanted(library.briefs.open(id))).toMatchObject({ seq: 2, brief: { title: `Changed ${index}` } });
    }
  });

  test('indexes what a killed process left stale, before the first list', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library, { title: 'Old words' });
    wanted(library.rest(10));
    wanted(library.briefs.apply(id, 0, [titleChange('Fresh words')]));
    const copy = libraryPath();
    const db = openReader(file);
    db.prepare('VACUUM INTO ?').run(copy);
    db.close();
    expect(titles(openTestLibrary(copy), 'fresh')).toEqual(['Fresh words']);
  });
});

describe('history', () => {
  test('gives the newest changes, last first, with what takes them back', () => {
    const library = openTestLibrary();
    const id = addBrief(library, { title: 'Zero' });
    for (let seq = 0; seq < 5; seq += 1)
      wanted(library.briefs.apply(id, seq, [titleChange(`Title ${seq + 1}`)]));
    expect(wanted(library.briefs.history(id, null, 2)).map((event) => event.seq)).toEqual([5, 4]);
    const [event] = wanted(library.briefs.history(id, 2, 10));
    expect(event).toMatchObject({ seq: 1, label: 'Change title', call: titleChange('Title 1').call });
    const inverse = wanted(library.briefs.history(id, null, 1))[0]?.inverse;
    wanted(
      library.briefs.apply(id, 5, [
        { call: inverse ?? titleChange('').call, label: 'Undo', at: '2026-03-02T09:00:00Z' },
      ]),
    );
    expect(wanted(library.briefs.open(id)).brief.title).toBe('Title 4');
  });
});
