import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Brief } from '#shared/brief/brief.ts';
import type { Command, CommandCall } from '#shared/commands/command.ts';
import { applyCall, callLabel } from '#shared/commands/registry.ts';
import type { Problem, Result } from '#shared/result.ts';
import { success } from '#shared/result.ts';
import { BriefChanges } from './brief-changes.ts';
import { emptyHistory, type History, recordChange, recordRedo, recordUndo } from './history.ts';
import { type QueuedChange, SaveQueue, type SendChanges } from './save-queue.ts';

/** Where the last edit stands on its way to the disk. */
export type SaveState = 'saved' | 'saving' | 'failed';

export interface DocumentState {
  readonly brief: Brief;
  readonly saveState: SaveState;
  /** ISO moment of the last write, null before the first one of this window. */
  readonly savedAt: string | null;
  readonly problem: Problem | null;
  /** A sentence where the brief can only be read. */
  readonly readOnly: string | null;
  readonly history: History;
}

/** Something that holds typing back for a moment and hands it in when asked: a prose editor, a text field. */
export interface TypingBuffer {
  /** Hands in what it holds; nothing where it holds nothing. */
  flush(): void;
}

export interface OpenedBrief {
  readonly brief: Brief;
  readonly seq: number;
  readonly readOnly: string | null;
}

/** How a change is grouped in the history: equal groups without a pause between are one undo. */
export interface RunOptions {
  readonly group?: string;
}

/**
 * The open brief: its value, its history, and the queue that carries every change to the disk. Changes show at once;
 * they count as saved only when the engine says so.
 */
export class BriefDocument {
  readonly store: StoreApi<DocumentState>;
  /** What the brief's parts are watched by; the store tells of everything. */
  readonly changes: BriefChanges;
  readonly #queue: SaveQueue;
  readonly #buffers = new Set<TypingBuffer>();
  #holding = 0;
  #savedAt: string | null = null;

  constructor(opened: OpenedBrief, send: SendChanges) {
    this.store = createStore<DocumentState>(() => ({
      brief: opened.brief,
      saveState: 'saved',
      savedAt: null,
      problem: null,
      readOnly: opened.readOnly,
      history: emptyHistory,
    }));
    this.changes = new BriefChanges(this.store);
    this.#queue = new SaveQueue(opened.seq, send, {
      onSaved: (savedAt) => {
        this.#savedAt = savedAt;
        if (this.#holding === 0) this.#show({ saveState: 'saved', savedAt, problem: null });
        else this.#show({ saveState: 'saving', problem: null });
      },
      onFailed: (problem) => this.#show({ saveState: 'failed', problem }),
    });
  }

  get brief(): Brief {
    return this.store.getState().brief;
  }

  /** Why the brief can only be read, in a sentence; null where it can be written. */
  get readOnly(): string | null {
    return this.store.getState().readOnly;
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
    const entry = this.store.getState().history.undo.at(-1);
    if (!entry) return false;
    return this.#runInverses(entry.inverses, `Undo ${lowerFirst(entry.label)}`, recordUndo);
  }

  /** Makes the last undone change again. False where there is nothing to redo. */
  redo(): boolean {
    this.flushTyping();
    const entry = this.store.getState().history.redo.at(-1);
    if (!entry) return false;
    return this.#runInverses(entry.inverses, `Redo ${lowerFirst(entry.label)}`, recordRedo);
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
    if (isHolding) this.#show({ saveState: 'saving' });
    else if (this.#holding === 0 && !this.#queue.isBusy) {
      this.#show({ saveState: 'saved', savedAt: this.#savedAt });
    }
  }

  /** Hands in everything that is being typed: it came first, and the order of changes is kept on disk. */
  flushTyping(): void {
    for (const buffer of this.#buffers) buffer.flush();
  }

  /** Hands in what is being typed and waits until all is on disk; false where it could not be written. */
  async flush(): Promise<boolean> {
    this.flushTyping();
    if (this.store.getState().saveState === 'failed') this.retry();
    return this.#queue.drained();
  }

  /** Tries again to write after a failure. */
  retry(): void {
    this.#show({ saveState: 'saving', problem: null });
    this.#queue.retry();
  }

  #record(call: CommandCall, label: string, options: RunOptions): Result<Brief> {
    const applied = this.#applied(this.brief, call);
    if (!applied.ok) return applied;
    const { brief, inverse } = applied.value;
    const { history } = this.store.getState();
    const entry = { label, inverses: [inverse], group: options.group ?? null, at: performance.now() };
    this.#take(brief, recordChange(history, entry), [{ call, label }]);
    return success(brief);
  }

  /* Everything on the page listens to the store, so it is told only where something differs. */
  #show(change: Partial<DocumentState>): void {
    const now = this.store.getState();
    const fields = Object.keys(change) as (keyof DocumentState)[];
    if (fields.some((field) => change[field] !== now[field])) this.store.setState(change);
  }

  #applied(brief: Brief, call: CommandCall): Result<{ brief: Brief; inverse: CommandCall }> {
    const { readOnly } = this;
    if (readOnly !== null) return { ok: false, error: { code: 'brief-is-read-only', message: readOnly } };
    return applyCall(brief, call);
  }

  #take(brief: Brief, history: History, made: readonly Omit<QueuedChange, 'at'>[]): void {
    const { saveState } = this.store.getState();
    this.store.setState({ brief, history, saveState: saveState === 'failed' ? 'failed' : 'saving' });
    const at = new Date().toISOString();
    for (const { call, label } of made) this.#queue.add({ call, label, at });
  }

  #runInverses(
    inverses: readonly CommandCall[],
    label: string,
    record: (history: History, back: readonly CommandCall[]) => History,
  ): boolean {
    let { brief } = this;
    const made: { call: CommandCall; label: string }[] = [];
    const back: CommandCall[] = [];
    for (const call of inverses) {
      const applied = this.#applied(brief, call);
      if (!applied.ok) break;
      brief = applied.value.brief;
      made.push({ call, label });
      back.unshift(applied.value.inverse);
    }
    // An entry without anything in it takes nothing back, and is done.
    if (back.length === 0 && inverses.length > 0) return false;
    this.#take(brief, record(this.store.getState().history, back), made);
    return true;
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
