/* Opening what a fall left, attaching files, writing again, repairing, keeping what is unsaved, and reading alone. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { backupFile, listBackups } from '#engine/library/backup-files.ts';
import { chunkBytes, chunkCount } from '#engine/library/contents.ts';
import { derivedEndings, syncFolder } from '#engine/library/database-files.ts';
import { type Library, openLibrary } from '#engine/library/library.ts';
import { openLibraryReader } from '#engine/library/library-reader.ts';
import { UnsavedChanges } from '#engine/unsaved-changes.ts';
import { briefId } from '#shared/brief/ids.ts';
import { copyAsKilled, overwritePage, rootPage } from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  expectTitles,
  fromOutside,
  idOf,
  kept,
  libraryIn,
  now,
  type Operation,
  open,
  prepareTwo,
  retitle,
  type Say,
  titlesIn,
  wanted,
} from './work.ts';

const written = [...kept, 'Quay'];

/** The two briefs, and a third that stands in the log alone, as a kill leaves it. */
function prepareKilled(folder: string): void {
  const before = join(folder, 'before');
  mkdirSync(before, { recursive: true });
  prepareTwo(before);
  const library = open(before);
  addBrief(library, 'Quay');
  copyAsKilled(libraryIn(before), libraryIn(folder));
  library.close();
  cpSync(join(before, 'backups'), join(folder, 'backups'), { recursive: true });
  rmSync(before, { recursive: true });
}

const openAndClose = (folder: string, say: Say) => {
  const library = open(folder);
  say('opened');
  library.close();
};

const opening: Readonly<Record<string, Operation>> = {
  open: {
    prepare: (folder) => {
      prepareKilled(folder);
      for (const name of ['library.db.preparing', 'library.db.restoring-journal', 'library.db.salvaged']) {
        writeFileSync(join(folder, name), 'left by a fall');
      }
      writeFileSync(join(folder, 'backups', 'library-2026-daily.db.unfinished'), 'left by a fall');
    },
    work: openAndClose,
    check: (library) => expectTitles(library, written),
  },
  'take-over': {
    prepare: (folder) => {
      prepareKilled(folder);
      const [backup] = listBackups(libraryIn(folder));
      copyFileSync(backupFile(libraryIn(folder), backup?.id ?? ''), `${libraryIn(folder)}.successor`);
    },
    work: openAndClose,
    check: (library) => expectTitles(library, ['Ferries']),
  },
};

/** Bytes of three chunks that no compression shortens, the same in every run. */
const attached = Buffer.concat(
  Array.from({ length: (chunkBytes * 2.5) / 32 }, (_, place) =>
    createHash('sha256').update(String(place)).digest(),
  ),
);
const attachedHash = createHash('sha256').update(attached).digest('hex');

function attach(library: Library, briefId: string): void {
  wanted(library.contents.begin(attachedHash, attached.length));
  for (let place = 0; place < chunkCount(attached.length); place += 1) {
    const chunk = attached.subarray(place * chunkBytes, (place + 1) * chunkBytes);
    wanted(library.contents.write(attachedHash, place, chunk));
  }
  wanted(library.contents.finish(attachedHash));
  const attachment = { sha256: attachedHash, mediaType: 'image/png' };
  wanted(library.contents.refer(briefId, { attachments: [attachment], parts: [] }));
  wanted(library.contents.letGo([attachedHash]));
}

function checkAttached(library: Library, isSaid: boolean): void {
  const briefId = idOf(library, 'Ferries');
  const [found] = wanted(library.contents.of(briefId)).attachments;
  if (found === undefined) {
    if (isSaid) throw new Error('The attachment is not there.');
    return;
  }
  const chunks = Array.from({ length: chunkCount(found.bytes) }, (_, place) =>
    wanted(library.contents.chunk(briefId, found.sha256, place)),
  );
  if (!Buffer.concat(chunks).equals(attached)) throw new Error('The attachment is not what was attached.');
}

const inUse: Readonly<Record<string, Operation>> = {
  attach: {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      attach(library, idOf(library, 'Ferries'));
      say('attached');
      library.close();
    },
    check: (library, said) => {
      expectTitles(library, kept);
      checkAttached(library, said.has('attached'));
    },
  },
  repair: {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      addBrief(library, 'Quay');
      say('saved');
      const repaired = library.repair();
      if (!repaired.ok && repaired.error.code === 'library-is-damaged') say('repaired');
      retitle(library, idOf(library, 'Quay'), 0, 'Quays');
      say('saved again');
      library.close();
    },
    check: (library, said) => {
      const states = [kept, written, [...kept, 'Quays']];
      expectTitles(library, ...states.slice(said.has('saved again') ? 2 : said.has('saved') ? 1 : 0));
    },
    mayTell: /^The library file was damaged/,
    mayLeave: /^library-damaged-[^/]*\.db(-wal)?$/,
  },
  'lose-log': {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      const briefId = addBrief(library, 'Quay');
      say('saved');
      fromOutside(() => rmSync(`${libraryIn(folder)}-wal`));
      // Until the next change is saved, what stood in the log alone hangs on the program.
      say('log lost');
      retitle(library, briefId, 0, 'Quays');
      say('saved again');
      library.close();
    },
    check: (library, said) => {
      const states = [kept, written, [...kept, 'Quays']];
      const isCertain = said.has('saved') && !said.has('log lost');
      expectTitles(library, ...states.slice(said.has('saved again') ? 2 : isCertain ? 1 : 0));
    },
    // What SQLite began to move from the log into the library is torn where the power fails and the log is gone; and who
    // is killed before it was written again hears at the next start that the log is gone.
    mayTell: /^The (?:library file was damaged|last changes of the library)/,
    mayLeave: /^library-damaged-[^/]*\.db(-wal)?$/,
  },
};

/** Moves the library's files away, as a person would. */
function moveAway(folder: string): void {
  mkdirSync(join(folder, 'moved'), { recursive: true });
  // The library last: whoever moves it may be killed in between, too, and a log alone would be a torn library.
  for (const ending of [...derivedEndings, '']) {
    const name = `library.db${ending}`;
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(folder, 'moved', name));
  }
  // Moved is what the disk has: a cut before that can leave a file without either name, whoever moves it.
  for (const each of [join(folder, 'moved'), folder]) syncFolder(each);
}

function checkElsewhere(folder: string, titles: readonly string[]): void {
  const library = wanted(openLibrary(libraryIn(folder), { now, mayMake: false }));
  try {
    expectTitles(library, titles);
  } finally {
    library.close();
  }
}

const writingAgain: Readonly<Record<string, Operation>> = {
  'write-again': {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      const briefId = addBrief(library, 'Quay');
      fromOutside(() => moveAway(folder));
      say('moved');
      wanted(library.writeAgain(null));
      say('written again');
      retitle(library, briefId, 0, 'Quays');
      say('saved');
      library.close();
    },
    check: (library, said, folder) => {
      const states = [written, [...kept, 'Quays']];
      if (said.has('written again')) expectTitles(library, ...states.slice(said.has('saved') ? 1 : 0));
      else if (said.has('moved') && titlesIn(library).length === 0)
        checkElsewhere(join(folder, 'moved'), written);
      else expectTitles(library, [], kept, ...states);
    },
    // The log is moved away first, so that a library without it hears that it is gone.
    mayTell: /was missing, so an empty one was made|^The last changes of the library/,
    mayLeave: /^moved$/,
  },
  'write-elsewhere': {
    prepare: prepareTwo,
    work: (folder, say) => {
      const library = open(folder);
      const briefId = addBrief(library, 'Quay');
      say('saved');
      wanted(library.writeAgain(join(folder, 'elsewhere', 'library.db')));
      say('written again');
      retitle(library, briefId, 0, 'Quays');
      say('saved again');
      library.close();
    },
    check: (library, said, folder) => {
      expectTitles(library, ...(said.has('saved') ? [written] : [kept, written]));
      if (!said.has('written again')) return;
      const elsewhere = wanted(openLibrary(join(folder, 'elsewhere', 'library.db'), { now, mayMake: false }));
      try {
        expectTitles(elsewhere, ...(said.has('saved again') ? [] : [written]), [...kept, 'Quays']);
      } finally {
        elsewhere.close();
      }
    },
    mayLeave: /^elsewhere$/,
  },
  'keep-unsaved': {
    prepare: prepareTwo,
    work: async (folder, say) => {
      const changes = new UnsavedChanges(() => libraryIn(folder));
      const change = {
        briefId: briefId.parse('brief-ferries'),
        title: 'Ferries',
        label: 'Typing',
        reason: 'No place',
        at: now(),
      };
      for (const text of ['first words', 'second words']) {
        wanted(await changes.keep([{ ...change, text }]));
        say(text);
      }
    },
    check: async (library, said, folder) => {
      expectTitles(library, kept);
      await removeLeftTemporaries(folder);
      const found = wanted(await new UnsavedChanges(() => libraryIn(folder)).list()).map(({ text }) => text);
      for (const text of ['first words', 'second words']) {
        if (said.has(text) && !found.includes(text)) throw new Error(`“${text}” is not kept.`);
      }
    },
    mayLeave: /^library\.unsaved\.json$/,
  },
};

/** Prepares a library to be read alone, with a copy by which is seen that nothing of it was changed. */
function preparedForReading(prepare: (folder: string) => void): Operation {
  return {
    prepare: (folder) => {
      prepare(folder);
      mkdirSync(join(folder, 'temporary'));
      const before = join(folder, 'before');
      mkdirSync(before);
      for (const name of readdirSync(folder)) {
        if (name.startsWith('library.db')) copyFileSync(join(folder, name), join(before, name));
      }
    },
    work: (folder, say) => {
      process.env.TMPDIR = join(folder, 'temporary');
      const reader = wanted(openLibraryReader(libraryIn(folder), now()));
      try {
        say(`read ${titlesIn(reader).join(' ')}`);
        const opened = wanted(reader.briefs.open(idOf(reader, 'Ferries')));
        if (opened.brief.title !== 'Ferries') throw new Error('Another brief was opened.');
        if (reader.notices.length > 0) say('told of damage');
      } finally {
        reader.close();
      }
    },
    checkLeft: (folder) => {
      for (const name of readdirSync(join(folder, 'before'))) {
        if (name.endsWith('-shm')) continue;
        const [before, after] = [join(folder, 'before', name), join(folder, name)];
        if (!readFileSync(before).equals(readFileSync(after))) throw new Error(`Reading changed ${name}.`);
      }
      const left = readdirSync(folder).filter((name) => /^library.*(journal|preparing|successor)/.test(name));
      if (left.length > 0) throw new Error(`Reading left ${left.join(', ')}.`);
    },
    check: (library, said) => {
      expectTitles(library, kept, written);
      const isRead = said.has(`read ${titlesIn(library).join(' ')}`) || said.has('told of damage');
      if (said.has('done') && !isRead) throw new Error('Fewer briefs were read than are there.');
    },
    mayTell: /^The library file was damaged/,
    mayLeave: /^(temporary|before|library-damaged-[^/]*\.db(-wal)?)$/,
  };
}

const reading: Readonly<Record<string, Operation>> = {
  read: preparedForReading(prepareTwo),
  'read-killed': preparedForReading(prepareKilled),
  'read-damaged': preparedForReading((folder) => {
    prepareTwo(folder);
    overwritePage(libraryIn(folder), rootPage(libraryIn(folder), 'snapshots'));
  }),
};

/** The operations by name. */
export const furtherOperations: Readonly<Record<string, Operation>> = {
  ...opening,
  ...inUse,
  ...writingAgain,
  ...reading,
};
