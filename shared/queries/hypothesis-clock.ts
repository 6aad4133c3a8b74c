import type { Brief } from '../brief/brief.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { type ClockedCollection, clockEffects, type LoggedCall } from './clock-effects.ts';

/** A change of the log, as the clock reads it. */
export interface ClockEvent {
  readonly seq: number;
  /** ISO moment. */
  readonly at: string;
  readonly call: LoggedCall;
  readonly inverse: LoggedCall;
}

/** That a hypothesis was added or reworded when evidence was there already. */
export interface ClockNote {
  readonly hypothesisId: string;
  readonly did: 'added' | 'reworded';
  /** ISO moment. */
  readonly at: string;
  /** The newest item of evidence that was there. */
  readonly afterEvidenceId: string;
  /** How many items were there, of those that are in the brief now. */
  readonly itemsThere: number;
}

/** When the hypotheses of a brief were written, relative to its evidence. */
export interface HypothesisClock {
  /** In the order of the hypotheses; none for one that was there before any evidence and stayed as it was. */
  readonly notes: readonly ClockNote[];
  /** Hypotheses that came in one change with evidence, as in an import: nobody can tell which was there first. */
  readonly unorderedIds: readonly string[];
}

interface Change {
  readonly seq: number;
  readonly at: string;
  readonly old: string;
}

interface Life {
  /** The change that wrote it; null as long as it has no words. */
  written: { readonly seq: number; readonly at: string } | null;
  /** Later changes of its words, by field, oldest first. */
  readonly changes: Map<string, Change[]>;
}

/** What was there before the first change, or nobody knows when it came. */
const start = { seq: 0, at: '' };

/* The last change after which a text stayed another one: what was taken back since does not count. */
function lastLasting(changes: readonly Change[], now: string): Change | undefined {
  const same = (text: string) => text.trim() === now.trim();
  const back = changes.findIndex(({ old }) => same(old));
  return changes[(back < 0 ? changes.length : back) - 1];
}

/** Follows the changes of a brief from the oldest to the newest, and tells then how its hypotheses came about. */
export class ClockReader {
  readonly #lives: Readonly<Record<ClockedCollection, Map<string, Life>>> = {
    hypotheses: new Map(),
    evidence: new Map(),
  };

  /** Takes the next change. */
  take({ seq, at, call, inverse }: ClockEvent): void {
    for (const effect of clockEffects(call, inverse)) {
      const lives = this.#lives[effect.collection];
      const known = lives.get(effect.id);
      if (effect.kind === 'added') {
        // A record that comes back, as by undo, is as old as it was.
        if (!known)
          lives.set(effect.id, { written: effect.isWritten ? { seq, at } : null, changes: new Map() });
        continue;
      }
      const life = known ?? { written: start, changes: new Map() };
      lives.set(effect.id, life);
      if (life.written === null) {
        life.written = { seq, at };
        continue;
      }
      const changes = life.changes.get(effect.field) ?? [];
      changes.push({ seq, at, old: effect.old });
      life.changes.set(effect.field, changes);
    }
  }

  /** Tells of the hypotheses of the brief, as it is after the last change that was taken. */
  clockOf({ hypotheses, evidence }: Pick<Brief, 'hypotheses' | 'evidence'>): HypothesisClock {
    const items = inOrder(evidence)
      .filter(({ text }) => text.trim() !== '')
      .map(({ id }) => ({ id, seq: this.#writtenOf('evidence', id).seq }));
    const notes: ClockNote[] = [];
    const unorderedIds: string[] = [];
    for (const { id } of inOrder(hypotheses)) {
      const record = ownRecord(hypotheses, id);
      if (!record || (record.name.trim() === '' && record.statement.trim() === '')) continue;
      const written = this.#writtenOf('hypotheses', id);
      if (items.some(({ seq }) => seq === written.seq)) unorderedIds.push(id);
      const reworded = this.#rewordedOf(id, record);
      const note = (did: ClockNote['did'], { seq, at }: typeof start, since: number) => {
        const there = items.filter((item) => item.seq < seq);
        const newest = there.reduce((last, item) => (item.seq >= last.seq ? item : last), {
          id: '',
          seq: -1,
        });
        if (newest.seq > since)
          notes.push({ hypothesisId: id, did, at, afterEvidenceId: newest.id, itemsThere: there.length });
      };
      note('added', written, -1);
      // What came together with it was there by then, too.
      if (reworded) note('reworded', reworded, written.seq - 1);
    }
    return { notes, unorderedIds };
  }

  #writtenOf(collection: ClockedCollection, id: string): typeof start {
    const life = this.#lives[collection].get(id);
    return life ? (life.written ?? start) : start;
  }

  #rewordedOf(id: string, record: object): Change | undefined {
    const changes = [...(this.#lives.hypotheses.get(id)?.changes ?? [])];
    const last = changes.flatMap(
      ([field, all]) => lastLasting(all, String(Reflect.get(record, field) ?? '')) ?? [],
    );
    return last.toSorted((one, other) => other.seq - one.seq)[0];
  }
}

/** Tells from the changes of a brief, oldest first, when its hypotheses were written relative to its evidence. */
export function hypothesisClock(
  events: Iterable<ClockEvent>,
  brief: Pick<Brief, 'hypotheses' | 'evidence'>,
): HypothesisClock {
  const reader = new ClockReader();
  for (const event of events) reader.take(event);
  return reader.clockOf(brief);
}
