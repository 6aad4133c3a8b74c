import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { type BriefId, briefId, newId } from '#shared/brief/ids.ts';
import { line } from '#shared/brief/text.ts';
import { replaceBrief } from '#shared/commands/brief-replace.ts';
import { callOf } from '#shared/commands/command.ts';
import type { ImportReport, NewerBrief, Reading } from '#shared/readers/reading.ts';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import type { BriefContents, KeptContents, KeptPart, NewReferences } from './brief-contents.ts';
import type { BriefStores, BriefsInUse } from './briefs-in-use.ts';
import { openReports } from './import-reports.ts';
import type { Indexing } from './indexing.ts';
import { type KnownBrief, openKnownBriefs } from './known-brief.ts';

/** Who makes a brief, and when (ISO moment). */
export interface Maker {
  readonly author: string;
  readonly now: string;
}

/** Puts new briefs into the library. */
export interface BriefMaker {
  /**
   * Adds a brief as it is, under a new id, with nothing to undo, together with references to the contents of the library
   * it needs; `cancelled`, and nothing added, if one of those is no longer there.
   */
  add(brief: Brief, by: Maker, contents: NewReferences): Result<BriefId>;
  /**
   * Adds what a reader made of a foreign text: an empty brief and one change, "Import", that can be undone, together
   * with references to the contents of the library it needs. A brief of a later form is kept as it is and can only be
   * read. A brief from one of our own files keeps its id if `known` says that the id is free.
   */
  addReading(reading: Reading, contents: NewReferences, by: Maker): Result<BriefId>;
  /** What the library already has of the brief from one of our own files. */
  known(reading: Reading): KnownBrief;
  /** Adds a copy of a brief with what it refers to, with "(copy)" after its title and without history. */
  duplicate(id: string, by: Maker): Result<BriefId>;
  /** What the reader found when a brief was imported; null for other briefs. */
  importReport(id: string): ImportReport | null;
}

/** The refusal if the library's file was replaced while contents were being written to it. */
export function exchangedMeanwhile(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'cancelled',
    'The library was opened again in the meantime, so the file was not added. Nothing of it was kept. Add it once more.',
  );
}

const duplicateRefused = failure(
  'brief-is-newer',
  'The brief was not duplicated: it was written by a newer version of Briefwright, and a copy would lack what this version does not know. It was left as it is. Duplicate it with the newer version.',
);

/** Whether a reading comes from a file that this program, or one like it, wrote. */
export function isOwnFormat({ report }: Reading): boolean {
  return report.format === 'brief' || report.format === 'json';
}

class RefusedImport extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What a copy refers to. It has no history, which may hold attachments that its brief no longer names, and is a copy of nobody's. */
function copied(brief: Brief, { attachments, parts }: KeptContents): NewReferences {
  const named = new Set(Object.values(brief.attachments).map(({ sha256 }) => sha256));
  const isOfHistory = ({ name }: KeptPart) => name.startsWith('origin/') || name.startsWith('returned/');
  return {
    attachments: attachments.filter(({ sha256 }) => named.has(sha256)),
    parts: parts.filter((part) => !isOfHistory(part)),
  };
}

interface MakerParts {
  readonly stores: BriefStores;
  readonly inUse: BriefsInUse;
  readonly briefContents: BriefContents;
  readonly indexing: Pick<Indexing, 'index' | 'bringUp'>;
  readonly reports: ReturnType<typeof openReports>;
}

const briefWriter =
  ({ rows, snapshots }: BriefStores) =>
  (brief: Brief, now: string): void => {
    rows.add(brief.id, now);
    snapshots.write(brief.id, 0, brief);
  };

/** Gives what adds readings under an id, each in one transaction that throws `RefusedImport`. */
function readingTransactions({ stores, inUse, briefContents, indexing, reports }: MakerParts) {
  const { db, rows, snapshots } = stores;
  const write = briefWriter(stores);
  const finish = (id: BriefId, reading: Reading, contents: NewReferences, by: Maker): void => {
    if (!briefContents.refer(id, contents)) throw new RefusedImport(exchangedMeanwhile().error);
    reports.write(id, by.now, reading.report);
    indexing.bringUp([id]);
  };
  const addImported = db.transaction((blank: Brief, reading: Reading, contents: NewReferences, by: Maker) => {
    write(blank, by.now);
    const call = callOf(replaceBrief, { label: 'Import', brief: reading.brief });
    const applied = inUse.apply(blank.id, 0, [{ call, label: 'Import', at: by.now }], by);
    // Thrown so that the empty brief is taken back, too.
    if (!applied.ok) throw new RefusedImport(applied.error);
    finish(blank.id, reading, contents, by);
  }).immediate;
  const keepNewer = db.transaction(
    (id: BriefId, newer: NewerBrief, reading: Reading, contents: NewReferences, by: Maker) => {
      rows.add(id, by.now);
      snapshots.keep(id, newer);
      finish(id, reading, contents, by);
    },
  ).immediate;
  return { addImported, keepNewer };
}

function openReadingAdder(parts: MakerParts, idFor: (reading: Reading) => BriefId): BriefMaker['addReading'] {
  const { addImported, keepNewer } = readingTransactions(parts);
  return (reading, contents, by) => {
    const id = idFor(reading);
    try {
      if (reading.newer) keepNewer(id, reading.newer, reading, contents, by);
      else addImported(makeBrief(id, reading.brief.created), reading, contents, by);
      return success(id);
    } catch (error) {
      if (!reading.newer) parts.inUse.forget(id);
      if (error instanceof RefusedImport) return { ok: false, error: error.problem };
      throw error;
    }
  };
}

/** Opens the maker of briefs of a library. */
export function openBriefMaker(
  stores: BriefStores,
  inUse: BriefsInUse,
  briefContents: BriefContents,
  indexing: Pick<Indexing, 'index' | 'bringUp'>,
): BriefMaker {
  const { db } = stores;
  const reports = openReports(db);
  const known = openKnownBriefs(stores, inUse);
  const write = briefWriter(stores);
  const insert = db.transaction((brief: Brief, now: string, contents: NewReferences) => {
    write(brief, now);
    if (!briefContents.refer(brief.id, contents)) throw new RefusedImport(exchangedMeanwhile().error);
    indexing.index(brief.id, brief);
  }).immediate;
  const add = (brief: Brief, by: Maker, contents: NewReferences): BriefId => {
    const id = briefId.parse(newId());
    insert({ ...brief, id }, by.now, contents);
    return id;
  };
  const addCopy = db.transaction((brief: Brief, of: string, by: Maker): BriefId => {
    const id = add(brief, by, { attachments: [], parts: [] });
    briefContents.refer(id, copied(brief, briefContents.of(of)));
    return id;
  }).immediate;
  const idFor = (reading: Reading): BriefId =>
    isOwnFormat(reading) ? known(reading).freeId : briefId.parse(newId());
  return {
    add: (brief, by, contents) => {
      try {
        return success(add(brief, by, contents));
      } catch (error) {
        if (error instanceof RefusedImport) return { ok: false, error: error.problem };
        throw error;
      }
    },
    addReading: openReadingAdder({ stores, inUse, briefContents, indexing, reports }, idFor),
    known,
    duplicate: (id, by) => {
      const found = inUse.get(id);
      if (!found.ok) return found;
      const { brief, newer } = found.value;
      if (newer) return duplicateRefused;
      const title = line.safeParse(`${brief.title} (copy)`);
      const copy = { ...brief, title: title.success ? title.data : brief.title, created: by.now };
      return success(addCopy(copy, id, by));
    },
    importReport: reports.read,
  };
}
