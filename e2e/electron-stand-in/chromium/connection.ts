import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { settings } from '../settings.ts';
import type { Protocol } from './protocol.ts';

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Events = Protocol.EventMap;

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

interface PendingCommand {
  method: string;
  sessionId: string | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** One target of Chromium (or the browser itself, without an id): commands go in, events come out. */
export class Session {
  readonly id: string | undefined;
  readonly #connection: Connection;
  readonly #events = new EventEmitter();

  constructor(connection: Connection, id: string | undefined) {
    this.#connection = connection;
    this.id = id;
    this.#events.setMaxListeners(0);
  }

  /** Resolves with Chromium's answer; rejects with its error, or when target or browser are gone. */
  send<Method extends keyof Commands & keyof Answers>(
    method: Method,
    params?: Commands[Method],
  ): Promise<Answers[Method]> {
    return this.#connection.send(method, params, this.id) as Promise<Answers[Method]>;
  }

  on<Name extends keyof Events>(event: Name, listener: (params: Events[Name][0]) => void): void {
    this.#events.on(event, listener);
  }

  /** Runs once, when the target is gone: closed, crashed or detached. */
  onceDetached(listener: () => void): void {
    this.#events.once('detached', listener);
  }

  dispatch(event: string, params: unknown): void {
    this.#events.emit(event, params);
  }
}

/** Chromium's messages over --remote-debugging-pipe: JSON texts, each ended by a NUL byte. */
export class Connection {
  readonly browser = new Session(this, undefined);
  readonly #pipe: Writable;
  readonly #pending = new Map<number, PendingCommand>();
  readonly #sessions = new Map<string, Session>();
  readonly #onClosed: (reason: Error | undefined) => void;
  #lastId = 0;
  #closed = false;
  #unfinished: Buffer[] = [];

  constructor(toChromium: Writable, fromChromium: Readable, onClosed: (reason: Error | undefined) => void) {
    this.#pipe = toChromium;
    this.#onClosed = onClosed;
    fromChromium.on('data', (bytes: Buffer) => this.#read(bytes));
    for (const stream of [toChromium, fromChromium]) stream.on('error', () => this.close());
    fromChromium.on('close', () => this.close());
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  session(id: string): Session {
    const known = this.#sessions.get(id) ?? new Session(this, id);
    this.#sessions.set(id, known);
    return known;
  }

  send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium has closed`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, sessionId, resolve, reject });
      this.#pipe.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    });
  }

  close(reason?: Error): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#reject('Chromium has closed', () => true);
    this.#onClosed(reason);
  }

  #read(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      this.#unfinished.push(bytes.subarray(start, end));
      const text = Buffer.concat(this.#unfinished).toString();
      this.#unfinished = [];
      start = end + 1;
      if (settings.trace === 'cdp') process.stderr.write(`< ${text.slice(0, 300)}\n`);
      this.#receive(JSON.parse(text));
    }
    if (start < bytes.length) this.#unfinished.push(bytes.subarray(start));
  }

  #receive(message: Message): void {
    if (message.id !== undefined) {
      const command = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) command?.reject(new Error(`${command.method}: ${message.error.message}`));
      else command?.resolve(message.result);
      return;
    }
    if (message.method === undefined) return;
    if (message.method === 'Target.detachedFromTarget') {
      this.#forget((message.params as Protocol.Target.detachedFromTargetPayload).sessionId);
    }
    const session = message.sessionId === undefined ? this.browser : this.session(message.sessionId);
    session.dispatch(message.method, message.params);
  }

  #forget(sessionId: string): void {
    const session = this.#sessions.get(sessionId);
    this.#sessions.delete(sessionId);
    this.#reject('the page has closed', (command) => command.sessionId === sessionId);
    session?.dispatch('detached', undefined);
  }

  #reject(why: string, which: (command: PendingCommand) => boolean): void {
    for (const [id, command] of this.#pending) {
      if (!which(command)) continue;
      this.#pending.delete(id);
      command.reject(new Error(`${command.method}: ${why}`));
    }
  }
}

/** Chromium as a child process: its connection, and how to end it. */
export interface ChromiumProcess {
  connection: Connection;
  /** Asks Chromium to end and kills it when it takes longer than three seconds. */
  end(done: () => void): void;
}

/** Starts Chromium. `onClosed` runs once, when it is gone for whatever reason. */
export function launchChromium(
  executable: string,
  args: readonly string[],
  onClosed: (reason: Error | undefined) => void,
): ChromiumProcess {
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const [, , stderr, toChromium, fromChromium] = child.stdio;
  const connection = new Connection(toChromium as Writable, fromChromium as Readable, onClosed);
  createInterface({ input: stderr as Readable }).on('line', (line) => {
    // Playwright waits for this very line on the stderr of "Electron".
    if (line.startsWith('DevTools listening on ') || settings.trace) process.stderr.write(`${line}\n`);
  });
  child.on('exit', () => connection.close());
  child.on('error', (error) => connection.close(error));
  return {
    connection,
    end(done) {
      child.once('exit', done);
      setTimeout(() => {
        child.kill('SIGKILL');
        done();
      }, 3000).unref();
      connection.send('Browser.close', {}, undefined).catch(() => {});
    },
  };
}
