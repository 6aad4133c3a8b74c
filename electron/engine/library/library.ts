import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { LoggedEvent, ParsedRequestOf, ResponseOf, Template } from '#shared/ipc/contract.ts';
import type { LibraryFacets, LibrarySummary } from '#shared/ipc/library.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import type { ImportReport, Reading } from '#shared/readers/reading.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { Connection } from './connection.ts';
import { type LibraryParts, openParts } from './library-parts.ts';
import type { Change, Saved } from './open-briefs.ts';
import { openLibraryFile } from './open-library-file.ts';
import { guarded } from './storage-failure.ts';

/** A brief as the window gets it. */
export interface OpenedBrief {
  readonly brief: Brief;
  /** The number of its last change; 0 for none. */
  readonly seq: number;
  /** A sentence where it can only be read. */
  readonly readOnly: string | null;
  readonly importReport: ImportReport | null;
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
  /** Erases briefs of the trash, or (null) all of it; gives the ids of those erased. */
  erase(briefIds: readonly string[] | null): Result<readonly string[]>;
  openBrief(briefId: string): Result<OpenedBrief>;
  /** Makes changes in order, all or none; a success means they are on disk. */
  apply(briefId: string, baseSeq: number, changes: readonly Change[]): Result<Saved>;
  /** The newest changes before a number (null: of all), last first. */
  history(briefId: string, beforeSeq: number | null, limit: number): Result<LoggedEvent[]>;
  settings(): Result<Settings>;
  changeSettings(fields: Partial<Settings>): Result<Settings>;
  dictionaryWords(): Result<string[]>;
  addWord(word: string): Result<void>;
  removeWord(word: string): Result<void>;
  templates(): Result<Template[]>;
  addTemplate(name: string, bytes: Uint8Array): Result<Template>;
  /** The file of a template; `template-unusable` where there is none of this id. */
  templateBytes(id: string): Result<Uint8Array>;
  removeTemplate(id: string): Result<void>;
  /** Work for a pause: indexes at most `count` changed briefs and shortens the opening of often changed ones. */
  rest(count: number): Result<{ readonly briefIds: readonly string[]; readonly isMoreWaiting: boolean }>;
  /** Writes what shortens the next opening, and closes the file. */
  close(): void;
}

/** What opening a library may be told. */
export interface LibraryOptions {
  /** The clock, as an ISO moment in UTC. */
  readonly now?: () => string;
}

/**
 * Opens a library, making it where it is missing. `library-is-locked` where another process has it,
 * `library-is-newer` where a newer version wrote it (no byte of it is changed), `file-not-recognised` where it is
 * something else.
 */
export function openLibrary(file: string, options: LibraryOptions = {}): Result<Library> {
  const now = options.now ?? (() => new Date().toISOString());
  const opened = openLibraryFile(file);
  if (!opened.ok) return opened;
  const { db, lock, notices } = opened.value;
  const parts = guarded(file, () => success(openParts(db)));
  if (!parts.ok) {
    db.close();
    lock.release();
    return parts;
  }
  return success({
    file,
    notices,
    ...readingSide(file, parts.value),
    ...writingSide(file, parts.value, now),
    close: () => {
      closeParts(file, parts.value, db);
      lock.release();
    },
  });
}

type ReadingSide = Pick<
  Library,
  | 'list'
  | 'facets'
  | 'summary'
  | 'complete'
  | 'appearances'
  | 'openBrief'
  | 'history'
  | 'settings'
  | 'dictionaryWords'
  | 'templates'
  | 'templateBytes'
>;

function readingSide(file: string, parts: LibraryParts): ReadingSide {
  const { indexing, search, facets } = parts;
  const read = <Value>(run: () => Value) => guarded(file, () => success(run()));
  /** Answers that come from lists and search are made after changed briefs were indexed. */
  const readIndex = <Value>(run: () => Value) =>
    read(() => {
      indexing.beforeAnswer();
      return run();
    });
  return {
    list: (request) => readIndex(() => search.list(request)),
    facets: () => readIndex(() => facets.counts()),
    summary: (briefId) =>
      guarded(file, () => {
        indexing.beforeAnswer();
        return parts.summaryOf(briefId);
      }),
    complete: (kind, prefix) => readIndex(() => facets.complete(kind, prefix)),
    appearances: (names, except) => readIndex(() => parts.appearancesOf(names, except)),
    openBrief: (briefId) =>
      guarded(file, () => {
        const found = parts.openBriefs.get(briefId);
        if (!found.ok) return found;
        const { brief, seq, readOnly } = found.value;
        return success({ brief, seq, readOnly, importReport: parts.maker.importReport(briefId) });
      }),
    history: (briefId, beforeSeq, limit) => read(() => parts.events.newest(briefId, beforeSeq, limit)),
    settings: () => read(() => parts.settings.get()),
    dictionaryWords: () => read(() => parts.dictionary.list()),
    templates: () => read(() => parts.templates.list()),
    templateBytes: (id) =>
      guarded(file, () => {
        const bytes = parts.templates.bytes(id);
        if (bytes) return success(bytes);
        return failure(
          'template-unusable',
          'The chosen template is no longer in the library, so the file was not written. Choose another template in the export dialog.',
        );
      }),
  };
}

type WritingSide = Omit<Library, keyof ReadingSide | 'file' | 'notices' | 'close'>;

function writingSide(file: string, parts: LibraryParts, now: () => string): WritingSide {
  const { openBriefs, maker, trash, dictionary, templates } = parts;
  const by = () => ({ author: parts.settings.get().author, now: now() });
  const write = <Value>(run: () => Value) => guarded(file, () => success(run()));
  return {
    createBrief: (brief) => write(() => maker.add(brief, by())),
    createFromReading: (reading) => guarded(file, () => maker.addReading(reading, by())),
    duplicate: (briefId) => guarded(file, () => maker.duplicate(briefId, by())),
    trash: (briefIds) => write(() => trash.put(briefIds, now())),
    restore: (briefIds) => write(() => trash.takeBack(briefIds)),
    erase: (briefIds) => write(() => trash.erase(briefIds, now())),
    apply: (briefId, baseSeq, changes) =>
      guarded(file, () => openBriefs.apply(briefId, baseSeq, changes, by())),
    changeSettings: (fields) => write(() => parts.settings.change(fields)),
    addWord: (word) => write(() => dictionary.add(word, now())),
    removeWord: (word) => write(() => dictionary.remove(word)),
    addTemplate: (name, bytes) => write(() => templates.add(name, bytes, now())),
    removeTemplate: (id) => write(() => templates.remove(id)),
    rest: (count) =>
      write(() => {
        const done = parts.indexing.step(count);
        openBriefs.writeSnapshots('due');
        return done;
      }),
  };
}

function closeParts(file: string, parts: LibraryParts, db: Connection): void {
  // What this writes only saves time at the next start; a full disk must not stop the program from closing.
  guarded(file, () => {
    parts.indexing.step(8);
    parts.openBriefs.writeSnapshots('all');
    return success(undefined);
  });
  db.close();
}
