import type { Brief } from '#shared/brief/brief.ts';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import type { BriefRows } from './brief-rows.ts';
import { type Change, isSameChange, makeEvents } from './change-events.ts';
import type { Connection } from './connection.ts';
import type { EventLog, LoggedEvent, NewEvent } from './event-log.ts';
import type { Facets } from './facets.ts';
import { isSameHead, listedHead } from './indexed-brief.ts';
import { type DamagedRows, loadBrief, type StoredBrief } from './load-brief.ts';
import type { Snapshots } from './snapshots.ts';

/** How many briefs are held in memory besides those that are not indexed yet. */
const heldBriefs = 8;

/** After how many changes a brief is written whole again, when there is time. */
const snapshotEvery = 200;

/** After how many changes it is written whole within an edit, if there was no pause. */
const snapshotAtLatest = 2_000;

/** The parts of the library that open briefs are made of. */
export interface BriefStores {
  readonly db: Connection;
  readonly rows: BriefRows;
  readonly events: EventLog;
  readonly snapshots: Snapshots;
  readonly damagedRows: DamagedRows;
}

/** A brief in use: as it is on disk, and the mark of its last change, see `EventLog.markOf`. */
export type BriefInUse = StoredBrief & { readonly mark: number };

type Held = BriefInUse & { readonly isStale: boolean };

/** Where an edit left the brief: the number and the mark of its last change, and when it was saved (ISO moment). */
export interface Saved {
  readonly seq: number;
  readonly mark: number;
  readonly savedAt: string;
}

/** What was changed after a known change; null if the brief never had that one. */
export interface ChangesAfter {
  readonly seq: number;
  readonly mark: number;
  readonly changes: readonly Pick<LoggedEvent, 'call' | 'label' | 'at'>[] | null;
}

/** The refusal if a brief is not in the library. */
export function noSuchBrief(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'brief-not-found',
    'This brief is no longer in the library. It may have been erased from the trash. Choose another one from the list.',
  );
}

function outOfStep(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'out-of-step',
    'The brief was changed elsewhere meanwhile, so this change is not saved yet. Take over what was changed, and save it again.',
  );
}

/** The briefs in use, kept in memory with their prose so that an edit costs what it changes. */
export class BriefsInUse {
  readonly #stores: BriefStores;
  readonly #held = new Map<string, Held>();
  readonly #append: (held: Held, next: Brief, events: readonly NewEvent[], at: string) => number;

  /** `facets` counts by status, which an edit may change. */
  constructor(stores: BriefStores, facets: Pick<Facets, 'noteChange'>) {
    this.#stores = stores;
    const { rows } = stores;
    this.#append = stores.db.transaction(
      (held: Held, next: Brief, events: readonly NewEvent[], at: string) => {
        const { id } = held.brief;
        const marks = events.map((event) => stores.events.append(id, event));
        rows.noteChange(id, events.at(-1)?.seq ?? 0, at, held.isStale);
        const head = listedHead(next);
        if (!isSameHead(head, listedHead(held.brief))) {
          rows.writeHead(id, head);
          facets.noteChange();
        }
        return marks.at(-1) ?? 0;
      },
    ).immediate;
  }

  /** Gives a brief as it is on disk, from memory if it is in use. */
  get(briefId: string): Result<BriefInUse> {
    const held = this.#hold(briefId);
    return held.ok ? success(held.value) : held;
  }

  /**
   * Makes changes in order, all or none. A success means that they are on disk. Changes that were made before and are
   * sent again, because their answer was lost, are not made twice. `out-of-step` if the brief is not at `baseSeq`, or
   * (if `baseMark` is given) has another past; or the refusal of the first command that refuses. Nothing that failed on
   * disk stays in memory.
   */
  apply(
    briefId: string,
    baseSeq: number,
    changes: readonly Change[],
    by: { readonly author: string; readonly now: string },
    baseMark: number | null = null,
  ): Result<Saved> {
    const found = this.#hold(briefId);
    if (!found.ok) return found;
    const held = found.value;
    if (held.readOnly !== null) return failure('brief-is-read-only', held.readOnly);
    const markThere = held.seq === baseSeq ? held.mark : this.#stores.events.markOf(briefId, baseSeq);
    const isSamePast = baseMark === null || baseMark === markThere;
    const made = isSamePast ? this.#madeBefore(briefId, held.seq, baseSeq, changes) : null;
    if (made === null) return outOfStep();
    if (made === changes.length) return success({ seq: held.seq, mark: held.mark, savedAt: by.now });
    const added = makeEvents(held, changes.slice(made), by.author);
    if (!added.ok) return added;
    const { brief, events } = added.value;
    const seq = events.at(-1)?.seq ?? held.seq;
    const mark = this.#append(held, brief, events, by.now);
    this.#keep(briefId, { ...held, brief, seq, mark, isStale: true });
    if (seq - held.snapshotSeq >= snapshotAtLatest) this.writeSnapshot(briefId);
    return success({ seq, mark, savedAt: by.now });
  }

  /**
   * Gives what was changed after a change known by number and mark, oldest first. Null if the brief never had that
   * change, as after a backup was restored, or if the log is damaged.
   */
  changesAfter(
    briefId: string,
    known: { readonly seq: number; readonly mark: number },
  ): Result<ChangesAfter> {
    const found = this.#hold(briefId);
    if (!found.ok) return found;
    const { seq, mark } = found.value;
    const { events } = this.#stores;
    if (known.seq > seq || events.markOf(briefId, known.seq) !== known.mark) {
      return success({ seq, mark, changes: null });
    }
    const changes = events.after(briefId, known.seq).flatMap((read) => (read.isWhole ? [read.event] : []));
    const isWhole = changes.every((event, index) => event.seq === known.seq + index + 1);
    const upToHere = changes.slice(0, seq - known.seq);
    return success({ seq, mark, changes: isWhole && upToHere.length === seq - known.seq ? upToHere : null });
  }

  /** Notes that a brief was indexed in its present state. */
  noteIndexed(briefId: string): void {
    const held = this.#held.get(briefId);
    if (held) this.#keep(briefId, { ...held, isStale: false });
  }

  /** Writes briefs whole: those that changed often since the last time, or (`all`) every one that changed. */
  writeSnapshots(which: 'due' | 'all'): void {
    const least = which === 'due' ? snapshotEvery : 1;
    for (const [briefId, held] of this.#held) {
      if (held.seq - held.snapshotSeq >= least && held.readOnly === null) this.writeSnapshot(briefId);
    }
  }

  /** Writes one brief whole, where it is in memory. */
  writeSnapshot(briefId: string): void {
    const held = this.#held.get(briefId);
    if (!held || held.snapshotSeq === held.seq) return;
    this.#stores.db
      .transaction(() => this.#stores.snapshots.write(briefId, held.seq, held.brief))
      .immediate();
    this.#keep(briefId, { ...held, snapshotSeq: held.seq });
  }

  /** Forgets a brief that is erased, or (null) all of them. */
  forget(briefId: string | null): void {
    if (briefId === null) this.#held.clear();
    else this.#held.delete(briefId);
  }

  /**
   * How many of the changes the brief already has as its last ones: changes sent again after a fault, when nobody knew
   * whether they had been written, are not made twice. Null if the brief has others.
   */
  #madeBefore(briefId: string, seq: number, baseSeq: number, changes: readonly Change[]): number | null {
    const count = seq - baseSeq;
    if (count === 0) return 0;
    if (count < 0 || count > changes.length) return null;
    const events = this.#stores.events.after(briefId, baseSeq);
    const areSame = events.every((read, index) => read.isWhole && isSameChange(read.event, changes[index]));
    return events.length === count && areSame ? count : null;
  }

  #hold(briefId: string): Result<Held> {
    const known = this.#held.get(briefId);
    if (known) {
      this.#keep(briefId, known);
      return success(known);
    }
    const state = this.#stores.rows.state(briefId);
    if (!state) return noSuchBrief();
    const loaded = loadBrief(this.#stores, briefId, state.lastSeq);
    if (!loaded.ok) return loaded;
    const mark = this.#stores.events.markOf(briefId, loaded.value.seq);
    const held = { ...loaded.value, mark, isStale: state.isStale === 1 };
    this.#keep(briefId, held);
    // What was repaired by chance (a new id) must not come out differently the next time.
    if (held.isMended && held.readOnly === null) this.writeSnapshot(briefId);
    return success(held);
  }

  /** Makes a brief the most recently used, and drops the least recently used one that nothing waits for. */
  #keep(briefId: string, held: Held): void {
    this.#held.delete(briefId);
    this.#held.set(briefId, held);
    if (this.#held.size <= heldBriefs) return;
    for (const [id, other] of this.#held) {
      if (other.isStale || id === briefId) continue;
      this.#held.delete(id);
      return;
    }
  }
}
