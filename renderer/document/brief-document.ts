import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Brief } from '#shared/brief/brief.ts';
import type { Command, CommandCall } from '#shared/commands/command.ts';
import { applyCall, callLabel } from '#shared/commands/registry.ts';
import type { Problem, Result } from '#shared/result.ts';
import { success } from '#shared/result.ts';
import { emptyHistory, type History, recordChange, recordRedo, recordUndo } from './history.ts';
import { SaveQueue, type SendChanges } from './save-queue.ts';

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
  readonly #queue: SaveQueue;
  readonly #buffers = new Set<TypingBuffer>();
  #holding = 0;

  constructor(opened: OpenedBrief, send: SendChanges) {
    this.store = createStore<DocumentState>(() => ({
      brief: opened.brief,
      saveState: 'saved',
      savedAt: null,
      problem: null,
      readOnly: opened.readOnly,
      history: emptyHistory,
    }));
    this.#queue = new SaveQueue(opened.seq, send, {
      onSaved: (savedAt) => {
        const isQuiet = this.#holding === 0;
        this.store.setState({ saveState: isQuiet ? 'saved' : 'saving', savedAt, problem: null });
      },
      onFailed: (problem) => this.store.setState({ saveState: 'failed', problem }),
    });
  }

  get brief(): Brief {
    return this.store.getState().brief;
  }

  /** Runs a command; the brief changes at once. A refusal changes nothing and is given back. */
  run<Args>(command: Command<Args>, args: Args, options: RunOptions = {}): Result<Brief> {
    return this.runCall({ name: command.name, args }, options);
  }

  /** Runs a call by name, as `run`. */
  runCall(call: CommandCall, options: RunOptions = {}): Result<Brief> {
    // What is being typed came first: changes reach the disk in the order in which they were made.
    this.flushTyping();
    const before = this.brief;
    const label = callLabel(call, before);
    const applied = this.#apply(call, label);
    if (!applied.ok) return applied;
    this.store.setState({
      history: recordChange(this.store.getState().history, {
        label,
        inverses: [applied.value.inverse],
        group: options.group ?? null,
        at: performance.now(),
      }),
    });
    return success(applied.value.brief);
  }

  /** Takes the last change back, after handing in what is being typed. False where there is nothing to undo. */
  undo(): boolean {
    this.flushTyping();
    const entry = this.store.getState().history.undo.at(-1);
    if (!entry) return false;
    const redo = this.#runInverses(entry.inverses, `Undo ${lowerFirst(entry.label)}`);
    if (!redo) return false;
    this.store.setState({ history: recordUndo(this.store.getState().history, redo) });
    return true;
  }

  /** Makes the last undone change again. False where there is nothing to redo. */
  redo(): boolean {
    this.flushTyping();
    const entry = this.store.getState().history.redo.at(-1);
    if (!entry) return false;
    const undo = this.#runInverses(entry.inverses, `Redo ${lowerFirst(entry.label)}`);
    if (!undo) return false;
    this.store.setState({ history: recordRedo(this.store.getState().history, undo) });
    return true;
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
    if (isHolding) this.store.setState({ saveState: 'saving' });
    else if (this.#holding === 0 && !this.#queue.isBusy) this.store.setState({ saveState: 'saved' });
  }

  /** Hands in everything that is being typed. */
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
    this.store.setState({ saveState: 'saving', problem: null });
    this.#queue.retry();
  }

  #apply(call: CommandCall, label: string): Result<{ brief: Brief; inverse: CommandCall }> {
    const { readOnly, brief, saveState } = this.store.getState();
    if (readOnly !== null) return { ok: false, error: { code: 'brief-is-read-only', message: readOnly } };
    const applied = applyCall(brief, call);
    if (!applied.ok) return applied;
    this.store.setState({
      brief: applied.value.brief,
      saveState: saveState === 'failed' ? 'failed' : 'saving',
    });
    this.#queue.add({ call, label, at: new Date().toISOString() });
    return applied;
  }

  #runInverses(inverses: readonly CommandCall[], label: string): CommandCall[] | null {
    const back: CommandCall[] = [];
    for (const call of inverses) {
      const applied = this.#apply(call, label);
      if (!applied.ok) return back.length > 0 ? back : null;
      back.unshift(applied.value.inverse);
    }
    return back;
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
