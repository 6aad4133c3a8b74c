import type { Brief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import type { BriefRows } from './brief-rows.ts';
import type { Connection } from './connection.ts';
import type { EventLog, LoggedEvent, NewEvent } from './event-log.ts';
import type { Facets } from './facets.ts';
import { type ListedHead, listedHead } from './indexed-brief.ts';
import { type DamagedRows, loadBrief, type StoredBrief } from './load-brief.ts';
import type { Snapshots } from './snapshots.ts';

/** How many briefs are held in memory besides those that are not indexed yet. */
const heldBriefs = 8;

/** After how many changes a brief is written whole again, when there is time. */
const snapshotEvery = 200;

/** After how many changes it is written whole within an edit, where no pause came. */
const snapshotAtLatest = 2_000;

/** A change as the window asks for it. */
export interface Change {
  readonly call: CommandCall;
  readonly label: string;
  /** ISO moment. */
  readonly at: string;
}

/** The parts of the library that open briefs are made of. */
export interface BriefStores {
  readonly db: Connection;
  readonly rows: BriefRows;
  readonly events: EventLog;
  readonly snapshots: Snapshots;
  readonly damagedRows: DamagedRows;
}

type Held = StoredBrief & { readonly isStale: boolean };

/** Where an edit left the brief: the number of its last change, and when that was saved (ISO moment). */
export interface Saved {
  readonly seq: number;
  readonly savedAt: string;
}

/** The refusal where a brief is not in the library. */
export function noSuchBrief(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'brief-not-found',
    'This brief is no longer in the library. It may have been erased from the trash. Choose another one from the list.',
  );
}

/** The briefs in use, kept in memory with their prose so that an edit costs what it changes. */
export class BriefsInUse {
  readonly #stores: BriefStores;
  readonly #held = new Map<string, Held>();
  readonly #append: (held: Held, next: Brief, events: readonly NewEvent[], at: string) => void;

  /** `facets` counts by status, which an edit may change. */
  constructor(stores: BriefStores, facets: Pick<Facets, 'noteChange'>) {
    this.#stores = stores;
    const { rows } = stores;
    this.#append = stores.db.transaction(
      (held: Held, next: Brief, events: readonly NewEvent[], at: string) => {
        const { id } = held.brief;
        for (const event of events) stores.events.append(id, event);
        rows.noteChange(id, events.at(-1)?.seq ?? 0, at, held.isStale);
        const head = listedHead(next);
        if (isSameHead(head, listedHead(held.brief))) return;
        rows.writeHead(id, head);
        facets.noteChange();
      },
    ).immediate;
  }

  /** Gives a brief as it is on disk, from memory where it is in use. */
  get(briefId: string): Result<StoredBrief> {
    const held = this.#hold(briefId);
    return held.ok ? success(held.value) : held;
  }

  /**
   * Makes changes in order, all or none. When this returns a success, they are on disk; what of them was made before,
   * as its answer was lost, is not made twice. `out-of-step` where the brief is not at `baseSeq`; the refusal of the first command that refuses; nothing is kept in memory that failed on disk.
   */
  apply(
    briefId: string,
    baseSeq: number,
    changes: readonly Change[],
    by: { readonly author: string; readonly now: string },
  ): Result<Saved> {
    const found = this.#hold(briefId);
    if (!found.ok) return found;
    const held = found.value;
    if (held.readOnly !== null) return failure('brief-is-read-only', held.readOnly);
    const made = this.#madeBefore(briefId, held.seq, baseSeq, changes);
    if (made === null) {
      return failure(
        'out-of-step',
        'The brief was changed in another window meanwhile, so this change was not saved. It is shown again as it is saved; make the change once more.',
      );
    }
    if (made === changes.length) return success({ seq: held.seq, savedAt: by.now });
    const added = makeEvents(held, changes.slice(made), by.author);
    if (!added.ok) return added;
    const { brief, events } = added.value;
    const seq = events.at(-1)?.seq ?? held.seq;
    this.#append(held, brief, events, by.now);
    this.#keep(briefId, { ...held, brief, seq, isStale: true });
    if (seq - held.snapshotSeq >= snapshotAtLatest) this.writeSnapshot(briefId);
    return success({ seq, savedAt: by.now });
  }

  /** Notes that a brief was indexed as it is. */
  noteIndexed(briefId: string): void {
    const held = this.#held.get(briefId);
    if (held) this.#keep(briefId, { ...held, isStale: false });
  }

  /** Writes the briefs whole that changed often since they were last written so, or (`all`) at all. */
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
   * How many of the changes the brief has already, as its last ones: asked again after a fault of which nobody knew
   * whether it came before or after the writing, they are not made twice. Null where it has others.
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
    const held = { ...loaded.value, isStale: state.isStale === 1 };
    this.#keep(briefId, held);
    // What was put right by chance (a new id) must not come out otherwise the next time.
    if (held.isMended && held.readOnly === null) this.writeSnapshot(briefId);
    return success(held);
  }

  /** Puts a brief last in the order of use, and drops the first that nothing is waiting for. */
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

function isSameHead(one: ListedHead, other: ListedHead): boolean {
  return (
    one.title === other.title &&
    one.status === other.status &&
    one.region === other.region &&
    one.tlp === other.tlp &&
    one.confidence === other.confidence
  );
}

function isSameChange(event: LoggedEvent, change: Change | undefined): boolean {
  return (
    change !== undefined &&
    event.at === change.at &&
    event.label === change.label &&
    JSON.stringify(event.call) === JSON.stringify({ name: change.call.name, args: change.call.args })
  );
}

function makeEvents(
  held: StoredBrief,
  changes: readonly Change[],
  author: string,
): Result<{ readonly brief: Brief; readonly events: readonly NewEvent[] }> {
  let brief = held.brief;
  const events: NewEvent[] = [];
  for (const [index, { call, label, at }] of changes.entries()) {
    const applied = applyCall(brief, call);
    if (!applied.ok) return applied;
    if (applied.value.brief.id !== held.brief.id) {
      return failure('command-refused', 'The change was refused: a brief keeps its id. Nothing was changed.');
    }
    brief = applied.value.brief;
    events.push({ seq: held.seq + index + 1, call, inverse: applied.value.inverse, label, at, author });
  }
  return success({ brief, events });
}
