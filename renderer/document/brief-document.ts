import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Brief } from '#shared/brief/brief.ts';
import type { Command, CommandCall } from '#shared/commands/command.ts';
import type { BriefMove } from '#shared/commands/rebase/brief-move.ts';
import type { RebasedBrief } from '#shared/commands/rebase/rebase-waiting.ts';
import { applyCall, callLabel } from '#shared/commands/registry.ts';
import { type Problem, type Result, success } from '#shared/result.ts';
import { BriefChanges } from './brief-changes.ts';
import type { BriefConnection, HeardChange, OpenedBrief } from './brief-connection.ts';
import { ChangesElsewhere } from './changes-elsewhere.ts';
import { Composition } from './composition.ts';
import { continued } from './continued.ts';
import type { DocumentState, RunOptions, TypingBuffer } from './document-state.ts';
import { emptyHistory, type History, type HistoryEntry, historyChange, recordChange } from './history.ts';
import { rebasedHistory } from './rebased-history.ts';
import { RefusedTyping } from './refused-typing.ts';
import { type QueuedChange, SaveQueue } from './save-queue.ts';
import { takeBack } from './take-back.ts';
import { UnsavedKeeper } from './unsaved-keeper.ts';

type MadeChange = Omit<QueuedChange, 'at'>;

const replacedByAnother =
  'The library was exchanged for another one, as when a backup is restored. The brief is shown as it stands there.';

/**
 * The open brief: its value, its history, and the queue that carries every change to the disk. Changes show at once;
 * they count as saved only when the engine says so. What is changed elsewhere meanwhile (in another window, in the
 * library) comes in, and what is not saved yet is brought onto it.
 */
export class BriefDocument {
  readonly store: StoreApi<DocumentState>;
  /** What the brief's parts are watched by; the store tells of everything. */
  readonly changes: BriefChanges;
  /** A word that is being composed, by an input method, on the page. */
  readonly composition = new Composition();
  /** What was typed and refused, and still stands on the page. */
  readonly refused: RefusedTyping;
  readonly #queue: SaveQueue;
  readonly #elsewhere: ChangesElsewhere;
  readonly #keeper: UnsavedKeeper;
  readonly #now: () => string;
  readonly #buffers = new Set<TypingBuffer>();
  #moving: BriefMove | null = null;
  #lastId = 0;
  #holding = 0;
  #savedAt: string | null = null;

  /** `now` is the clock, as an ISO moment. */
  constructor(
    opened: OpenedBrief,
    connection: BriefConnection,
    now: () => string = () => new Date().toISOString(),
  ) {
    this.#now = now;
    this.store = createStore<DocumentState>(() => ({
      brief: opened.brief,
      saveState: 'saved',
      savedAt: null,
      problem: null,
      readOnly: opened.readOnly,
      replaced: null,
      history: emptyHistory,
      isUntouched: opened.seq <= (opened.isImported ? 1 : 0),
    }));
    this.changes = new BriefChanges(this.store);
    const onFailed = (problem: Problem) => this.#show({ saveState: 'failed', problem });
    this.#keeper = new UnsavedKeeper(connection, (problem) => (problem ? onFailed(problem) : this.#settle()));
    this.refused = new RefusedTyping(this.#keeper, now, () => this.#settle());
    this.#queue = new SaveQueue(opened, connection.apply, {
      onSaved: (savedAt) => this.#onSaved(savedAt),
      onFailed,
      onBehind: (problem) => this.#onBehind(problem),
      catchUp: () => this.#elsewhere.catchUp(),
    });
    this.#elsewhere = new ChangesElsewhere(this.#queue, connection, {
      composition: this.composition,
      handIn: () => this.flushTyping(),
      onRebased: (rebased) => this.#takeRebased(rebased),
      onReplaced: (replacing) => this.#takeReplaced(replacing),
      onGone: ({ message }) => this.#show({ readOnly: message, history: emptyHistory }),
      onUnsaved: (unsaved) => this.#keeper.add(unsaved),
    });
  }

  get brief(): Brief {
    return this.store.getState().brief;
  }

  /** Why the brief can only be read, in a sentence; null where it can be written. */
  get readOnly(): string | null {
    return this.store.getState().readOnly;
  }

  /** How the brief moved, while a change made elsewhere comes in; null at any other time. */
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

  /** Takes the last change back, after handing in what is being typed. False where there is nothing to undo. */
  undo(): boolean {
    this.flushTyping();
    return this.#takeBack('undo', 'redo', 'Undo');
  }

  /** Makes the last undone change again. False where there is nothing to redo. */
  redo(): boolean {
    this.flushTyping();
    return this.#takeBack('redo', 'undo', 'Redo');
  }

  /** Registers a buffer; gives back the function that takes it away again. */
  addBuffer(buffer: TypingBuffer): () => void {
    this.#buffers.add(buffer);
    return () => {
      buffer.flush();
      this.#buffers.delete(buffer);
    };
  }

  /** Says that a buffer holds typing (or no longer does), so that the status never calls unsaved words saved. */
  holdTyping(isHolding: boolean): void {
    this.#holding += isHolding ? 1 : -1;
    const { saveState } = this.store.getState();
    if (saveState === 'failed') return;
    if (isHolding) this.#show({ saveState: 'saving', problem: null });
    else if (this.#holding === 0 && !this.#queue.isBusy) {
      if (this.#queue.isBehind) this.retry();
      else this.#onSaved(null);
    }
  }

  /** Hands in everything that is being typed: it came first, and the order of changes is kept on disk. */
  flushTyping(): void {
    for (const buffer of this.#buffers) buffer.flush();
  }

  /**
   * Hands in what is being typed and waits until all is on disk; false where it could not be written. What fails that
   * was under way before is tried once more.
   */
  async flush(): Promise<boolean> {
    this.composition.end();
    this.flushTyping();
    const isUnderWay = this.#queue.isRunning;
    if (this.#hasStopped) this.retry();
    await this.#queue.drained();
    if (isUnderWay && this.#hasStopped) this.retry();
    const isSaved = await this.#queue.drained();
    return (await this.#keeper.kept()) && isSaved;
  }

  /** Tries again to write after a failure. */
  retry(): void {
    this.#show({ saveState: 'saving', problem: null });
    this.refused.retry();
    this.#queue.retry();
    void this.#keeper.kept();
  }

  /** Takes a change that was made elsewhere, as the program tells of it. */
  hear(change: HeardChange): void {
    this.#elsewhere.hear(change);
  }

  /** Takes over what the library has now, and tries again what failed: it was opened anew, or exchanged. */
  comeAgain(): void {
    this.#queue.fallBehind();
    if (this.#hasStopped) this.retry();
  }

  /** Notes that the sentence about the replaced brief was read. */
  noteReplacedRead(): void {
    this.#show({ replaced: null });
  }

  /** Whether nothing more is tried until somebody asks for it. */
  get #hasStopped(): boolean {
    const { saveState } = this.store.getState();
    return saveState === 'failed' || saveState === 'behind';
  }

  #record(call: CommandCall, label: string, options: RunOptions): Result<Brief> {
    const { readOnly } = this;
    if (readOnly !== null) return { ok: false, error: { code: 'brief-is-read-only', message: readOnly } };
    const applied = applyCall(this.brief, call);
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

  /* Everything on the page listens to the store, so it is told only where something differs. */
  #show(change: Partial<DocumentState>): void {
    const now = this.store.getState();
    const fields = Object.keys(change) as (keyof DocumentState)[];
    if (fields.some((field) => change[field] !== now[field])) this.store.setState(change);
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

  #takeBack(from: 'undo' | 'redo', to: 'undo' | 'redo', word: string): boolean {
    const { history, readOnly } = this.store.getState();
    const taken = readOnly === null ? takeBack(history[from], this.brief) : null;
    if (!taken) return false;
    const { entry, left } = taken;
    if (!entry) {
      this.#show({ history: { ...history, [from]: left } });
      return false;
    }
    const made = taken.made.map((one) => ({ ...one, id: this.#nextId() }));
    const back = made.map(({ id, inverse, brief }) => historyChange(id, inverse, brief)).reverse();
    const reversed: readonly HistoryEntry[] = [...history[to], { ...entry, changes: back, group: null }];
    const next = { ...history, [from]: left, [to]: reversed };
    const label = `${word} ${lowerFirst(entry.label)}`;
    this.#take(
      next,
      made.map(({ id, call, takesBack, brief }) => ({ id, call, label, takesBack, after: brief })),
    );
    return true;
  }

  #takeRebased(rebased: RebasedBrief): void {
    const { history } = this.store.getState();
    this.#moving = rebased.move();
    this.store.setState({
      brief: rebased.brief,
      history: rebasedHistory(history, rebased),
      isUntouched: false,
    });
    this.#moving = null;
  }

  #takeReplaced({ brief, readOnly }: OpenedBrief): void {
    this.store.setState({
      brief,
      readOnly,
      history: emptyHistory,
      isUntouched: false,
      replaced: replacedByAnother,
    });
  }

  /* All is saved where nothing is under way any more. */
  #settle(): void {
    if (!this.#queue.isBusy) this.#onSaved(null);
  }

  #onBehind(problem: Problem): void {
    const unkept = this.#keeper.problem;
    this.#show(unkept ? { saveState: 'failed', problem: unkept } : { saveState: 'behind', problem });
  }

  #onSaved(savedAt: string | null): void {
    this.#savedAt = savedAt ?? this.#savedAt;
    const { isHolding } = this.#keeper;
    const problem = this.#keeper.problem ?? this.refused.problem;
    if (problem) this.#show({ saveState: 'failed', problem });
    else if (this.#holding === 0 && !isHolding)
      this.#show({ saveState: 'saved', savedAt: this.#savedAt, problem: null });
    else this.#show({ saveState: 'saving', problem: null });
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
