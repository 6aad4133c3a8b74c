import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backupFile } from '#engine/library/backup-files.ts';
import { openLibrary } from '#engine/library/library.ts';
import { openLibraryReader } from '#engine/library/library-reader.ts';
import { afterTest } from '../../../fixtures/after-test.ts';
import { overwrite } from './damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  problemOf,
  tickingClock,
  titles,
  wanted,
} from './library-fixture.ts';

/* What SQLite would roll back into a library at the next opening, laid beside one that was closed in order. */

const journalOf = (file: string) => `${file}-journal`;
const namesBeside = (file: string) => readdirSync(dirname(file)).filter((name) => name.includes('found'));

/** A library that was closed, with briefs of these titles. */
function closedLibrary(...briefs: readonly string[]): string {
  const file = libraryPath();
  const library = wanted(openLibrary(file, { now: tickingClock() }));
  for (const title of briefs) addBrief(library, { title });
  library.close();
  return file;
}

/** Begins a change of a database that keeps a rollback journal, and gives the journal as a kill in the middle leaves it. */
function journalOfKilled(file: string, change: string): { readonly journal: Buffer; readonly torn: Buffer } {
  const db = new Database(file);
  db.pragma('journal_mode = DELETE');
  // So that pages are written in the middle of a change, as those of a large one.
  db.pragma('cache_size = 1');
  db.pragma('cache_spill = 1');
  db.exec('BEGIN');
  db.exec(change);
  const killed = { journal: readFileSync(journalOf(file)), torn: readFileSync(file) };
  db.exec('ROLLBACK');
  db.close();
  return killed;
}

const manyRows = `CREATE TABLE many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)
  SELECT i, hex(randomblob(50)) AS word FROM n`;
const everywhere = `UPDATE briefs SET title = 'x' || title; DELETE FROM events; ${manyRows}`;

function opened(file: string) {
  const library = openTestLibrary(file, { now: tickingClock() });
  return { titles: titles(library), notices: library.notices };
}

const hadJournal = expect.stringContaining('unfinished changes that are not those of this library');

/** Libraries with a journal beside them that is not theirs. */
const foreign: readonly (readonly [string, () => { readonly file: string; readonly journal: Buffer }])[] = [
  [
    'of another library',
    () => {
      const other = closedLibrary('Velani Strait');
      return { file: closedLibrary('Sable Strait'), journal: journalOfKilled(other, everywhere).journal };
    },
  ],
  [
    'of an older state of the same library',
    () => {
      const older = closedLibrary('Sable Strait');
      const file = libraryPath();
      copyFileSync(older, file);
      const library = wanted(openLibrary(file, { now: tickingClock() }));
      addBrief(library, { title: 'Kestrel Strait' });
      library.close();
      return { file, journal: journalOfKilled(older, everywhere).journal };
    },
  ],
  [
    'of the same library, when it was in another program, and was finished since',
    () => {
      const file = closedLibrary('Sable Strait');
      const { journal } = journalOfKilled(file, everywhere);
      const library = wanted(openLibrary(file, { now: tickingClock() }));
      addBrief(library, { title: 'Kestrel Strait' });
      library.close();
      return { file, journal };
    },
  ],
  [
    'of a database that was being made',
    () => ({
      file: closedLibrary('Sable Strait'),
      journal: journalOfKilled(libraryPath(), manyRows).journal,
    }),
  ],
  [
    'of a small database of another program',
    () => {
      const other = libraryPath();
      const db = new Database(other);
      db.exec('CREATE TABLE words (word TEXT)');
      db.close();
      const { journal } = journalOfKilled(other, `INSERT INTO words VALUES ('one'); ${manyRows}`);
      return { file: closedLibrary('Sable Strait'), journal };
    },
  ],
];

describe('a journal that is not that of the library', () => {
  test.each(foreign)('%s is put aside with a copy of the library, and nothing is rolled back', (_, make) => {
    const { file, journal } = make();
    const before = readFileSync(file);
    const shown = titles(openTestLibrary(copyAlone(file), { now: tickingClock() }));
    writeFileSync(journalOf(file), journal);
    expect(opened(file)).toEqual({ titles: shown, notices: [hadJournal] });
    const [kept = '', keptJournal = ''] = namesBeside(file).sort();
    expect(keptJournal).toBe(`${kept}-journal`);
    expect(readFileSync(join(dirname(file), kept)).equals(before)).toBe(true);
    expect(readFileSync(join(dirname(file), keptJournal)).equals(journal)).toBe(true);
    expect(existsSync(journalOf(file))).toBe(false);
  });

  test.each(foreign)('%s is not used by what only reads, which leaves all as it is', (_, make) => {
    const { file, journal } = make();
    const shown = titles(openTestLibrary(copyAlone(file), { now: tickingClock() }));
    writeFileSync(journalOf(file), journal);
    const before = readFileSync(file);
    const names = readdirSync(dirname(file));
    const reader = wanted(openLibraryReader(file, '2026-03-02T09:00:00.000Z'));
    expect(titles(reader)).toEqual(shown);
    expect(reader.notices).toEqual([expect.stringContaining('so it was not used')]);
    reader.close();
    expect(readdirSync(dirname(file))).toEqual(names);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readFileSync(journalOf(file)).equals(journal)).toBe(true);
  });
});

function copyAlone(file: string): string {
  const copy = libraryPath();
  copyFileSync(file, copy);
  return copy;
}

describe('its own journal', () => {
  test('takes back what another program had begun in a library that keeps a journal', () => {
    const file = closedLibrary('Sable Strait');
    const { journal, torn } = journalOfKilled(file, everywhere);
    expect(torn.length).toBeGreaterThan(readFileSync(file).length);
    const killed = libraryPath();
    writeFileSync(killed, torn);
    writeFileSync(journalOf(killed), journal);
    expect(opened(killed)).toEqual({ titles: ['Sable Strait'], notices: [] });
  });

  test.each(['before', 'after'] as const)(
    'of a change of the way of writing is left to SQLite, %s that',
    (when) => {
      const file = closedLibrary('Sable Strait');
      const inLogs = readFileSync(file);
      const inJournals = withJournals(file);
      writeFileSync(file, when === 'before' ? inJournals : inLogs);
      writeFileSync(journalOf(file), journalOfFirstPage(inJournals));
      expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [] });
      expect(namesBeside(file)).toEqual([]);
    },
  );
});

/** The bytes of a library when another program has had it keep journals. */
function withJournals(file: string): Buffer {
  const copy = copyAlone(file);
  const db = new Database(copy);
  db.pragma('journal_mode = DELETE');
  db.close();
  return readFileSync(copy);
}

/** A journal with the first page of a database (https://sqlite.org/fileformat.html, section 3). */
function journalOfFirstPage(database: Buffer, change: (page: Buffer) => void = () => undefined): Buffer {
  const page = Buffer.from(database.subarray(0, 4_096));
  change(page);
  const nonce = 7;
  const header = Buffer.alloc(512);
  header.write('d9d505f920a163d7', 0, 'hex');
  for (const [at, value] of [1, nonce, database.length / 4_096, 512, 4_096].entries()) {
    header.writeUInt32BE(value, 8 + at * 4);
  }
  let sum = nonce;
  for (let at = 4_096 - 200; at > 0; at -= 200) sum += page[at] ?? 0;
  const [number, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  number.writeUInt32BE(1);
  checksum.writeUInt32BE(sum);
  return Buffer.concat([header, number, page, checksum]);
}

describe('what has the name of a journal', () => {
  const own = () => {
    const file = closedLibrary('Sable Strait');
    return { file, journal: journalOfFirstPage(withJournals(file)) };
  };

  test.each([
    [
      'and names a journal above it',
      (journal: Buffer) => Buffer.concat([journal, namingAbove('/etc/hosts')]),
    ],
    ['and is of a library of another length', (journal: Buffer) => withNumber(journal, 16, 3)],
    ['and has pages of another length', (journal: Buffer) => withNumber(journal, 24, 1_024)],
    ['and has only half of its page', (journal: Buffer) => journal.subarray(0, 2_000)],
    ['and is none', () => Buffer.from('Notes on the library, which are not to be lost.')],
  ])('%s, is put aside', (_, spoil) => {
    const { file, journal } = own();
    const spoilt = spoil(journal);
    writeFileSync(journalOf(file), spoilt);
    expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [hadJournal] });
    const [, keptJournal = ''] = namesBeside(file).sort();
    expect(readFileSync(join(dirname(file), keptJournal)).equals(spoilt)).toBe(true);
  });

  test('and holds another first page is put aside', () => {
    const file = closedLibrary('Sable Strait');
    const journal = journalOfFirstPage(withJournals(file), (page) => page.writeUInt8(1, 3_000));
    writeFileSync(journalOf(file), journal);
    expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [hadJournal] });
  });

  test('and was finished says nothing', () => {
    const { file, journal } = own();
    writeFileSync(journalOf(file), journal.fill(0, 0, 28));
    expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [] });
  });

  test('and is that of another library, beside one that keeps journals, is put aside', () => {
    const many = Array.from({ length: 40 }, (_, at) => `Sable Strait ${at + 10}`);
    const other = closedLibrary('Velani Strait');
    const file = closedLibrary(...many);
    const { journal } = journalOfKilled(other, everywhere);
    writeFileSync(file, withJournals(file));
    expect(journal.readUInt32BE(16)).toBeLessThan(readFileSync(file).length / 4_096);
    writeFileSync(journalOf(file), journal);
    const shown = opened(file);
    expect([[...shown.titles].sort(), shown.notices]).toEqual([many, [hadJournal]]);
  });

  test('and names a journal above it, beside a library that keeps journals, is put aside', () => {
    const { file, journal } = own();
    writeFileSync(file, withJournals(file));
    writeFileSync(journalOf(file), Buffer.concat([journal, namingAbove('/etc/hosts')]));
    expect(opened(file)).toEqual({ titles: ['Sable Strait'], notices: [hadJournal] });
  });
});

/** The end of a journal that belongs to a change of several databases. */
function namingAbove(path: string): Buffer {
  const [page, length, sum] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.alloc(4)];
  page.writeUInt32BE(0x4000_0000 / 4_096 + 1);
  length.writeUInt32BE(path.length);
  sum.writeUInt32BE(Buffer.from(path).reduce((all, byte) => all + byte, 0));
  return Buffer.concat([page, Buffer.from(path), length, sum, Buffer.from('d9d505f920a163d7', 'hex')]);
}

function withNumber(journal: Buffer, at: number, value: number): Buffer {
  journal.writeUInt32BE(value, at);
  return journal;
}

describe('unfinished changes beside a backup', () => {
  /** A library with two briefs and a backup of the first, beside which lies a journal. */
  function withJournalBesideBackup(): {
    readonly file: string;
    readonly id: string;
    readonly journal: string;
  } {
    const file = closedLibrary('Sable Strait');
    const library = wanted(openLibrary(file, { now: tickingClock() }));
    const { id } = wanted(library.backups.make('asked'));
    addBrief(library, { title: 'Kestrel Strait' });
    library.close();
    const journal = journalOf(backupFile(file, id));
    writeFileSync(journal, journalOfKilled(closedLibrary('Velani Strait'), everywhere).journal);
    return { file, id, journal };
  }

  test('are named where it is to be restored, and without them it can be', () => {
    const { file, id, journal } = withJournalBesideBackup();
    const library = openTestLibrary(file, { now: tickingClock() });
    const problem = problemOf(library.backups.restore(id));
    expect(problem.message).toContain(basename(journal));
    expect(titles(library)).toHaveLength(2);
    rmSync(journal);
    wanted(library.backups.restore(id));
    expect(titles(library)).toEqual(['Sable Strait']);
  });

  test('do not keep a damaged library from being salvaged', () => {
    const { file } = withJournalBesideBackup();
    overwrite(file, 0, Buffer.alloc(100, 7));
    const library = wanted(openLibrary(file, { now: tickingClock(), mayRepair: true }));
    afterTest(() => library.close());
    expect(titles(library).sort()).toEqual(['Kestrel Strait', 'Sable Strait']);
  });
});
