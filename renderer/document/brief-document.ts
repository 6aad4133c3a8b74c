import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Brief } from '#shared/brief/brief.ts';
import type { Command, CommandCall } from '#shared/commands/command.ts';
import { applyNewCall } from '#shared/commands/new-call.ts';
import type { BriefMove } from '#shared/commands/rebase/brief-move.ts';
import type { RebasedBrief } from '#shared/commands/rebase/rebase-waiting.ts';
import { callLabel } from '#shared/commands/registry.ts';
import { type Problem, type Result, success } from '#shared/result.ts';
import { BriefChanges } from './brief-changes.ts';
import type { BriefConnection, HeardChange, OpenedBrief } from './brief-connection.ts';
import { ChangesElsewhere } from './changes-elsewhere.ts';
import { Composition } from './composition.ts';
import { continued } from './continued.ts';
import { type DocumentState, isReplaced, openedState, type RunOptions, showIn } from './document-state.ts';
import { emptyHistory, type History, type HistoryEntry, historyChange, recordChange } from './history.ts';
import { rebasedHistory } from './rebased-history.ts';
import { RefusedTyping } from './refused-typing.ts';
import { type QueuedChange, SaveQueue } from './save-queue.ts';
import { SaveStatus } from './save-status.ts';
import { turnBack } from './take-back.ts';
import { type TypingBuffer, TypingBuffers } from './typing-buffers.ts';
import { UnsavedKeeper } from './unsaved-keeper.ts';

type MadeChange = Omit<QueuedChange, 'at'>;

/**
 * The open brief: its value, its history, and the queue that carries every change to the disk. A change shows at once and
 * counts as saved only when the engine says so; what is changed elsewhere comes in below what is not saved yet.
 */
export class BriefDocument {
  readonly store: StoreApi<DocumentState>;
  /** By this the brief's parts are watched; the store announces every change. */
  readonly changes: BriefChanges;
  /** A word that an input method is composing on the page. */
  readonly composition = new Composition();
  /** What was typed and refused, and is still shown on the page. */
  readonly refused: RefusedTyping;
  readonly #queue: SaveQueue;
  readonly #elsewhere: ChangesElsewhere;
  readonly #keeper: UnsavedKeeper;
  readonly #status: SaveStatus;
  readonly #now: () => string;
  readonly #buffers = new TypingBuffers();
  #moving: BriefMove | null = null;
  /** Whether a change made elsewhere came in since the brief was opened. */
  #hasMoved = false;
  #lastId = 0;

  /** `now` is the clock, as an ISO moment. */
  constructor(
    opened: OpenedBrief,
    connection: BriefConnection,
    now: () => string = () => new Date().toISOString(),
  ) {
    this.#now = now;
    this.store = createStore<DocumentState>(() => openedState(opened));
    this.changes = new BriefChanges(this.store);
    this.#status = new SaveStatus(this.store, {
      isBusy: () => this.#queue.isBusy,
      unkept: () => this.#keeper.problem,
      isKeeping: () => this.#keeper.isHolding,
      isGone: () => this.#elsewhere.isGone,
      refused: () => this.refused.problem,
    });
    this.#keeper = new UnsavedKeeper(connection, (problem) => this.#status.settle(problem));
    this.refused = new RefusedTyping(this.#keeper, now, () => this.#status.settle(null));
    this.#queue = new SaveQueue(opened, connection.apply, {
      onSaved: (savedAt) => this.#status.saved(savedAt),
      onFailed: (problem) => this.#status.failed(problem),
      onBehind: (problem) => this.#status.behind(problem),
      catchUp: () => this.#elsewhere.catchUp(),
    });
    this.#elsewhere = new ChangesElsewhere(this.#queue, connection, {
      composition: this.composition,
      handIn: () => this.flushTyping(),
      onRebased: (rebased) => this.#takeRebased(rebased),
      onReplaced: (replacing) => this.#takeReplaced(replacing),
      onGone: (problem) => this.#takeGone(problem),
      onUnsaved: (unsaved) => this.#keeper.add(unsaved),
    });
  }

  get brief(): Brief {
    return this.store.getState().brief;
  }

  /** Why the brief can only be read, in a sentence; null if it can be edited. */
  get readOnly(): string | null {
    return this.store.getState().readOnly;
  }

  /** How the brief moved, while a change made elsewhere is coming in; otherwise null. */
  get moving(): BriefMove | null {
    return this.#moving;
  }

  /** Runs a command; the brief changes at once. A refusal changes nothing and is given back. */
  run<Args>(command: Command<Args>, args: Args, options: RunOptions = {}): Result<Brief> {
    this.flushTyping();
    const label = command.label(args, this.brief);
    return this.#record({ name: command.name, args }, label, options);
  }

  /** Runs a call by name, as `run`. */
  runCall(call: CommandCall, options: RunOptions = {}): Result<Brief> {
    this.flushTyping();
    return this.#record(call, callLabel(call, this.brief), options);
  }

  /** Takes the last change back, after handing in what is being typed. False if there is nothing to undo. */
  undo(): boolean {
    this.flushTyping();
    return this.#turnBack('undo');
  }

  /** Makes the last undone change again. False if there is nothing to redo. */
  redo(): boolean {
    this.flushTyping();
    return this.#turnBack('redo');
  }

  /** Puts what earlier sessions did below this one's history, unless a change from elsewhere came in between. */
  takeEarlier(entries: readonly HistoryEntry[]): void {
    const { history } = this.store.getState();
    if (!this.#hasMoved) showIn(this.store, { history: { ...history, undo: [...entries, ...history.undo] } });
  }

  /** Registers a buffer; gives back the function that removes it. */
  addBuffer(buffer: TypingBuffer): () => void {
    return this.#buffers.add(buffer);
  }

  /** Says that a buffer holds typing, or no longer does, so that the status never calls unsaved words saved. */
  holdTyping(isHolding: boolean): void {
    if (!this.#status.hold(isHolding)) return;
    if (this.#queue.isBehind) this.retry();
    else this.#status.saved(null);
  }

  /** Hands in everything that is being typed: it came first, and the disk keeps the order of changes. */
  flushTyping(): void {
    this.#buffers.flush();
  }

  /**
   * Hands in what is being typed and waits until everything is on disk; false if it could not be written. If something
   * that was already being sent fails, it is tried once more.
   */
  async flush(): Promise<boolean> {
    this.composition.end();
    this.flushTyping();
    const isUnderWay = this.#queue.isRunning;
    if (this.#status.hasStopped) this.retry();
    await this.#queue.drained();
    if (isUnderWay && this.#status.hasStopped) this.retry();
    const isSaved = await this.#queue.drained();
    return (await this.#keeper.kept()) && isSaved;
  }

  /** Tries again to write after a failure. */
  retry(): void {
    this.#status.saving();
    this.refused.retry();
    this.#queue.retry();
    void this.#keeper.kept();
  }

  /** Takes in a change made elsewhere, as the program announces it. */
  hear(change: HeardChange): void {
    this.#elsewhere.hear(change);
  }

  /** Takes over what the library has now, and tries again what failed: the library was opened anew, or replaced. */
  comeAgain(): void {
    this.#queue.fallBehind();
    if (this.#status.hasStopped) this.retry();
  }

  /** Notes that the sentence about the replaced brief was read. */
  noteReplacedRead(): void {
    showIn(this.store, { replaced: null });
  }

  #record(call: CommandCall, label: string, options: RunOptions): Result<Brief> {
    const { readOnly } = this;
    if (readOnly !== null) return { ok: false, error: { code: 'brief-is-read-only', message: readOnly } };
    const applied = applyNewCall(this.brief, call);
    if (!applied.ok) return applied;
    const { brief, inverse } = applied.value;
    const id = this.#nextId();
    const entry = {
      label,
      changes: [historyChange(id, inverse, brief)],
      ...continued({ call, inverse, before: this.brief, after: brief }, options.group),
      at: performance.now(),
    };
    const { history } = this.store.getState();
    this.#take(recordChange(history, entry), [{ id, call, label, takesBack: null, after: brief }]);
    return success(brief);
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #take(history: History, made: readonly MadeChange[]): void {
    const isFailed = this.store.getState().saveState === 'failed';
    const brief = made.at(-1)?.after ?? this.brief;
    const isSaving = isFailed ? {} : ({ saveState: 'saving', problem: null } as const);
    this.store.setState({ brief, history, isUntouched: false, ...isSaving });
    for (const change of made) this.#queue.add({ ...change, at: this.#now() });
  }

  #turnBack(from: 'undo' | 'redo'): boolean {
    const { history, readOnly } = this.store.getState();
    const turned = readOnly === null ? turnBack(history, from, this.brief, () => this.#nextId()) : null;
    if (turned?.isTaken) this.#take(turned.history, turned.made);
    else if (turned) showIn(this.store, { history: turned.history });
    return turned?.isTaken ?? false;
  }

  #takeRebased(rebased: RebasedBrief): void {
    const { history } = this.store.getState();
    this.#hasMoved = true;
    this.#moving = rebased.move();
    this.store.setState({
      brief: rebased.brief,
      history: rebasedHistory(history, rebased),
      isUntouched: false,
    });
    this.#moving = null;
  }

  #takeGone({ message }: Problem): void {
    showIn(this.store, { readOnly: message, history: emptyHistory });
    this.#status.saved(null);
  }

  #takeReplaced({ brief, readOnly }: OpenedBrief): void {
    this.#hasMoved = true;
    this.store.setState({ brief, readOnly, history: emptyHistory, ...isReplaced });
    this.#status.saved(null);
  }
}
