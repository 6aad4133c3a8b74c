import type { Guarded } from '#engine/library/guarded-part.ts';
import type { LibraryBriefs } from '#engine/library/library-briefs.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type {
  BriefConnection,
  HeardChange,
  UnsavedChange,
} from '../../../renderer/document/brief-connection.ts';
import type { LogPlace, QueuedChange } from '../../../renderer/document/save-queue.ts';
import type { Chance } from '../../fixtures/random.ts';
import { wanted } from './full-brief.ts';

/** Something on its way: a request to the library, its answer, or what is told without being asked. */
type Delivery = () => void;

/**
 * The lines between writers and the library. Nothing arrives by itself: what arrives next is drawn, each line keeping
 * its own order. A request may be lost before the library has it, or its answer after.
 */
export class Lines {
  readonly #briefs: Guarded<LibraryBriefs>;
  readonly #briefId: string;
  readonly #chance: Chance;
  readonly #toLibrary: Delivery[][] = [];
  readonly #answers: Delivery[][] = [];
  readonly #told: Delivery[][] = [];
  readonly #listeners: ((change: HeardChange) => void)[] = [];
  /** The moments of changes of which a writer was told that they are on disk. */
  readonly acknowledged: string[] = [];
  /** Called with every state of the brief that the library comes to. */
  readonly #onSaved: (brief: Brief) => void;
  /** Of a hundred requests, how many are lost, one way or the other. */
  losses = 0;

  constructor(
    briefs: Guarded<LibraryBriefs>,
    briefId: string,
    chance: Chance,
    onSaved: (brief: Brief) => void,
  ) {
    this.#briefs = briefs;
    this.#onSaved = onSaved;
    this.#briefId = briefId;
    this.#chance = chance;
  }

  /** Whether anything is on its way. */
  get isBusy(): boolean {
    return this.#waiting().length > 0;
  }

  /** The line of one more writer. */
  connect(kept: UnsavedChange[], listener: (change: HeardChange) => void): BriefConnection {
    const writer = this.#listeners.push(listener) - 1;
    for (const lines of [this.#toLibrary, this.#answers, this.#told]) lines[writer] = [];
    const ask = <Value>(work: () => Result<Value>): Promise<Result<Value>> => this.#ask(writer, work);
    return {
      apply: async (base, changes) => {
        const answer = await ask(() => this.#apply(writer, base, changes));
        if (answer.ok) this.acknowledged.push(...changes.map(({ at }) => at));
        return answer;
      },
      changesAfter: (place) => ask(() => this.#briefs.changesAfter(this.#briefId, place)),
      open: () => ask(() => this.#briefs.open(this.#briefId)),
      keep: async (unsaved) => {
        kept.push(...unsaved);
        return success({});
      },
      discard: async () => success({}),
    };
  }

  /** Lets one thing arrive that is drawn; false where nothing is on its way. */
  deliver(): boolean {
    const line = this.#chance.of(this.#waiting());
    line?.shift()?.();
    return line !== undefined;
  }

  #waiting(): Delivery[][] {
    return [...this.#toLibrary, ...this.#answers, ...this.#told].filter((line) => line.length > 0);
  }

  #ask<Value>(writer: number, work: () => Result<Value>): Promise<Result<Value>> {
    return new Promise((resolve) => {
      this.#toLibrary[writer]?.push(() => {
        const isLostOnTheWay = this.#chance.in100(this.losses);
        const answer = isLostOnTheWay ? null : work();
        const isLost = isLostOnTheWay || this.#chance.in100(this.losses);
        this.#answers[writer]?.push(() => resolve(isLost || answer === null ? unknown() : answer));
      });
    });
  }

  #apply(writer: number, base: LogPlace, changes: readonly QueuedChange[]) {
    const sent = changes.map(({ call, label, at }) => ({ call: stored(call), label, at }));
    const saved = this.#briefs.apply(this.#briefId, base.seq, sent, base.mark);
    if (!saved.ok) return saved;
    this.#onSaved(wanted(this.#briefs.open(this.#briefId)).brief);
    const { seq, mark } = saved.value;
    const calls = sent.map(({ call }) => call);
    for (const [other, listener] of this.#listeners.entries()) {
      if (other !== writer) this.#told[other]?.push(() => listener({ seq, mark, calls }));
    }
    return saved;
  }
}

function stored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

function unknown(): Result<never> {
  return failure('unexpected', 'It is not known whether this was done.');
}
