import { channel } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfStandard } from '#shared/publication/formats.ts';
import type { PdfData } from '#shared/publication/writers/pdf-shapes.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { PdfOutcome, SetPages } from './pdf-typesetter.ts';

type Ask =
  | { readonly kind: 'warm' }
  | { readonly kind: 'unprintable'; readonly codePoints: readonly number[] }
  | { readonly kind: 'pdf'; readonly data: PdfData; readonly standard: PdfStandard | null }
  | { readonly kind: 'pages'; readonly data: PdfData };

export type ThreadRequest = Ask & { readonly id: number };

export type ThreadOutcome =
  | { readonly kind: 'warm' }
  | { readonly kind: 'unprintable'; readonly codePoints: readonly number[] }
  | { readonly kind: 'pdf'; readonly outcome: PdfOutcome }
  | { readonly kind: 'pages'; readonly pages: SetPages }
  | { readonly kind: 'fault'; readonly reason: string };

export interface ThreadAnswer {
  readonly id: number;
  readonly outcome: ThreadOutcome;
}

/** What the typesetter was asked, when, and when it had answered; see `typesettingChannel`. */
export interface TypesettingMoment {
  readonly kind: Ask['kind'];
  readonly moment: 'asked' | 'answered';
}

/** Tells tools and tests what the typesetter does, as a `TypesettingMoment` each; no word of a brief is in it. */
export const typesettingChannel = channel('briefwright:typesetting');

function tell(moment: TypesettingMoment): void {
  typesettingChannel.publish(moment);
}

interface Waiting {
  readonly settle: (outcome: Result<ThreadOutcome>) => void;
  readonly fail: (fault: Error) => void;
  readonly deadline: NodeJS.Timeout;
}

/** The longest a layout may take; a brief of a thousand pages takes about ten seconds. */
const longestSettingMs = 30_000;

const tookTooLong = () =>
  failure(
    'export-refused',
    'Laying out the pages took too long and was given up, so nothing was written. Split the brief, or export it to Word and print from there.',
  );

const stopped = () =>
  failure(
    'cancelled',
    'Laying out the pages was stopped, so nothing was written. Export again to have it done.',
  );

/** The compiled file in the built program, its source when run from source. */
function threadFile(): string {
  const source = path.join(import.meta.dirname, 'pdf-thread.ts');
  return existsSync(source) ? source : path.join(import.meta.dirname, 'pdf-thread.js');
}

/**
 * The thread that lays out pages, started with the first request and kept: it remembers its work, so that after an edit
 * a brief is laid out again in a fraction of the time. The compiler is native and cannot be interrupted; a layout that
 * takes too long is given up together with its thread, and the next request starts a new one. An idle thread does not
 * keep the process alive. Faults of the thread reject: they are bugs.
 */
export class TypesettingThread {
  readonly #longestMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(longestMs: number = longestSettingMs) {
    this.#longestMs = longestMs;
  }

  /** Starts the thread and reads the fonts, so that the first layout need not wait for it. */
  async warm(): Promise<void> {
    await this.#ask({ kind: 'warm' });
  }

  /** Which of the code points cannot be shown with the fonts at hand. */
  async unprintable(codePoints: readonly number[]): Promise<Result<readonly number[]>> {
    const answer = await this.#ask({ kind: 'unprintable', codePoints });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'unprintable') throw new Error('The typesetting thread answered out of turn.');
    return success(answer.value.codePoints);
  }

  /** Writes a file that follows a standard; with a `standard` of null, none. */
  async pdf(data: PdfData, standard: PdfStandard | null): Promise<Result<PdfOutcome>> {
    const answer = await this.#ask({ kind: 'pdf', data, standard });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'pdf') throw new Error('The typesetting thread answered out of turn.');
    return success(answer.value.outcome);
  }

  /** Lays out pages for the screen. */
  async pages(data: PdfData): Promise<Result<SetPages>> {
    const answer = await this.#ask({ kind: 'pages', data });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'pages') throw new Error('The typesetting thread answered out of turn.');
    return success(answer.value.pages);
  }

  /** Ends the thread; the work in progress is answered as cancelled. A later request starts a new thread. */
  stop(): void {
    this.#end(stopped());
  }

  #ask(ask: Ask): Promise<Result<ThreadOutcome>> {
    const worker = this.#started();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((settle, fail) => {
      const deadline = setTimeout(() => this.#end(tookTooLong()), this.#longestMs);
      this.#waiting.set(id, { settle, fail, deadline });
      worker.ref();
      worker.postMessage({ ...ask, id } satisfies ThreadRequest);
      tell({ kind: ask.kind, moment: 'asked' });
    });
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(threadFile(), { name: 'typesetting' });
    worker.on('message', (answer: ThreadAnswer) => this.#take(answer));
    worker.on('error', (fault) => this.#failAll(worker, fault));
    worker.on('exit', (code) =>
      this.#failAll(worker, new Error(`The typesetting thread ended with code ${code}.`)),
    );
    this.#worker = worker;
    return worker;
  }

  #take({ id, outcome }: ThreadAnswer): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.deadline);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if (outcome.kind === 'fault') {
      waiting.fail(new Error(outcome.reason));
      return;
    }
    waiting.settle(success(outcome));
    tell({ kind: outcome.kind, moment: 'answered' });
  }

  #failAll(worker: Worker, fault: unknown): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    for (const waiting of this.#drained()) {
      waiting.fail(fault instanceof Error ? fault : new Error(String(fault)));
    }
  }

  #end(outcome: Result<ThreadOutcome>): void {
    const worker = this.#worker;
    this.#worker = null;
    for (const waiting of this.#drained()) waiting.settle(outcome);
    worker?.unref();
    void worker?.terminate();
  }

  #drained(): Waiting[] {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { deadline } of all) clearTimeout(deadline);
    return all;
  }
}

/** The program's one typesetting thread. */
export const typesettingThread = new TypesettingThread();
