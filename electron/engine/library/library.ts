import { type Result, success } from '#shared/result.ts';
import type { BriefCollectionsStore } from './brief-collections.ts';
import type { BriefTemplatesStore } from './brief-templates.ts';
import type { DictionaryWords } from './dictionary-words.ts';
import { isDoubtfulBrief, type MaybeReadOnly } from './doubtful-brief.ts';
import { type Guarded, guardedPart } from './guarded-part.ts';
import { backupsOf, type LibraryBackups } from './library-backups.ts';
import type { LibraryBriefs } from './library-briefs.ts';
import type { LibraryContents } from './library-contents.ts';
import type { LibraryEntities } from './library-entities.ts';
import { LibraryFile } from './library-file.ts';
import type { LibraryLedger } from './library-ledger.ts';
import { type LibrarySearch, searchReading } from './library-search.ts';
import type { LibrarySources } from './library-sources.ts';
import type { PastBriefs } from './past-brief.ts';
import type { SettingsStore } from './settings-store.ts';
import type { TemplatesStore } from './templates-store.ts';
import type { Trash } from './trash.ts';
import type { WrittenAgain } from './write-again.ts';

/** What was done in a pause. */
export interface Rested {
  /** The briefs that were indexed since the last pause, also for an answer, and whether there is more to do. */
  readonly briefIds: readonly string[];
  readonly isMoreWaiting: boolean;
  /** How many changed briefs are not indexed yet. */
  readonly behind: number;
  /** Whether traces of what was erased wait for a backup to be finished; rest again a little later. */
  readonly isErasing: boolean;
}

/**
 * A library: briefs with every change ever made to them, and the settings of the program, in one SQLite file. Every
 * function of it and of its parts is synchronous; what it reports as done is on disk when it returns. Failures of the
 * disk come back as results with a sentence.
 */
export interface Library {
  readonly file: string;
  /** What happened at opening that the user should read: a salvage, a restored backup. */
  readonly notices: readonly string[];
  /** Lists, counts and finds briefs. */
  readonly search: Guarded<LibrarySearch>;
  /** What briefs say of the entities they have in common. */
  readonly entities: Guarded<LibraryEntities>;
  /** The judgments of all briefs that can be decided, and how they came out. */
  readonly ledger: Guarded<LibraryLedger>;
  /** What briefs say of the sources they have in common. */
  readonly sources: Guarded<LibrarySources>;
  /** Makes, opens and changes briefs. */
  readonly briefs: Guarded<LibraryBriefs>;
  /** Briefs as they were before. */
  readonly past: Guarded<PastBriefs>;
  /** Attachments, and the parts of `.brief` files that this version does not know. */
  readonly contents: Guarded<LibraryContents>;
  /** Where briefs wait to be erased. */
  readonly trash: Guarded<Trash>;
  /** What the user chose for the whole program. */
  readonly settings: Guarded<SettingsStore>;
  /** The user's own words for the spell check. */
  readonly dictionary: Guarded<DictionaryWords>;
  /** What new briefs can begin with. */
  readonly briefTemplates: Guarded<BriefTemplatesStore>;
  /** Collections of briefs. */
  readonly collections: Guarded<Omit<BriefCollectionsStore, 'sweep'>>;
  /** House templates for Word files. */
  readonly templates: Guarded<TemplatesStore>;
  /** Copies of the library in a folder beside it. */
  readonly backups: LibraryBackups;
  /**
   * Says whether the library's file still has its name and is the one that is written to; `library-is-gone` if it was
   * deleted, moved or replaced. Every change checks this, too.
   */
  place(): Result<void>;
  /**
   * Writes all of the library again to its place (null) or to another file, and goes on there; see
   * `LibraryFile.writeAgain`.
   */
  writeAgain(to: string | null): Result<WrittenAgain>;
  /** Salvages the library now, because a reader of its own, such as a backup, met damage. */
  repair(): Result<never>;
  /**
   * Work for a pause: indexes at most `count` changed briefs, writes often changed ones whole so that they open faster,
   * and deletes contents that no brief refers to and collections that were removed.
   */
  rest(count: number): Result<Rested>;
  /** Writes what makes the next opening faster, and closes the file. */
  close(): void;
}

/** What can be chosen when a library is opened. */
export interface LibraryOptions {
  /** The clock, as an ISO moment in UTC. */
  readonly now?: () => string;
  /** Whether a missing library is made, which is the default; otherwise `file-not-found` comes back. */
  readonly mayMake?: boolean;
  /** Whether a damaged file may be salvaged; otherwise it is left alone and `library-is-damaged` comes back. */
  readonly mayRepair?: boolean;
  /**
   * How long a list or a search may wait until changed briefs are indexed, in milliseconds; it then says how many are
   * still waiting. Without it, it waits for all of them.
   */
  readonly answerWithinMs?: number;
  /** Called with a sentence when the file was replaced while in use by a salvage. */
  readonly onReopened?: (message: string) => void;
}

/**
 * Opens a library, making it if it is missing. `library-is-locked` if another process has it, `library-is-newer` if a
 * newer version wrote it (no byte of it is changed), `file-not-recognised` if it is something else.
 */
export function openLibrary(file: string, options: LibraryOptions = {}): Result<Library> {
  const now = options.now ?? (() => new Date().toISOString());
  const opened = LibraryFile.open(file, {
    now,
    mayMake: options.mayMake ?? true,
    mayRepair: options.mayRepair ?? false,
    answerWithinMs: options.answerWithinMs,
    onReopened: options.onReopened ?? (() => undefined),
  });
  if (!opened.ok) return opened;
  const held = opened.value;
  return success({
    get file() {
      return held.file;
    },
    notices: held.notices,
    search: guardedPart(held, (parts) => parts.search, searchReading),
    entities: guardedPart(held, (parts) => parts.entities, [
      'catchUp',
      'page',
      'namedIn',
      'mentionsIn',
      'called',
    ]),
    ledger: guardedPart(held, (parts) => parts.ledger, ['catchUp', 'summary', 'list', 'all']),
    sources: guardedPart(held, (parts) => parts.sources, ['catchUp', 'list']),
    briefs: briefsOf(held),
    past: guardedPart(held, (parts) => parts.past, ['told', 'rows', 'begin', 'further']),
    contents: guardedPart(held, (parts) => parts.contents, ['of', 'chunk', 'letGo']),
    trash: guardedPart(held, (parts) => parts.trash, ['waiting', 'holds']),
    settings: guardedPart(held, (parts) => parts.settings, ['get']),
    dictionary: guardedPart(held, (parts) => parts.dictionary, ['list']),
    templates: guardedPart(held, (parts) => parts.templates, ['list', 'bytes']),
    briefTemplates: guardedPart(held, (parts) => parts.briefTemplates, ['list', 'get']),
    collections: guardedPart(held, (parts) => parts.collections, ['list', 'of', 'named', 'briefIds']),
    backups: backupsOf(held, now),
    place: () => held.place(),
    writeAgain: (to) => held.writeAgain(to),
    repair: () => held.repair(),
    rest: (count) => rest(held, count),
    close: () => close(held),
  });
}

/** The briefs; if what comes back of one casts doubt on the file, the whole file is checked. */
function briefsOf(held: LibraryFile): Guarded<LibraryBriefs> {
  const isListed = (briefId: string): boolean => {
    const listed = held.use(({ rows }) => success(rows.isListed(briefId)));
    return listed.ok && listed.value;
  };
  const doubting = <Found extends MaybeReadOnly>(
    briefId: string,
    find: (briefs: LibraryBriefs) => Result<Found>,
  ) =>
    held.useDoubting(
      ({ briefs }) => find(briefs),
      (found) => isDoubtfulBrief(found, () => isListed(briefId)),
    );
  return {
    ...guardedPart(held, (parts) => parts.briefs, ['ids', 'open', 'stored', 'history', 'known']),
    open: (briefId) => doubting(briefId, (briefs) => briefs.open(briefId)),
    stored: (briefId) => doubting(briefId, (briefs) => briefs.stored(briefId)),
  };
}

function rest(held: LibraryFile, count: number): Result<Rested> {
  const rested = held.use(({ indexing, inUse, sweepContents, collections, traces }) => {
    const behind = indexing.step(count);
    const isReadingEntities = indexing.stepEntities(count);
    const isReadingBeside = [indexing.stepLedger(count), indexing.stepSources(count)].includes(true);
    const isReading = isReadingBeside || isReadingEntities;
    const isSweeping = sweepContents() || collections.sweep();
    inUse.writeSnapshots('due');
    const left = isSweeping ? 'more' : traces.step();
    const isMoreWaiting = isReading || isSweeping || behind > 0 || left === 'more';
    const isErasing = left === 'more' || left === 'soon';
    // Last, so that after a fault of the disk they are still reported after the next pause.
    return success({ briefIds: indexing.takeIndexed(), isMoreWaiting, behind, isErasing });
  });
  held.noteLog();
  return rested;
}

function close(held: LibraryFile): void {
  // What this writes only saves time at the next start; a full disk must not stop the program from closing.
  held.use(({ indexing, inUse }) => {
    indexing.step(8);
    inUse.writeSnapshots('all');
    return success(undefined);
  });
  held.close();
}
