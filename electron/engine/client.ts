import { Worker } from 'node:worker_threads';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import { makeOwnFolder } from './files/own-folder.ts';
import type { EngineAnswer, EngineEvent, EngineRequestName, EngineRequestOf } from './requests.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** The engine as the main process sees it: a thread that answers. */
export interface Engine {
  /** Asks the engine. Never throws for an expected failure, and always answers, even if the thread ends. */
  call<Name extends EngineRequestName>(
    name: Name,
    request: EngineRequestOf<Name>,
  ): Promise<EngineAnswer<Name>>;
  /** Closes the library and ends the thread. Every call before it is answered first. */
  close(): Promise<void>;
}

export interface EngineClientOptions {
  readonly libraryFile: string;
  /** Whether a missing library is made at the start; a thread that is started again never makes one. */
  readonly mayMake?: boolean;
  /** The worker's file: `worker.ts` beside this one, or the bundle made of it. */
  readonly workerUrl: URL;
  /**
   * Where the engine's threads keep their compiled code for the next start. Nothing is kept without it, or if the
   * folder is not this user's alone.
   */
  readonly compiledFolder?: string;
  readonly onEvent: (event: EngineEvent) => void;
}

/** A thread that ends again this soon after a restart is not restarted a second time. */
const soonMs = 60_000;

type Failure = { readonly ok: false; readonly error: Problem };
type Answering = (result: Result<unknown>) => void;

const interrupted = (): Failure =>
  failure(
    'unexpected',
    'The part of the program that writes to the disk stopped and was started again, so it is not known whether the last change was saved. Everything that was shown as saved is there. Open the brief again and look at the last change.',
  );

const stopped = (): Failure =>
  failure(
    'unexpected',
    'The part of the program that writes to the disk stopped twice, so nothing can be saved any more. Everything that was shown as saved is there. Close Briefwright and start it again.',
  );

const closedAlready = (): Failure =>
  failure('cancelled', 'Briefwright is closing, so this was not done. Start it again and try once more.');

class EngineClient implements Engine {
  readonly #options: EngineClientOptions;
  readonly #pending = new Map<number, Answering>();
  /** Where the library is; see `engine.moved`. */
  #file: string;
  #worker: Worker | undefined;
  #lastId = 0;
  /** By a clock that nobody can set. */
  #startedAgainAt = Number.NEGATIVE_INFINITY;
  #closing: Promise<void> | undefined;
  /** While the thread is being restarted, calls wait for it. */
  #ready: Promise<Result<null>>;

  constructor(options: EngineClientOptions) {
    this.#options = options;
    this.#file = options.libraryFile;
    this.#ready = this.#start(options.mayMake ?? true);
  }

  get opened(): Promise<Result<null>> {
    return this.#ready;
  }

  async call<Name extends EngineRequestName>(
    name: Name,
    request: EngineRequestOf<Name>,
  ): Promise<EngineAnswer<Name>> {
    if (this.#closing) return closedAlready();
    const ready = await this.#ready;
    const worker = this.#worker;
    if (!ready.ok) return ready;
    if (!worker) return stopped();
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<Result<unknown>>((resolve) => this.#pending.set(id, resolve));
    const message: ToWorker = { kind: 'call', id, name, request };
    worker.postMessage(message);
    // The worker answers each name with its own type: both sides share `EngineRequests`.
    return answered as Promise<EngineAnswer<Name>>;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#ready;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    const message: ToWorker = { kind: 'close' };
    worker.postMessage(message);
    await ended;
  }

  #start(mayMake: boolean): Promise<Result<null>> {
    const { workerUrl, compiledFolder } = this.#options;
    // The threads it starts inherit this.
    const isKept = compiledFolder !== undefined && makeOwnFolder(compiledFolder);
    const kept = isKept ? { NODE_COMPILE_CACHE: compiledFolder } : {};
    const worker = new Worker(workerUrl, {
      workerData: { role: 'engine', libraryFile: this.#file, mayMake },
      env: { ...process.env, ...kept },
    });
    this.#worker = worker;
    return new Promise((resolve) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'opened') resolve(message.result);
        else if (message.kind === 'event') this.#hear(message.event);
        else if (message.kind === 'answer') this.#answer(message.id, message.result);
      });
      // An error ends the thread; its consequences are reported once, when it exits.
      worker.on('error', (error) => console.error(`The engine ended by an error of its own: ${error.name}`));
      worker.once('exit', () => {
        resolve(stopped());
        this.#onExit(worker);
      });
    });
  }

  #hear(event: EngineEvent): void {
    if (event.name === 'engine.moved') this.#file = event.event.file;
    this.#options.onEvent(event);
  }

  #answer(id: number, result: Result<unknown>): void {
    this.#pending.get(id)?.(result);
    this.#pending.delete(id);
  }

  #onExit(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const isWanted = this.#closing === undefined;
    const mayStartAgain = isWanted && performance.now() - this.#startedAgainAt > soonMs;
    const message = mayStartAgain ? interrupted() : isWanted ? stopped() : closedAlready();
    for (const id of [...this.#pending.keys()]) this.#answer(id, message);
    if (!isWanted) return;
    if (!mayStartAgain) {
      this.#options.onEvent({ name: 'engine.stopped', event: { message: message.error.message } });
      return;
    }
    this.#startedAgainAt = performance.now();
    this.#ready = this.#start(false);
    void this.#ready.then((result) => {
      const text = result.ok ? message.error.message : result.error.message;
      this.#options.onEvent({
        name: result.ok ? 'engine.reopened' : 'engine.stopped',
        event: { message: text },
      });
    });
  }
}

/**
 * Starts the engine's thread and opens the library in it. Fails as `openLibrary` does: another process has the library,
 * a newer version wrote it, it cannot be opened. A thread that crashes is restarted once; every call it had not
 * answered fails, and `engine.reopened` says so.
 */
export async function startEngine(options: EngineClientOptions): Promise<Result<Engine>> {
  const client = new EngineClient(options);
  const opened = await client.opened;
  if (opened.ok) return success(client);
  await client.close();
  return opened;
}
