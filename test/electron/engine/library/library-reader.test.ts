import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openConnection } from '#engine/library/connection.ts';
import { type LibraryReader, openLibraryReader } from '#engine/library/library-reader.ts';
import { isForWantOfRights, isUnreadable, readingFailure } from '#engine/library/reading-failure.ts';
import { replaceBrief } from '#shared/commands/brief-replace.ts';
import { callOf } from '#shared/commands/command.ts';
import { temporaryFolder } from '../../../fixtures/after-test.ts';
import { copyLibrary, storedForms } from '../../../fixtures/stored/forms.ts';
import {
  copyAsKilled,
  copyPage,
  overwritePage,
  overwritePagesWith,
  rootPage,
} from './damage/damaged-files.ts';
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
} from './library-fixture.ts';
import { rewriteEvent } from './rewrite-event.ts';

const now = '2026-05-01T08:00:00.000Z';
const opened: LibraryReader[] = [];
let temporary = '';

/** The copies that are being read. */
const copies = () => readdirSync(temporary).filter((name) => name.includes('reading'));

beforeEach(() => {
  temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(() => {
  for (const reader of opened.splice(0)) reader.close();
  vi.unstubAllEnvs();
});

function read(file: string): LibraryReader {
  const reader = wanted(openLibraryReader(file, now));
  opened.push(reader);
  return reader;
}

/** Every file of a folder with its bytes. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (!entry.isFile()) return entry.name;
    return `${entry.name} ${createHash('sha256')
      .update(readFileSync(join(folder, entry.name)))
      .digest('hex')}`;
  });
}

/** A closed library of three briefs, of which one was changed, with a fourth in the trash. */
function threeBriefs() {
  const file = libraryPath();
  const library = openTestLibrary(file, { now: tickingClock() });
  const [first = '', second = '', third = '', trashed = ''] = ['One', 'Two', 'Three', 'Gone'].map((title) =>
    addBrief(library, { title, bottomLine: `The words of ${title} alone.` }),
  );
  wanted(library.briefs.apply(second, 0, [titleChange('Two, changed'), typing('Later words. ')]));
  wanted(library.trash.put([trashed]));
  library.close();
  return { file, first, second, third, trashed };
}

const titleOf = (reader: LibraryReader, id: string) => wanted(reader.briefs.open(id)).brief.title;

describe('a library that is only read', () => {
  test('gives its briefs, those changed last first, and neither it nor its folder is changed', () => {
    const { file, first, second, third, trashed } = threeBriefs();
    const before = stateOf(dirname(file));
    const reader = read(file);
    expect(wanted(reader.briefs.ids())).toEqual([second, third, first]);
    expect([first, second, trashed].map((id) => titleOf(reader, id))).toEqual([
      'One',
      'Two, changed',
      'Gone',
    ]);
    expect(wanted(reader.briefs.history(second, null, 10)).map(({ seq }) => seq)).toEqual([2, 1]);
    expect(titles(reader, 'alone')).toHaveLength(3);
    expect(problemOf(reader.briefs.open('nowhere')).code).toBe('brief-not-found');
    expect(reader.notices).toEqual([]);
    expect(copies()).toEqual([]);
    reader.close();
    expect(stateOf(dirname(file))).toEqual(before);
  });

  test('is read as it is at that moment while another program goes on writing to it', () => {
    const { file, first } = threeBriefs();
    const library = openTestLibrary(file);
    wanted(library.briefs.apply(first, 0, [titleChange('Before')]));
    const reader = read(file);
    wanted(library.briefs.apply(first, 1, [titleChange('After')]));
    addBrief(library, { title: 'New' });
    expect(wanted(reader.briefs.ids())).toHaveLength(3);
    expect(titleOf(reader, first)).toBe('Before');
    expect(copies()).toEqual([]);
    reader.close();
    wanted(library.briefs.apply(first, 2, [titleChange('Later still')]));
    expect(titleOf(read(file), first)).toBe('Later still');
  });

  test('gives what a killed program left in the log, and leaves it there', () => {
    const { file, first } = threeBriefs();
    const library = openTestLibrary(file);
    wanted(library.briefs.apply(first, 0, [titleChange('Only in the log')]));
    const killed = libraryPath();
    copyAsKilled(file, killed);
    const before = [killed, `${killed}-wal`].map((each) => readFileSync(each));
    const reader = read(killed);
    expect(titleOf(reader, first)).toBe('Only in the log');
    reader.close();
    expect([killed, `${killed}-wal`].map((each) => readFileSync(each))).toEqual(before);
  });

  test('lists and finds briefs that no list knows yet, in a copy that goes again', () => {
    const { file } = threeBriefs();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Unlisted', bottomLine: 'Nobody looked at it yet.' });
    const killed = libraryPath();
    copyAsKilled(file, killed);
    const reader = read(killed);
    expect(titles(reader)[0]).toBe('Unlisted');
    expect(titles(reader, 'nobody')).toEqual(['Unlisted']);
    expect(copies()).toHaveLength(1);
    reader.close();
    expect(copies()).toEqual([]);
  });

  test.each(
    storedForms.flatMap((form) => (['closed', 'killed'] as const).map((way) => [form, way] as const)),
  )('of form %i is read whole and keeps that form (%s)', (form, way) => {
    const file = copyLibrary(form, way, temporaryFolder());
    const before = stateOf(dirname(file));
    const reader = read(file);
    const ids = wanted(reader.briefs.ids());
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(wanted(reader.briefs.open(id)).readOnly).toBeNull();
    reader.close();
    expect(stateOf(dirname(file))).toEqual(before);
    expect(copies()).toEqual([]);
  });

  test('is read from its successor where one waits to take its place', () => {
    const { file, first } = threeBriefs();
    const successor = `${file}.successor`;
    copyFileSync(file, successor);
    const library = openTestLibrary(successor);
    wanted(library.briefs.apply(first, 0, [titleChange('Of the successor')]));
    library.close();
    const before = stateOf(dirname(file));
    const reader = read(file);
    expect(titleOf(reader, first)).toBe('Of the successor');
    reader.close();
    expect(stateOf(dirname(file))).toEqual(before);
  });

  test('puts right in a copy what must be put right to be read', () => {
    const { file, first } = threeBriefs();
    const library = openTestLibrary(file);
    const { brief } = wanted(library.briefs.open(first));
    const call = callOf(replaceBrief, { label: 'Import', brief: { ...brief, title: 'Whole' } });
    wanted(library.briefs.apply(first, 0, [{ call, label: 'Import', at: now }]));
    library.close();
    const db = openConnection(file);
    db.exec('DELETE FROM snapshots WHERE seq > 0');
    db.close();
    rewriteEvent(file, first, 1, {
      args: { label: 'Import', brief: { ...brief, title: 'Whole', status: 'odd' } },
    });
    const before = stateOf(dirname(file));
    const reader = read(file);
    expect(wanted(reader.briefs.open(first))).toMatchObject({
      readOnly: null,
      brief: { title: 'Whole', status: 'draft' },
    });
    expect(copies()).toHaveLength(1);
    reader.close();
    expect(stateOf(dirname(file))).toEqual(before);
  });

  test('can be a backup', () => {
    const { file, second } = threeBriefs();
    const library = openTestLibrary(file);
    const { id } = wanted(library.backups.make('asked'));
    library.close();
    const folder = join(dirname(file), 'backups');
    const before = stateOf(folder);
    const reader = read(join(folder, `library-${id}.db`));
    expect(titleOf(reader, second)).toBe('Two, changed');
    reader.close();
    expect(stateOf(folder)).toEqual(before);
  });

  test('that a newer version wrote is refused in words that are true, and is left as it is', () => {
    const { file } = threeBriefs();
    const db = openConnection(file);
    db.pragma('user_version = 990');
    db.close();
    const before = stateOf(dirname(file));
    const problem = problemOf(openLibraryReader(file, now));
    expect(problem.code).toBe('library-is-newer');
    expect(problem.message).toContain('form 990');
    expect(problem.message).toContain('It was left as it is.');
    expect(stateOf(dirname(file))).toEqual(before);
  });

  test('is not made where it is missing, and nothing else is taken for one', () => {
    const folder = temporaryFolder();
    const missing = join(folder, 'gone', 'library.db');
    expect(problemOf(openLibraryReader(missing, now)).code).toBe('file-not-found');
    expect(problemOf(openLibraryReader(folder, now)).code).toBe('file-not-recognised');
    const other = join(folder, 'notes.txt');
    writeFileSync(other, 'Notes about ferries.\n'.repeat(100));
    expect(problemOf(openLibraryReader(other, now)).code).toBe('file-not-recognised');
    const foreign = join(folder, 'foreign.db');
    const db = new Database(foreign);
    db.exec('CREATE TABLE t (x)');
    db.close();
    expect(problemOf(openLibraryReader(foreign, now)).code).toBe('file-not-recognised');
    expect(readdirSync(folder).sort()).toEqual(['foreign.db', 'notes.txt']);
  });
});

describe('a damaged library that is only read', () => {
  test.each([
    ['the first page', () => 1],
    ['the root of the list of briefs', (file: string) => rootPage(file, 'briefs')],
    ['the root of the changes', (file: string) => rootPage(file, 'events')],
    ['the root of the names', (file: string) => rootPage(file, 'brief_names')],
    ['an index', (file: string) => rootPage(file, 'sqlite_autoindex_briefs_1')],
  ])(
    'with %s overwritten is read as far as it goes, and neither it nor its folder is changed',
    (_what, page) => {
      const { file, first, second, third } = threeBriefs();
      overwritePage(file, page(file));
      const before = stateOf(dirname(file));
      const reader = read(file);
      // Which were in the trash is not known where the list itself is lost.
      expect(wanted(reader.briefs.ids())).toEqual(expect.arrayContaining([first, second, third]));
      expect(titleOf(reader, first)).toBe('One');
      expect(wanted(reader.briefs.open(third)).readOnly).toBeNull();
      expect(reader.notices).toHaveLength(1);
      expect(reader.notices[0]).toMatch(
        /^The library is damaged\. It was left as it is, and 4 briefs could be read\./,
      );
      reader.close();
      expect(stateOf(dirname(file))).toEqual(before);
      expect(copies()).toEqual([]);
    },
  );

  test('tells the titles of briefs that cannot be read any more', () => {
    const { file, second } = threeBriefs();
    expect(overwritePagesWith(file, `"id":"${second}"`)).toBeGreaterThan(0);
    const reader = read(file);
    expect(wanted(reader.briefs.ids())).not.toContain(second);
    expect(reader.notices[0]).toMatch(/could not be read any more: .*“Two, changed”/);
    expect(problemOf(reader.briefs.open(second)).code).toBe('brief-not-found');
  });

  test('is found to be damaged where a page stands in the place of another and no error says so', () => {
    const { file, first, second, third } = threeBriefs();
    copyPage(file, rootPage(file, 'dictionary_words'), rootPage(file, 'briefs'));
    const reader = read(file);
    expect(wanted(reader.briefs.ids())).toEqual(expect.arrayContaining([first, second, third]));
    for (const id of [first, second, third]) expect(wanted(reader.briefs.open(id)).readOnly).toBeNull();
    expect(reader.notices).toHaveLength(1);
  });

  test('takes from its backups what it no longer has', () => {
    const { file, first, second, third } = threeBriefs();
    const library = openTestLibrary(file, { now: tickingClock('2026-04-01T00:00:00.000Z') });
    wanted(library.backups.make('daily'));
    library.close();
    overwritePagesWith(file, '"formatVersion"');
    const before = stateOf(join(dirname(file), 'backups'));
    const reader = read(file);
    expect(wanted(reader.briefs.ids()).sort()).toEqual([first, second, third].sort());
    expect(titleOf(reader, second)).toBe('Two, changed');
    expect(reader.notices[0]).toContain('came from the backup of 2026-04-01');
    reader.close();
    expect(stateOf(join(dirname(file), 'backups'))).toEqual(before);
  });

  test('gives a brief as it was before a change that cannot be read', () => {
    const { file, second } = threeBriefs();
    const db = openConnection(file);
    db.exec("DELETE FROM snapshots WHERE seq > 0; UPDATE events SET args = replace(args, 'Later', 'Loter')");
    db.close();
    const reader = read(file);
    const { brief, readOnly } = wanted(reader.briefs.open(second));
    expect(brief.title).toBe('Two, changed');
    expect(readOnly).toMatch(/Change(s after)? [12] of this brief/);
    expect(reader.notices).toHaveLength(1);
  });
});

describe('where a library cannot be read', () => {
  const error = (code: string) => new Database.SqliteError('x', code);

  test('a place of the disk that gives nothing is damage; missing rights on the folder are not', () => {
    for (const code of ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ']) {
      expect(isUnreadable(error(code))).toBe(true);
    }
    for (const code of ['SQLITE_READONLY_DIRECTORY', 'SQLITE_CANTOPEN', 'SQLITE_READONLY_CANTINIT']) {
      expect([isUnreadable(error(code)), isForWantOfRights(error(code))]).toEqual([false, true]);
    }
    expect(isForWantOfRights(error('SQLITE_BUSY'))).toBe(false);
  });

  test.each([
    ['SQLITE_PERM', 'no-permission', 'you may not read its file'],
    ['SQLITE_FULL', 'disk-full', 'no room in the folder for temporary files'],
    ['SQLITE_BUSY', 'library-is-locked', 'another program is writing to it'],
    ['SQLITE_IOERR', 'file-unreadable', 'the disk reported an error'],
    ['SQLITE_CORRUPT', 'library-is-damaged', 'it is damaged'],
  ])('%s is told in words about reading', (code, told, words) => {
    const problem = readingFailure(error(code), '/briefs/library.db')?.error;
    expect(problem?.code).toBe(told);
    expect(problem?.message).toContain('The library “library.db” was not read');
    expect(problem?.message).toContain(words);
  });

  test('a bug is none of these', () => {
    expect(readingFailure(new TypeError('x'), '/briefs/library.db')).toBeUndefined();
  });
});
