/* Making, saving, bringing to a newer form, restoring, salvaging, erasing, backing up and exporting. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { openConnection } from '#engine/library/connection.ts';
import { migrateWithBackup, newestVersion } from '#engine/library/migrate.ts';
import { migrations } from '#engine/library/migrations/all.ts';
import { guarded } from '#engine/library/storage-failure.ts';
import type { Result } from '#shared/result.ts';
import { overwritePage } from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  expectTitles,
  idOf,
  kept,
  libraryIn,
  now,
  type Operation,
  open,
  prepareTwo,
  retitle,
  titlesIn,
  wanted,
} from './work.ts';

/** A word that stands only in the brief that is erased. */
const erasedWord = 'Zwieselgrund';

const oldExport = 'old '.repeat(10_000);
const newExport = 'new '.repeat(9_000);
const exportIn = (folder: string) => join(folder, 'report.txt');

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

/** The operations by name. */
export const firstOperations: Readonly<Record<string, Operation>> = {
  make: {
    prepare: (folder) => void mkdirSync(folder, { recursive: true }),
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
      const briefId = idOf(library, 'Ferries');
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
    mayTell: /^The library file was damaged/,
    mayLeave: /^library-damaged-[^/]*\.db(-wal)?$/,
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
  'make-in-new-folder': {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(join(folder, 'new', 'folder'));
      addBrief(library, 'Quay');
      say('added');
      library.close();
    },
    check: (library, said, folder) => {
      expectTitles(library, kept);
      if (!existsSync(join(folder, 'new', 'folder')) && !said.has('added')) return;
      const made = open(join(folder, 'new', 'folder'));
      try {
        expectTitles(made, ...(said.has('added') ? [] : [[]]), ['Quay']);
      } finally {
        made.close();
      }
    },
    mayLeave: /^new$/,
  },
  'first-back-up': {
    prepare: (folder) => {
      const library = open(folder);
      addBrief(library, 'Ferries');
      library.close();
    },
    work: (folder, say) => {
      const library = open(folder);
      wanted(library.backups.make('daily'));
      say('backed up');
      library.close();
    },
    check: (library, said) => {
      expectTitles(library, ['Ferries']);
      const count = wanted(library.backups.list()).length;
      if (said.has('backed up') && count < 1) throw new Error('There is no backup.');
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
    mayLeave: /^report\.txt$/,
  },
  'export-new': {
    prepare: prepareTwo,
    work: async (folder, say) => {
      wanted(await writeFileAtomically(exportIn(folder), Buffer.from(newExport), { mayReplace: false }));
      say('exported');
    },
    check: async (library, said, folder) => {
      expectTitles(library, kept);
      const found = existsSync(exportIn(folder)) ? readFileSync(exportIn(folder), 'utf8') : null;
      const isWhole = found === newExport || (found === null && !said.has('exported'));
      if (!isWhole) throw new Error('The export is torn or missing.');
      await removeLeftTemporaries(folder);
    },
    mayLeave: /^report\.txt$/,
  },
};
