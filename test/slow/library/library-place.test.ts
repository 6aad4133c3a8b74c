import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupFile } from '#engine/library/backup-files.ts';
import { type Library, openLibrary } from '#engine/library/library.ts';
import { copyAsKilled } from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  problemOf,
  titleChange,
  titles,
  wanted,
} from '../../electron/engine/library/library-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';

/** An open library in a folder of its own, with a brief that was changed once. */
function openInFolder() {
  const folder = join(temporaryFolder(), 'library');
  mkdirSync(folder);
  const file = join(folder, 'library.db');
  const library = openTestLibrary(file);
  const id = addBrief(library, { title: 'Norvik' });
  wanted(library.briefs.apply(id, 0, [titleChange('Norvik harbour')]));
  return { folder, file, library, id };
}

const removeFiles = (file: string) => {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
};

/** Another library that is open, so that it has a log. */
function openAnotherLibrary(): string {
  const { file, library } = openInFolder();
  addBrief(library, { title: 'Another' });
  return file;
}

/** Another library that is closed. */
function anotherLibrary(): string {
  const { file, library } = openInFolder();
  library.close();
  return file;
}

/** What may happen to a library while it is open. */
const ways: readonly (readonly [string, (file: string) => void])[] = [
  ['deleted', removeFiles],
  ['deleted with its folder', (file) => rmSync(dirname(file), { recursive: true })],
  ['moved', (file) => renameSync(file, `${file}.moved`)],
  ['moved with its folder', (file) => renameSync(dirname(file), `${dirname(file)} moved`)],
  ['deleted without its log', (file) => rmSync(file)],
  ['moved without its log', (file) => renameSync(file, `${file}.moved`)],
  [
    'replaced by another library',
    (file) => {
      removeFiles(file);
      copyFileSync(anotherLibrary(), file);
    },
  ],
  ['replaced by another library, with its log left', (file) => renameSync(anotherLibrary(), file)],
  [
    'replaced by a file of another folder',
    (file) => {
      rmSync(dirname(file), { recursive: true });
      mkdirSync(dirname(file));
      writeFileSync(file, 'no library');
    },
  ],
];

function change(library: Library, id: string, title: string) {
  return library.briefs.apply(id, 1, [titleChange(title)]);
}

describe.each(ways)('a library that is %s while it is open', (_way, happen) => {
  test('calls nothing saved, goes on being read, and keeps everything when it is written again', () => {
    const { file, library, id } = openInFolder();
    happen(file);
    expect(problemOf(library.place()).code).toBe('library-is-gone');
    expect(problemOf(change(library, id, 'Later')).code).toBe('library-is-gone');
    expect(wanted(library.briefs.open(id)).brief.title).toMatch('Norvik harbour');
    expect(titles(library)).toHaveLength(1);
    wanted(library.writeAgain(null));
    wanted(library.place());
    wanted(change(library, id, 'Later'));
    library.close();
    expect(titles(openTestLibrary(file))).toEqual(['Later']);
  });

  test('can be written elsewhere, and is the library there', () => {
    const { file, library, id } = openInFolder();
    happen(file);
    const elsewhere = libraryPath();
    expect(wanted(library.writeAgain(elsewhere))).toEqual({ file: elsewhere, putAside: null });
    expect(library.file).toBe(elsewhere);
    wanted(change(library, id, 'Later'));
    expect(problemOf(openLibrary(elsewhere)).code).toBe('library-is-locked');
    wanted(library.backups.make('asked'));
    library.close();
    expect(titles(openTestLibrary(elsewhere))).toEqual(['Later']);
    expect(readdirSync(join(dirname(elsewhere), 'backups'))).toHaveLength(1);
  });

  test('makes no backup of what stands in its place', () => {
    const { file, library } = openInFolder();
    happen(file);
    expect(problemOf(library.backups.make('daily')).code).toBe('library-is-gone');
  });
});

test('a library can be written into a folder that is not there yet', () => {
  const { folder, library, id } = openInFolder();
  const elsewhere = join(folder, 'new', 'folder', 'library.db');
  wanted(library.writeAgain(elsewhere));
  wanted(change(library, id, 'Later'));
  library.close();
  expect(titles(openTestLibrary(elsewhere))).toEqual(['Later']);
});

test('a file that stands in the place of the library is kept under another name', () => {
  const { folder, file, library } = openInFolder();
  removeFiles(file);
  for (const ending of ['', '-wal', '-shm']) writeFileSync(file + ending, `other${ending}`);
  const { putAside } = wanted(library.writeAgain(null));
  const kept = join(folder, putAside ?? '');
  expect(['', '-wal', '-shm'].map((ending) => readFileSync(kept + ending, 'utf8'))).toEqual([
    'other',
    'other-wal',
    'other-shm',
  ]);
  expect(titles(library)).toEqual(['Norvik harbour']);
});

test('closing a library that is gone removes nothing that others put in its place', () => {
  const { file, library } = openInFolder();
  removeFiles(file);
  writeFileSync(file, 'other');
  writeFileSync(`${file}-wal`, 'other log');
  library.close();
  expect(readFileSync(`${file}-wal`, 'utf8')).toBe('other log');
});

describe.each([
  ['another library', () => readFileSync(`${openAnotherLibrary()}-wal`)],
  ['this library as it was before', (file: string) => readFileSync(`${file}-wal`)],
  ['nothing at all', () => Buffer.from('no log at all '.repeat(1_000))],
])('a log of %s that takes the place of the library’s own', (_whose, logOf) => {
  test.each([
    ['at once', 'Before'],
    ['after another change', 'Later'],
  ])(
    'is never played into the library, which keeps all that was saved, and is kept aside: closed %s',
    (_when, last) => {
      const { folder, file, library, id } = openInFolder();
      const log = logOf(file);
      wanted(change(library, id, 'Before'));
      for (let count = 0; count < 20; count += 1) addBrief(library, { title: `Brief ${count}` });
      // Not copied over: that would change the file the library has open.
      rmSync(`${file}-wal`);
      writeFileSync(`${file}-wal`, log);
      if (last === 'Later') wanted(library.briefs.apply(id, 2, [titleChange(last)]));
      library.close();
      const found = readdirSync(folder).filter((name) => name.includes('-found-'));
      expect(found.map((name) => readFileSync(join(folder, name)))).toEqual([log]);
      const again = openTestLibrary(file, { mayRepair: true });
      expect(again.notices).toEqual([]);
      expect(titles(again)).toHaveLength(21);
      expect(wanted(again.briefs.open(id)).brief.title).toBe(last);
    },
  );
});

test.each([
  ['new', () => undefined],
  [
    'restored',
    (library: Library) => wanted(library.backups.restore(wanted(library.backups.make('asked')).id)),
  ],
  [
    'written again',
    (library: Library) => {
      removeFiles(library.file);
      wanted(library.writeAgain(null));
    },
  ],
  ['opened again', (library: Library) => library.close()],
  [
    'copied by hand from its backup',
    (library: Library) => {
      const { id } = wanted(library.backups.make('asked'));
      library.close();
      copyFileSync(backupFile(library.file, id), library.file);
    },
  ],
])(
  'the log of a library that was %s is known as its own, and closing leaves nothing beside it',
  (_way, happen) => {
    const { folder, file, library } = openInFolder();
    happen(library);
    library.close();
    const before = readdirSync(folder).sort();
    const again = openTestLibrary(file);
    wanted(again.place());
    expect(titles(again)).toEqual(['Norvik harbour']);
    again.close();
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(before.filter((name) => /-wal|-shm|found/.test(name))).toEqual([]);
  },
);

test('a log that was put aside while closing is given back its name where the program ended just then', () => {
  const { file, library, id } = openInFolder();
  wanted(change(library, id, 'Later'));
  const killed = libraryPath();
  copyAsKilled(file, killed);
  renameSync(`${killed}-wal`, `${killed}-wal.kept`);
  writeFileSync(`${killed}-shm.kept`, 'left by a fall');
  const again = openTestLibrary(killed, { mayMake: false });
  expect(titles(again)).toEqual(['Later']);
  again.close();
  expect(readdirSync(dirname(killed)).filter((name) => name.includes('.kept'))).toEqual([]);
});

test('a library that is put back is written to again', () => {
  const { folder, library, id } = openInFolder();
  renameSync(folder, `${folder} moved`);
  expect(problemOf(change(library, id, 'Later')).code).toBe('library-is-gone');
  renameSync(`${folder} moved`, folder);
  wanted(change(library, id, 'Later'));
});

test('another program that made a library in the place meanwhile keeps it', () => {
  const { folder, file, library } = openInFolder();
  renameSync(folder, `${folder} moved`);
  const other = openTestLibrary(file);
  addBrief(other, { title: 'Another' });
  expect(problemOf(library.writeAgain(null)).code).toBe('library-is-locked');
  expect(titles(other)).toEqual(['Another']);
});

test('a log that is deleted while the library is open costs nothing that was saved', () => {
  const { file, library, id } = openInFolder();
  rmSync(`${file}-wal`);
  wanted(change(library, id, 'Later'));
  const copy = libraryPath();
  copyAsKilled(file, copy);
  expect(titles(openTestLibrary(copy))).toEqual(['Later']);
});

test('changes that were made before their answer was lost are not made twice', () => {
  const { library, id } = openInFolder();
  const first = titleChange('Second title');
  const saved = wanted(library.briefs.apply(id, 1, [first]));
  expect(wanted(library.briefs.apply(id, 1, [first])).seq).toBe(saved.seq);
  expect(wanted(library.briefs.apply(id, 1, [first, titleChange('Third title')])).seq).toBe(3);
  expect(problemOf(library.briefs.apply(id, 1, [titleChange('Another')])).code).toBe('out-of-step');
  expect(wanted(library.briefs.history(id, null, 10)).map((event) => event.seq)).toEqual([3, 2, 1]);
  expect(existsSync(library.file)).toBe(true);
});

test('a library that may not be made is said to be missing', () => {
  const file = libraryPath();
  expect(problemOf(openLibrary(file, { mayMake: false })).code).toBe('file-not-found');
  expect(readdirSync(dirname(file))).toEqual(['library.db.lock']);
});
