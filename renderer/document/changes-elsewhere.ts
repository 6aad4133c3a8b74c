import type { Brief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { overwrittenText } from '#shared/commands/rebase/overwritten-text.ts';
import { type RebasedBrief, rebaseWaiting, textOfWaiting } from '#shared/commands/rebase/rebase-waiting.ts';
import type { Problem } from '#shared/result.ts';
import type {
  BriefConnection,
  HeardChange,
  LoggedChange,
  OpenedBrief,
  UnsavedChange,
} from './brief-connection.ts';
import type { Composition } from './composition.ts';
import type { LogPlace, QueuedChange, SaveQueue } from './save-queue.ts';

/** What an open brief does when it was changed elsewhere. */
export interface ElsewhereEvents {
  readonly composition: Composition;
  /** Hands in everything that is being typed. */
  readonly handIn: () => void;
  /** The brief as it is elsewhere came in, with what waits brought onto it. */
  readonly onRebased: (rebased: RebasedBrief) => void;
  /** Another state of the brief replaced this one; what waited could not be brought along. */
  readonly onReplaced: (opened: OpenedBrief) => void;
  /** The brief is no longer in the library, for the given reason. */
  readonly onGone: (problem: Problem) => void;
  /** What could not be saved into the brief. */
  readonly onUnsaved: (unsaved: readonly UnsavedChange[]) => void;
}

function isSame(one: LoggedChange, other: LoggedChange): boolean {
  return (
    one.at === other.at &&
    one.label === other.label &&
    one.call.name === other.call.name &&
    JSON.stringify(one.call.args) === JSON.stringify(other.call.args)
  );
}

/* An answer that never came leaves open whether a change is on disk; the log tells. */
function landed(unsure: readonly QueuedChange[], logged: readonly LoggedChange[]): number {
  const differing = unsure.findIndex((change, index) => {
    const other = logged[index];
    return !other || !isSame(change, other);
  });
  return differing < 0 ? unsure.length : differing;
}

const replacedReason =
  'The library was replaced by another one before this was saved, so this has no place in the brief.';

const overwrittenReason =
  'Another window wrote this at the same time into what was changed here. The brief has what was written here; this is what it took the place of.';

const goneReason = 'The brief is no longer in the library, so this has no place there.';

const unlabelled = (call: CommandCall): LoggedChange => ({ call, label: '', at: '' });

function unsaved(changes: readonly QueuedChange[], reason: string, text: string): UnsavedChange {
  const labels = [...new Set(changes.map(({ label }) => label))];
  return { label: labels.join(', '), reason, text, at: changes[0]?.at ?? '' };
}

/** What was made of a brief elsewhere: the calls, in order, and the place of the last of them. */
interface MadeElsewhere {
  readonly brief: Brief;
  readonly calls: readonly CommandCall[];
  readonly place: LogPlace;
}

/** Takes what was changed elsewhere into an open brief. */
export class ChangesElsewhere {
  readonly #queue: SaveQueue;
  readonly #connection: BriefConnection;
  readonly #events: ElsewhereEvents;
  #isGone = false;

  constructor(queue: SaveQueue, connection: BriefConnection, events: ElsewhereEvents) {
    this.#queue = queue;
    this.#connection = connection;
    this.#events = events;
  }

  /** Whether the brief was not in the library any more when it was asked for last. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Takes a change that is told without being asked: at once where it is the next one, else by catching up. */
  hear(heard: HeardChange): void {
    const { place } = this.#queue.base;
    if (heard.seq <= place.seq) return;
    const isNext = heard.seq - heard.calls.length === place.seq;
    const mayTake = isNext && !this.#isGone && !this.#queue.isRunning && !this.#events.composition.isGoingOn;
    this.#queue.atRest(() => {
      if (!mayTake || !this.#take(heard.calls.map(unlabelled), heard)) this.#queue.fallBehind();
    });
  }

  /** Asks for everything changed since the last known change, and takes it over. Gives a problem if that fails. */
  async catchUp(): Promise<Problem | null> {
    const answer = await this.#connection.changesAfter(this.#queue.base.place);
    if (!answer.ok) return this.#failed(answer.error);
    await this.#events.composition.ended();
    const { changes } = answer.value;
    // Where the brief was gone, the page shows words that were given up.
    if (changes && !this.#isGone && this.#take(changes, answer.value)) return null;
    return this.#openAnew();
  }

  /* False if the calls do not fit the brief they are said to be made on. */
  #take(logged: readonly LoggedChange[], { seq, mark }: LogPlace): boolean {
    this.#events.handIn();
    const count = landed(this.#queue.unsure, logged);
    const base = this.#queue.waiting[count - 1]?.after ?? this.#queue.base.brief;
    const waiting = this.#queue.waiting.slice(count);
    const calls = logged.slice(count).map(({ call }) => call);
    if (calls.length > 0) return this.#bring(waiting, { brief: base, calls, place: { seq, mark } });
    // Nothing was changed elsewhere: what waits stays as it was made, and as the page shows it.
    this.#queue.begin(base, { seq, mark }, waiting);
    return true;
  }

  #bring(waiting: readonly QueuedChange[], { brief, calls, place }: MadeElsewhere): boolean {
    const rebased = rebaseWaiting(brief, calls, waiting);
    if (!rebased.ok) return false;
    const { base, changes, lost } = rebased.value;
    const next = waiting.flatMap((change, index) => {
      const made = changes[index]?.made;
      return made ? [{ ...change, call: made.call, after: made.brief }] : [];
    });
    this.#queue.begin(base, place, next);
    this.#events.onRebased(rebased.value);
    this.#events.onUnsaved(
      lost.map(({ ids, reason, text }) =>
        unsaved(
          waiting.filter(({ id }) => ids.includes(id)),
          reason,
          text,
        ),
      ),
    );
    const overwritten = overwrittenText(brief, base, rebased.value.brief);
    if (overwritten !== '') this.#events.onUnsaved([unsaved(waiting, overwrittenReason, overwritten)]);
    return true;
  }

  /* The library has another past of the brief: what waits was made on something that no longer exists. */
  async #openAnew(): Promise<Problem | null> {
    const opened = await this.#connection.open();
    if (!opened.ok) return this.#failed(opened.error);
    await this.#events.composition.ended();
    const kept = this.#giveUpWaiting(replacedReason);
    const { brief, seq, mark } = opened.value;
    this.#queue.begin(brief, { seq, mark }, []);
    this.#isGone = false;
    this.#events.onReplaced(opened.value);
    this.#events.onUnsaved(kept);
    return null;
  }

  #failed(problem: Problem): Problem | null {
    if (problem.code !== 'brief-not-found') return problem;
    const kept = this.#giveUpWaiting(goneReason);
    const { brief, place } = this.#queue.base;
    this.#queue.begin(brief, place, []);
    this.#isGone = true;
    this.#events.onGone(problem);
    this.#events.onUnsaved(kept);
    return null;
  }

  #giveUpWaiting(reason: string): UnsavedChange[] {
    this.#events.handIn();
    const { waiting, base } = this.#queue;
    return waiting.length > 0 ? [unsaved(waiting, reason, textOfWaiting(base.brief, waiting))] : [];
  }
}
