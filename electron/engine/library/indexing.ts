import type { Brief } from '#shared/brief/brief.ts';
import { ledgerOf } from '#shared/queries/ledger.ts';
import type { BriefStores, BriefsInUse } from './briefs-in-use.ts';
import type { EntityRows } from './entity-rows.ts';
import type { Facets } from './facets.ts';
import { indexedBrief } from './indexed-brief.ts';
import { indexedEntities, informedOn } from './indexed-entities.ts';
import { indexedSources } from './indexed-sources.ts';
import type { LedgerRows } from './ledger-rows.ts';
import type { SourceRows } from './source-rows.ts';
import { DamagedRowError } from './storage-failure.ts';

/** How many ids of changed briefs are looked up at once. */
const lookedUp = 200;

/** Keeps list columns, names and search text in step with the briefs. */
export interface Indexing {
  /** Indexes a brief as it is; must be called in the transaction that made it. */
  index(briefId: string, brief: Brief): void;
  /** Indexes changed briefs for as long as an answer may wait; gives how many are still waiting, 0 for none. */
  beforeAnswer(): number;
  /** Indexes those of the given briefs that changed. */
  bringUp(briefIds: readonly string[]): void;
  /** Indexes at most `count` changed briefs; gives how many are still waiting. */
  step(count: number): number;
  /**
   * Reads the entities of briefs in which one of some names occurs and whose entities were never read, for as long as
   * an answer may wait. The names are asked for again, since what is read may bring others. Gives how many are left.
   */
  entitiesBefore(names: () => readonly string[]): number;
  /** Reads the entities of at most `count` briefs whose entities were never read; true if there are more. */
  stepEntities(count: number): boolean;
  /**
   * Reads the judgments of briefs that were never read for the ledger, for as long as an answer may wait. Gives whether
   * some are left: their number, or at least that many.
   */
  ledgerBefore(): number;
  /** Reads the judgments of at most `count` briefs that were never read for the ledger; true if there are more. */
  stepLedger(count: number): boolean;
  /** The same as `ledgerBefore` for the sources of briefs. */
  sourcesBefore(): number;
  /** The same as `stepLedger` for the sources of briefs. */
  stepSources(count: number): boolean;
  /** Gives the briefs that were indexed since the last call, for an answer or in a step. */
  takeIndexed(): readonly string[];
}

/**
 * Changed briefs in the order of their changes, looked up several at a time, since each look-up goes over all of them.
 */
function changedBriefs({ rows }: BriefStores) {
  let ids: string[] = [];
  return {
    next: (): string | undefined => {
      if (ids.length === 0) {
        ids = rows.stale(lookedUp);
        // It would be found again and again, and never be indexed.
        if (ids.some((id) => rows.state(id) === undefined)) throw new DamagedRowError('A brief has no row.');
      }
      return ids.shift();
    },
  };
}

/** Opens the reading of entities of briefs that are indexed otherwise. */
function entityReading(
  { db }: BriefStores,
  inUse: BriefsInUse,
  entities: EntityRows,
  answerWithinMs: number,
): Pick<Indexing, 'entitiesBefore' | 'stepEntities'> {
  const readEntities = db.transaction((briefId: string) => {
    const found = inUse.get(briefId);
    if (!found.ok) entities.giveUp(briefId);
    else entities.write(briefId, informedOn(found.value.brief), indexedEntities(found.value.brief));
  }).immediate;
  return {
    entitiesBefore: (names) => {
      const until = performance.now() + answerWithinMs;
      for (;;) {
        const waiting = entities.waitingWith(names(), lookedUp);
        if (waiting.length === 0) return 0;
        for (const briefId of waiting) {
          if (performance.now() > until) return entities.waitingWith(names(), lookedUp).length;
          readEntities(briefId);
        }
      }
    },
    stepEntities: (count) => {
      const waiting = entities.waiting(count);
      waiting.forEach(readEntities);
      return waiting.length === count;
    },
  };
}

/** Rows that are made from briefs, some of which were indexed before there were such rows. */
interface LateRows {
  waiting(limit: number): string[];
  giveUp(briefId: string): void;
}

/** Opens the reading of briefs for late rows of theirs: for an answer, and in steps. */
function lateReading(
  { db }: BriefStores,
  inUse: BriefsInUse,
  rows: LateRows,
  write: (briefId: string, brief: Brief) => void,
  answerWithinMs: number,
): { readonly before: () => number; readonly step: (count: number) => boolean } {
  const read = db.transaction((briefId: string) => {
    const found = inUse.get(briefId);
    if (!found.ok) rows.giveUp(briefId);
    else write(briefId, found.value.brief);
  }).immediate;
  return {
    before: () => {
      const until = performance.now() + answerWithinMs;
      for (;;) {
        const waiting = rows.waiting(lookedUp);
        if (waiting.length === 0) return 0;
        for (const [index, briefId] of waiting.entries()) {
          if (performance.now() > until) return waiting.length - index;
          read(briefId);
        }
      }
    },
    step: (count) => {
      const waiting = rows.waiting(count);
      waiting.forEach(read);
      return waiting.length === count;
    },
  };
}

/** Opens the reading of judgments and sources of briefs that are indexed otherwise. */
function besideReading(
  stores: BriefStores,
  inUse: BriefsInUse,
  { ledger, sources }: RowsBeside,
  answerWithinMs: number,
): Pick<Indexing, 'ledgerBefore' | 'stepLedger' | 'sourcesBefore' | 'stepSources'> {
  const judgments = lateReading(
    stores,
    inUse,
    ledger,
    (briefId, brief) => ledger.write(briefId, ledgerOf(brief)),
    answerWithinMs,
  );
  const known = lateReading(
    stores,
    inUse,
    sources,
    (briefId, brief) => sources.write(briefId, indexedSources(brief)),
    answerWithinMs,
  );
  return {
    ledgerBefore: judgments.before,
    stepLedger: judgments.step,
    sourcesBefore: known.before,
    stepSources: known.step,
  };
}

/** What is kept of briefs beside their list columns and search text. */
export interface RowsBeside {
  readonly entities: EntityRows;
  readonly ledger: LedgerRows;
  readonly sources: SourceRows;
}

/** Opens the indexing of a library; `answerWithinMs` is how long an answer may wait for it. */
export function openIndexing(
  stores: BriefStores,
  inUse: BriefsInUse,
  facets: Pick<Facets, 'noteChange'>,
  beside: RowsBeside,
  answerWithinMs = Number.POSITIVE_INFINITY,
): Indexing {
  const { db, rows } = stores;
  const { entities, ledger, sources } = beside;
  const indexed = new Set<string>();
  const changed = changedBriefs(stores);
  const index = (briefId: string, brief: Brief): void => {
    if (rows.index(briefId, indexedBrief(brief))) facets.noteChange();
    entities.write(briefId, informedOn(brief), indexedEntities(brief));
    ledger.write(briefId, ledgerOf(brief));
    sources.write(briefId, indexedSources(brief));
    indexed.add(briefId);
  };
  const indexOne = db.transaction((briefId: string): boolean => {
    const found = inUse.get(briefId);
    if (found.ok) index(briefId, found.value.brief);
    else rows.giveUpIndexing(briefId);
    return found.ok;
  }).immediate;
  const bringUp = (briefId: string): void => {
    // It may have been indexed or erased since it was looked up.
    if ((rows.state(briefId)?.isStale ?? 0) === 0) return;
    if (indexOne(briefId)) inUse.noteIndexed(briefId);
    else indexed.add(briefId);
  };
  const indexUntil = (isEnough: (done: number) => boolean): number => {
    for (let done = 0; !isEnough(done); done += 1) {
      const briefId = changed.next();
      if (briefId === undefined) return 0;
      bringUp(briefId);
    }
    return rows.staleCount();
  };
  return {
    ...entityReading(stores, inUse, entities, answerWithinMs),
    ...besideReading(stores, inUse, beside, answerWithinMs),
    index: (briefId, brief) => {
      index(briefId, brief);
      inUse.noteIndexed(briefId);
    },
    bringUp: (briefIds) => briefIds.forEach(bringUp),
    step: (count) => indexUntil((done) => done >= count),
    takeIndexed: () => {
      const briefIds = [...indexed];
      indexed.clear();
      return briefIds;
    },
    beforeAnswer: () => {
      const until = performance.now() + answerWithinMs;
      return indexUntil(() => performance.now() > until);
    },
  };
}
