/*
 * What is done to a library while system calls fail or the process is killed: each operation has a state it begins from,
 * the work, and what must be true of the folder afterwards. Clocks stand still, so that file names are the same each time.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { backupFile, isSoundBackup, listBackups } from '#engine/library/backup-files.ts';
import { openConnection } from '#engine/library/connection.ts';
import { type Library, openLibrary } from '#engine/library/library.ts';
import { migrateWithBackup, newestVersion } from '#engine/library/migrate.ts';
import { migrations } from '#engine/library/migrations/all.ts';
import { guarded } from '#engine/library/storage-failure.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Result } from '#shared/result.ts';
import { overwritePage } from '../../electron/engine/library/damage/damaged-files.ts';

/** A clock that goes on by a second each time it is asked, the same in every run. */
let asked = 0;
const now = () => {
  asked += 1;
  return new Date(Date.parse('2026-03-01T08:00:00.000Z') + asked * 1_000).toISOString();
};

/** A word that stands only in the brief that is erased. */
const erasedWord = 'Zwieselgrund';

export const libraryIn = (folder: string) => join(folder, 'library.db');
const oldExport = 'old '.repeat(10_000);
const newExport = 'new '.repeat(9_000);
const exportIn = (folder: string) => join(folder, 'report.txt');

/** Tells that something is on the disk from now on. */
export type Say = (word: string) => void;

/** A failure that is told to the user, as the end of the work. */
class Told extends Error {
  readonly code: string;

  constructor({ code, message }: { code: string; message: string }) {
    super(message);
    this.code = code;
  }
}

/** The code of a failure that ended the work; undefined where it was a bug. */
export function toldCode(error: unknown): string | undefined {
  return error instanceof Told ? error.code : undefined;
}

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Told(result.error);
}

function open(folder: string, mayRepair = true): Library {
  return wanted(openLibrary(libraryIn(folder), { now, mayRepair }));
}

function titlesIn(library: Library, isTrash = false): string[] {
  const filter = { ...emptyLibraryFilter, isTrash };
  const request = { query: '', filter, sort: 'title', offset: 0, limit: 100 } as const;
  return wanted(library.search.list(request)).rows.map((row) => row.title);
}

function addBrief(library: Library, title: string): string {
  return wanted(library.briefs.create({ ...makeBrief('made', now()), title }));
}

function retitle(library: Library, briefId: string, seq: number, title: string): void {
  const call = { name: 'head.change', args: { fields: { title } } };
  wanted(library.briefs.apply(briefId, seq, [{ call, label: 'Change title', at: now() }]));
}

const kept = ['Ferries', 'Harbour'];

/** A closed library with two briefs and a backup from before the second. */
function prepareTwo(folder: string): void {
  const library = open(folder);
  addBrief(library, 'Ferries');
  wanted(library.backups.make('asked'));
  addBrief(library, 'Harbour');
  library.close();
}

export interface Operation {
  /** Makes the state it begins from. */
  prepare(folder: string): void;
  /** Does the work and says what is on the disk from now on; throws what `toldCode` knows where the disk refuses. */
  work(folder: string, say: Say): void | Promise<void>;
  /** Throws where the folder, opened again, is not as it must be after what was said. */
  check(library: Library, said: ReadonlySet<string>, folder: string): void | Promise<void>;
}

function expectTitles(library: Library, ...allowed: readonly (readonly string[])[]): void {
  const found = titlesIn(library);
  if (allowed.some((titles) => titles.join() === found.join())) return;
  throw new Error(`The list is ${found.join(', ') || 'empty'}.`);
}

function firstId(library: Library, title: string): string {
  const filter = { ...emptyLibraryFilter };
  const { rows } = wanted(library.search.list({ query: '', filter, sort: 'title', offset: 0, limit: 100 }));
  return rows.find((row) => row.title === title)?.id ?? '';
}

/** A migration that is not there yet, as the next version would bring it. */
const nextMigrations = [
  ...migrations,
  {
    version: newestVersion() + 10,
    name: 'next',
    up: (db: ReturnType<typeof openConnection>) => db.exec('CREATE TABLE next_table (id INTEGER) STRICT'),
  },
];

function migrated(file: string): Result<void> {
  const db = openConnection(file);
  try {
    return migrateWithBackup(db, file, now(), nextMigrations);
  } finally {
    db.close();
  }
}

export const operations: Readonly<Record<string, Operation>> = {
  make: {
    prepare: (folder) => mkdirSync(folder, { recursive: true }),
    work: (folder, say) => {
      const library = open(folder);
      addBrief(library, 'Ferries');
      say('added');
      library.close();
    },
    check: (library, said) =>
      said.has('added') ? expectTitles(library, ['Ferries']) : expectTitles(library, [], ['Ferries']),
  },
  save: {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      const briefId = firstId(library, 'Ferries');
      for (const seq of [0, 1, 2]) {
        retitle(library, briefId, seq, `Ferries ${seq}`);
        say(`saved${seq}`);
      }
      library.close();
    },
    check: (library, said) => {
      const states = ['Ferries', 'Ferries 0', 'Ferries 1', 'Ferries 2'];
      const saved = [0, 1, 2].filter((seq) => said.has(`saved${seq}`)).length;
      expectTitles(library, ...states.slice(saved).map((title) => [title, 'Harbour']));
    },
  },
  migrate: {
    prepare: prepareTwo,
    work: (folder, say) => {
      const file = libraryIn(folder);
      wanted(guarded(file, () => migrated(file)));
      say('migrated');
    },
    // Opened by this version it is the library before; one that was migrated is refused before this is asked.
    check: (library) => expectTitles(library, kept),
  },
  restore: {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      const [backup] = wanted(library.backups.list());
      wanted(library.backups.make('asked'));
      wanted(library.backups.restore(backup?.id ?? ''));
      say('restored');
      library.close();
    },
    check: (library, said) =>
      said.has('restored') ? expectTitles(library, ['Ferries']) : expectTitles(library, ['Ferries'], kept),
  },
  salvage: {
    prepare: (folder) => {
      prepareTwo(folder);
      overwritePage(libraryIn(folder), 1);
    },
    work: (folder, say) => {
      const library = open(folder);
      say('opened');
      library.close();
    },
    check: (library) => expectTitles(library, kept),
  },
  erase: {
    prepare: (folder) => {
      const library = open(folder);
      addBrief(library, 'Ferries');
      const erased = addBrief(library, erasedWord);
      wanted(library.rest(10));
      wanted(library.trash.put([erased]));
      library.close();
    },
    work: (folder, say) => {
      const library = open(folder);
      const erased = wanted(library.trash.erase(null));
      say('erased');
      if (erased.tracesLeft === 'none') say('overwritten');
      library.close();
    },
    check: (library, said, folder) => {
      expectTitles(library, ['Ferries']);
      const isThere = titlesIn(library, true).includes(erasedWord);
      if (isThere && said.has('erased')) throw new Error('What was erased is in the trash.');
      if (isThere) return;
      while (wanted(library.rest(10)).isErasing);
      for (const name of readdirSync(folder)) {
        if (!name.startsWith('library.db')) continue;
        const bytes = readFileSync(join(folder, name));
        const isLeft = [erasedWord, erasedWord.toLowerCase()].some((word) => bytes.includes(word));
        if (isLeft) throw new Error(`Words are left in ${name}.`);
      }
    },
  },
  'back-up': {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      wanted(library.backups.make('daily'));
      say('backed up');
      library.close();
    },
    check: (library, said) => {
      expectTitles(library, kept);
      const count = wanted(library.backups.list()).length;
      if (count < (said.has('backed up') ? 2 : 1)) throw new Error(`There are ${count} backups.`);
    },
  },
  export: {
    prepare: (folder) => {
      prepareTwo(folder);
      writeFileSync(exportIn(folder), oldExport);
    },
    work: async (folder, say) => {
      wanted(await writeFileAtomically(exportIn(folder), Buffer.from(newExport), { mayReplace: true }));
      say('exported');
    },
    check: async (library, said, folder) => {
      expectTitles(library, kept);
      const found = readFileSync(exportIn(folder), 'utf8');
      const isWhole = found === newExport || (found === oldExport && !said.has('exported'));
      if (!isWhole) throw new Error('The export is torn or old.');
      await removeLeftTemporaries(folder);
    },
  },
};

/** Opens what an operation left as the next start does, and throws where anything is not as it must be. */
export async function checkFolder(name: string, folder: string, said: ReadonlySet<string>): Promise<void> {
  const operation = operations[name];
  if (!operation) throw new Error(`There is no operation ${name}.`);
  const opened = openLibrary(libraryIn(folder), { now, mayRepair: true });
  if (name === 'migrate' && !opened.ok && opened.error.code === 'library-is-newer') return;
  const library = wanted(opened);
  try {
    const notice = library.notices[0];
    if (notice !== undefined && name !== 'salvage') throw new Error(`The next start says: ${notice}`);
    await operation.check(library, said, folder);
    checkWriting(library);
    checkBackups(folder);
    checkNames(folder);
  } finally {
    library.close();
  }
}

function checkWriting(library: Library): void {
  const briefId = addBrief(library, 'Written afterwards');
  retitle(library, briefId, 0, 'Written afterwards, and changed');
}

function checkBackups(folder: string): void {
  for (const { id } of listBackups(libraryIn(folder))) {
    if (!isSoundBackup(backupFile(libraryIn(folder), id))) throw new Error(`Backup ${id} is not sound.`);
  }
}

const expectedNames =
  /^(library\.db(-wal|-shm|\.lock)?|library-damaged-[^/]*\.db(-wal)?|report\.txt|backups)$/;

function checkNames(folder: string): void {
  const isLeft = (name: string) => !expectedNames.test(name);
  const backups = join(folder, 'backups');
  const isNoBackup = (name: string) => !name.endsWith('.db');
  const left = [
    ...readdirSync(folder).filter(isLeft),
    ...(existsSync(backups) ? readdirSync(backups).filter(isNoBackup) : []),
  ];
  if (left.length > 0) throw new Error(`Left behind: ${left.join(', ')}.`);
}
