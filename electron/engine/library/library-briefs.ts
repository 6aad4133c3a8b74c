import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { ImportReport, Reading } from '#shared/readers/reading.ts';
import { type Result, success } from '#shared/result.ts';
import type { NewReferences } from './brief-contents.ts';
import type { BriefRows } from './brief-rows.ts';
import type { BriefsInUse, ChangesAfter, Saved } from './briefs-in-use.ts';
import type { Change } from './change-events.ts';
import type { BriefMaker, Maker } from './create-brief.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';
import type { Facets } from './facets.ts';
import type { KnownBrief } from './known-brief.ts';
import type { StoredBrief } from './load-brief.ts';

/** A brief as the window gets it. */
export interface OpenedBrief {
  readonly brief: Brief;
  /** The number of its last change, and the mark that identifies it; 0 for none. */
  readonly seq: number;
  readonly mark: number;
  /** A sentence if it can only be read. */
  readonly readOnly: string | null;
  readonly importReport: ImportReport | null;
}

/** The briefs of a library, with every change ever made to them. */
export interface LibraryBriefs {
  /** The ids of the briefs outside the trash, last changed first. */
  ids(): string[];
  /** Gives a brief as it is on disk; see `loadBrief` for how it may fail. */
  open(briefId: string): Result<OpenedBrief>;
  /** Gives a brief together with what is kept of it but not shown, for writing it to a file. */
  stored(briefId: string): Result<StoredBrief>;
  /**
   * Adds a brief under a new id, with nothing to undo, with references to the contents of the library it needs;
   * `cancelled` if one of those is no longer there.
   */
  create(brief: Brief, contents?: NewReferences): Result<BriefId>;
  /**
   * Adds an imported brief as one change, "Import", that can be undone, with references to the contents of the library
   * it needs; `cancelled` if one of those is no longer there.
   */
  createFromReading(reading: Reading, contents?: NewReferences): Result<BriefId>;
  /** What the library already has of a brief that was read from a `.brief` or JSON file. */
  known(reading: Reading): KnownBrief;
  /** Adds a copy of a brief, with "(copy)" after its title and without history. */
  duplicate(briefId: string): Result<BriefId>;
  /** Makes changes in order, all or none; a success means they are on disk. See `BriefsInUse`. */
  apply(
    briefId: string,
    baseSeq: number,
    changes: readonly Change[],
    baseMark?: number | null,
  ): Result<Saved>;
  /** What was changed after a known change; see `BriefsInUse`. */
  changesAfter(briefId: string, known: { readonly seq: number; readonly mark: number }): Result<ChangesAfter>;
  /** The newest changes before a number (null: of all), last first. */
  history(briefId: string, beforeSeq: number | null, limit: number): LoggedEvent[];
}

/** What the briefs of a library are made from; `by` gives who changes something, and when. */
interface BriefsOf {
  readonly rows: Pick<BriefRows, 'idsOutsideTrash'>;
  readonly inUse: BriefsInUse;
  readonly maker: BriefMaker;
  readonly events: EventLog;
  readonly facets: Pick<Facets, 'noteChange'>;
  readonly by: () => Maker;
}

const noReferences: NewReferences = { attachments: [], parts: [] };

/** Opens the briefs of a library. */
export function openLibraryBriefs({ rows, inUse, maker, events, facets, by }: BriefsOf): LibraryBriefs {
  /** Notes that the number of briefs changed. */
  const adding = <Value>(value: Value): Value => {
    facets.noteChange();
    return value;
  };
  return {
    ids: rows.idsOutsideTrash,
    open: (briefId) => {
      const found = inUse.get(briefId);
      if (!found.ok) return found;
      const { brief, seq, mark, readOnly } = found.value;
      return success({ brief, seq, mark, readOnly, importReport: maker.importReport(briefId) });
    },
    stored: (briefId) => inUse.get(briefId),
    create: (brief, contents = noReferences) => adding(maker.add(brief, by(), contents)),
    createFromReading: (reading, contents = noReferences) =>
      adding(maker.addReading(reading, contents, by())),
    known: maker.known,
    duplicate: (briefId) => adding(maker.duplicate(briefId, by())),
    apply: (briefId, baseSeq, changes, baseMark) =>
      inUse.apply(briefId, baseSeq, changes, by(), baseMark ?? null),
    changesAfter: (briefId, known) => inUse.changesAfter(briefId, known),
    history: (briefId, beforeSeq, limit) => events.newest(briefId, beforeSeq, limit),
  };
}
