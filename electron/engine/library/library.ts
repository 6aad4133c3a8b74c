import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { Backup, LoggedEvent, ParsedRequestOf, ResponseOf, Template } from '#shared/ipc/contract.ts';
import type { LibraryFacets, LibrarySummary } from '#shared/ipc/contract/library.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import type { ImportReport, Reading } from '#shared/readers/reading.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { type BackupReason, isBackupDue, listBackups, makeBackup } from './backup-files.ts';
import type { Change, Saved } from './briefs-in-use.ts';
import { LibraryFile } from './library-file.ts';
import type { LibraryParts } from './library-parts.ts';
import { checkBackup, putInPlace } from './restore-backup.ts';
import { writeRestoreMark } from './restore-mark.ts';
import type { Erased } from './trash.ts';

/** A brief as the window gets it. */
export interface OpenedBrief {
  readonly brief: Brief;
  /** The number of its last change; 0 for none. */
  readonly seq: number;
  /** A sentence where it can only be read. */
  readonly readOnly: string | null;
  readonly importReport: ImportReport | null;
}

/** What was done in a pause. */
export interface Rested {
  /** The briefs that were indexed since the last pause, also for an answer, and whether more are waiting. */
  readonly briefIds: readonly string[];
  readonly isMoreWaiting: boolean;
  /** Whether traces of what was erased wait for a backup to be finished; rest again a little later. */
  readonly isErasing: boolean;
}

/**
 * A library: briefs with every change ever made to them, and what the user chose for the program, in one SQLite file.
 * Every function is synchronous; what it says is done is on disk when it returns. Failures of the disk come back as
 * results with a sentence.
 */
export interface Library {
  readonly file: string;
  /** What happened at opening that the user should read: a salvage, a restored backup. */
  readonly notices: readonly string[];
  list(request: ParsedRequestOf<'library.list'>): Result<ResponseOf<'library.list'>>;
  facets(): Result<LibraryFacets>;
  summary(briefId: string): Result<LibrarySummary>;
  /** The titles of briefs in the order of the ids; empty where a brief is gone. */
  titles(briefIds: readonly string[]): Result<string[]>;
  complete(kind: 'tag' | 'entity' | 'region' | 'author', prefix: string): Result<string[]>;
  appearances(
    names: readonly string[],
    exceptBriefId: string,
  ): Result<ResponseOf<'library.appearances'>['briefs']>;
  /** Adds a brief under a new id, with nothing to undo. */
  createBrief(brief: Brief): Result<BriefId>;
  /** Adds an imported brief as one change, "Import", that can be undone. */
  createFromReading(reading: Reading): Result<BriefId>;
  duplicate(briefId: string): Result<BriefId>;
  trash(briefIds: readonly string[]): Result<void>;
  restore(briefIds: readonly string[]): Result<void>;
  /** Erases briefs of the trash, or (null) all of it. */
  erase(briefIds: readonly string[] | null): Result<Erased>;
  openBrief(briefId: string): Result<OpenedBrief>;
  /** Makes changes in order, all or none; a success means they are on disk. */
  apply(briefId: string, baseSeq: number, changes: readonly Change[]): Result<Saved>;
  /** The newest changes before a number (null: of all), last first. */
  history(briefId: string, beforeSeq: number | null, limit: number): Result<LoggedEvent[]>;
  settings(): Result<Settings>;
  changeSettings(fields: ParsedRequestOf<'settings.change'>): Result<Settings>;
  dictionaryWords(): Result<string[]>;
  addWord(word: string): Result<void>;
  removeWord(word: string): Result<void>;
  templates(): Result<Template[]>;
  addTemplate(name: string, bytes: Uint8Array): Result<Template>;
  /** The file of a template; `template-unusable` where there is none of this id. */
  templateBytes(id: string): Result<Uint8Array>;
  removeTemplate(id: string): Result<void>;
  /** The backups, newest first. */
  backups(): Result<Backup[]>;
  /** Whether the last daily backup is a day old. */
  isBackupDue(): boolean;
  /** Makes a backup here and now; see `makeBackup`. */
  makeBackup(reason: BackupReason): Result<Backup>;
  /** Puts a backup in the place of the library and opens it; the caller makes a backup of the present one first. */
  restoreBackup(id: string): Result<void>;
  /** Salvages the library now: for damage met by a reader of its own, such as a backup. */
  repair(): Result<never>;
  /** Work for a pause: indexes at most `count` changed briefs, shortens the opening of often changed ones. */
  rest(count: number): Result<Rested>;
  /** Writes what shortens the next opening, and closes the file. */
  close(): void;
}

/** What opening a library may be told. */
export interface LibraryOptions {
  /** The clock, as an ISO moment in UTC. */
  readonly now?: () => string;
  /** Whether a damaged file may be salvaged; otherwise it is left alone and `library-is-damaged` comes back. */
  readonly mayRepair?: boolean;
  /** Told with a sentence when the file was exchanged while in use: a salvage. */
  readonly onReopened?: (message: string) => void;
}

/**
 * Opens a library, making it where it is missing. `library-is-locked` where another process has it,
 * `library-is-newer` where a newer version wrote it (no byte of it is changed), `file-not-recognised` where it is
 * something else.
 */
export function openLibrary(file: string, options: LibraryOptions = {}): Result<Library> {
  const now = options.now ?? (() => new Date().toISOString());
  const opened = LibraryFile.open(file, {
    now,
    mayRepair: options.mayRepair ?? false,
    onReopened: options.onReopened ?? (() => undefined),
  });
  if (!opened.ok) return opened;
  const held = opened.value;
  return success({
    file: held.file,
    notices: held.notices,
    ...readingSide(held),
    ...writingSide(held, now),
    close: () => {
      // What this writes only saves time at the next start; a full disk must not stop the program from closing.
      held.use((parts) => {
        parts.indexing.step(8);
        parts.inUse.writeSnapshots('all');
        return success(undefined);
      });
      held.close();
    },
  });
}

type ReadingSide = Pick<
  Library,
  | 'list'
  | 'facets'
  | 'summary'
  | 'titles'
  | 'complete'
  | 'appearances'
  | 'openBrief'
  | 'history'
  | 'settings'
  | 'dictionaryWords'
  | 'templates'
  | 'templateBytes'
>;

function readingSide(held: LibraryFile): ReadingSide {
  const read = <Value>(run: (parts: LibraryParts) => Value) => held.use((parts) => success(run(parts)));
  /** Answers that come from lists and search are made after changed briefs were indexed. */
  const readIndex = <Value>(run: (parts: LibraryParts) => Value) =>
    read((parts) => {
      parts.indexing.beforeAnswer();
      return run(parts);
    });
  return {
    list: (request) => readIndex(({ search }) => search.list(request)),
    facets: () => readIndex(({ facets }) => facets.counts()),
    summary: (briefId) =>
      held.use(({ indexing, summaryOf }) => {
        indexing.beforeAnswer();
        return summaryOf(briefId);
      }),
    titles: (briefIds) => readIndex(({ rows }) => rows.titles(briefIds)),
    complete: (kind, prefix) => readIndex(({ facets }) => facets.complete(kind, prefix)),
    appearances: (names, except) => readIndex(({ appearancesOf }) => appearancesOf(names, except)),
    openBrief: (briefId) =>
      held.useDoubting(
        ({ inUse, maker }) => {
          const found = inUse.get(briefId);
          if (!found.ok) return found;
          const { brief, seq, readOnly } = found.value;
          return success({ brief, seq, readOnly, importReport: maker.importReport(briefId) });
        },
        (opened) => {
          if (opened.ok) return opened.value.readOnly !== null;
          if (opened.error.code !== 'brief-not-found') return opened.error.code === 'brief-is-damaged';
          const listed = held.use(({ rows }) => success(rows.isListed(briefId)));
          return listed.ok && listed.value;
        },
      ),
    history: (briefId, beforeSeq, limit) => read(({ events }) => events.newest(briefId, beforeSeq, limit)),
    settings: () => read(({ settings }) => settings.get()),
    dictionaryWords: () => read(({ dictionary }) => dictionary.list()),
    templates: () => read(({ templates }) => templates.list()),
    templateBytes: (id) =>
      held.use(({ templates }) => {
        const bytes = templates.bytes(id);
        if (bytes) return success(bytes);
        return failure(
          'template-unusable',
          'The chosen template is no longer in the library, so the file was not written. Choose another template in the export dialog.',
        );
      }),
  };
}

type WritingSide = Omit<Library, keyof ReadingSide | 'file' | 'notices' | 'close'>;

function writingSide(held: LibraryFile, now: () => string): WritingSide {
  const write = <Value>(run: (parts: LibraryParts) => Value) => held.use((parts) => success(run(parts)));
  /** Runs a change of which briefs there are, or which are in the trash. */
  const recount = <Value>(run: (parts: LibraryParts) => Result<Value>) =>
    held.use((parts) => {
      parts.facets.noteChange();
      return run(parts);
    });
  const by = ({ settings }: LibraryParts) => ({ author: settings.get().author, now: now() });
  return {
    createBrief: (brief) => recount((parts) => success(parts.maker.add(brief, by(parts)))),
    createFromReading: (reading) => recount((parts) => parts.maker.addReading(reading, by(parts))),
    duplicate: (briefId) => recount((parts) => parts.maker.duplicate(briefId, by(parts))),
    trash: (briefIds) => recount(({ trash }) => success(trash.put(briefIds, now()))),
    restore: (briefIds) => recount(({ trash }) => success(trash.takeBack(briefIds))),
    erase: (briefIds) => recount(({ trash }) => success(trash.erase(briefIds, now()))),
    apply: (briefId, baseSeq, changes) =>
      held.use((parts) => parts.inUse.apply(briefId, baseSeq, changes, by(parts))),
    changeSettings: (fields) => write(({ settings }) => settings.change(fields)),
    addWord: (word) => write(({ dictionary }) => dictionary.add(word, now())),
    removeWord: (word) => write(({ dictionary }) => dictionary.remove(word)),
    addTemplate: (name, bytes) => write(({ templates }) => templates.add(name, bytes, now())),
    removeTemplate: (id) => write(({ templates }) => templates.remove(id)),
    backups: () => write(() => listBackups(held.file)),
    isBackupDue: () => isBackupDue(held.file, now()),
    makeBackup: (reason) => held.use(() => makeBackup(held.file, reason, now())),
    restoreBackup: (id) => {
      const checked = held.use(() => checkBackup(held.file, id));
      if (!checked.ok) return checked;
      const { path, at } = checked.value;
      const exchanged = held.exchange(() => putInPlace(held.file, path));
      if (!exchanged.ok) return exchanged;
      return write(({ db }) => writeRestoreMark(db, { from: at, on: now() }));
    },
    repair: () => held.repair(),
    rest: (count) =>
      write(({ indexing, inUse, traces }) => {
        const isMoreWaiting = indexing.step(count);
        inUse.writeSnapshots('due');
        const isErasing = traces.overwrite() === 'soon';
        // Last, so that a fault of the disk leaves them to be told after the next pause.
        return { briefIds: indexing.takeIndexed(), isMoreWaiting, isErasing };
      }),
  };
}
