/* Runs operations on a library in a process of their own, watched and disturbed by strace. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const external = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', 'electron'];

/** How a run of an operation went. */
export interface DriverRun {
  readonly folder: string;
  /** The log of strace. */
  readonly log: string;
  /** What was said on the output. */
  readonly output: string;
  readonly signal: NodeJS.Signals | null;
}

/** What runs: a file that is given the name of an operation and a folder, and what makes the state each begins from. */
export interface Runner {
  readonly file: string;
  readonly prepare: (operation: string, folder: string) => void | Promise<void>;
}

/** Where an operation runs, and who is told of it. */
export interface RunOptions {
  /** A folder that is not there yet; a fresh one where it is not given. */
  readonly folder?: string;
  /** Told when the folder is as the operation begins. */
  readonly onPrepared?: () => void;
  /** Told when it runs: the log of strace, and what says whether it has ended. */
  readonly onStart?: (log: string, hasEnded: () => boolean) => void;
}

/** The driver as one file, and for each operation the state it begins from. */
export class Driver {
  readonly #folder = mkdtempSync(join(tmpdir(), 'briefwright-faults-'));
  readonly #bundle = mkdtempSync(join(root, 'node_modules', '.briefwright-faults-'));
  readonly #prepared = new Map<string, Promise<string>>();
  readonly #prepare: Runner['prepare'];
  #lastRun = 0;

  private constructor(prepare: Runner['prepare']) {
    this.#prepare = prepare;
  }

  static async begin({ file, prepare }: Runner): Promise<Driver> {
    const driver = new Driver(prepare);
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      ssr: { noExternal: true, external },
      build: {
        ssr: file,
        outDir: driver.#bundle,
        target: 'node24',
        minify: false,
        rolldownOptions: { external, output: { format: 'es', entryFileNames: 'driver.mjs' } },
      },
    });
    return driver;
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    rmSync(this.#bundle, { recursive: true, force: true });
  }

  /** The state an operation begins from, not to be changed. */
  prepared(operation: string): Promise<string> {
    const known = this.#prepared.get(operation) ?? this.#makePrepared(operation);
    this.#prepared.set(operation, known);
    return known;
  }

  async #makePrepared(operation: string): Promise<string> {
    const folder = join(this.#folder, `prepared-${operation}`);
    mkdirSync(folder);
    await this.#prepare(operation, folder);
    return folder;
  }

  /** A name for a folder that is not there yet; names of one length, so that runs differ in nothing else. */
  newFolder(): string {
    this.#lastRun += 1;
    return join(this.#folder, `run-${String(this.#lastRun).padStart(7, '0')}`);
  }

  /** Removes what a run left. */
  clear(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.log`, { force: true });
  }

  /** Runs an operation under strace with these options. */
  async run(
    operation: string,
    options: readonly string[],
    { folder = this.newFolder(), onPrepared, onStart }: RunOptions = {},
  ): Promise<DriverRun> {
    cpSync(await this.prepared(operation), folder, { recursive: true });
    onPrepared?.();
    const log = join(this.#folder, `${folder.split('/').at(-1)}.log`);
    rmSync(log, { force: true });
    const node = [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(this.#bundle, 'driver.mjs'),
    ];
    const child = spawn('strace', ['-o', log, ...options, ...node, operation, folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
      // strace counts the calls of each thread apart.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    const ended = new Promise<NodeJS.Signals | null>((done) => {
      child.on('close', (_code, signal) => done(signal));
    });
    onStart?.(log, () => child.exitCode !== null || child.signalCode !== null);
    return { folder, log, signal: await ended, output };
  }
}
