/*
 * Runs operations on a library with one fault put into one of their system calls by strace, and looks at what is left:
 * every call that changes something on the disk once with the process killed before it, and every call that touches the
 * folder once with each error the system may give.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { problemCodes } from '#shared/result.ts';
import { checkFolder, operations } from './operations.ts';

const root = resolve(import.meta.dirname, '../../..');
const external = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', 'electron'];

/** One fault: the call of this name that the operation makes for the `when`th time is killed or fails. */
export interface FaultCase {
  readonly operation: string;
  readonly call: string;
  readonly when: number;
  readonly fault: string;
}

/** The name of a case, by which it is run again: `restore/pwrite64/12/EIO`. */
export const caseName = ({ operation, call, when, fault }: FaultCase) =>
  [operation, call, when, fault].join('/');

/** The case of a name. */
export function caseOfName(name: string): FaultCase {
  const [operation = '', call = '', when = '', fault = ''] = name.split('/');
  return { operation, call, when: Number(when), fault };
}

/** The calls that are traced, with the errors each may give; those with `KILL` change something on the disk. */
const faults: Readonly<Record<string, readonly string[]>> = {
  openat: ['KILL', 'EIO', 'ENOSPC', 'EACCES'],
  pread64: ['EIO'],
  pwrite64: ['KILL', 'EIO', 'ENOSPC'],
  write: ['KILL', 'EIO', 'ENOSPC'],
  fsync: ['KILL', 'EIO', 'ENOSPC'],
  fdatasync: ['KILL', 'EIO', 'ENOSPC'],
  ftruncate: ['KILL', 'EIO', 'EACCES'],
  fallocate: ['KILL', 'EIO', 'ENOSPC'],
  rename: ['KILL', 'EIO', 'ENOSPC', 'EACCES'],
  unlink: ['KILL', 'EIO', 'EACCES'],
  link: ['KILL', 'EIO', 'ENOSPC', 'EACCES'],
  mkdir: ['KILL', 'EIO', 'ENOSPC', 'EACCES'],
  fchmod: ['KILL', 'EIO', 'EACCES'],
  copy_file_range: ['KILL', 'EIO', 'ENOSPC'],
  sendfile: ['KILL', 'EIO', 'ENOSPC'],
  statx: ['EIO', 'EACCES'],
  stat: ['EIO', 'EACCES'],
  lstat: ['EIO', 'EACCES'],
  newfstatat: ['EIO', 'EACCES'],
  getdents64: ['EIO'],
};

const calls = Object.keys(faults).join(',');

/** Says whether faults can be put in on this machine. */
export function hasStrace(): boolean {
  return spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;
}

/** The driver as one file, and for each operation the state it begins from. */
export class FaultSweep {
  readonly #folder = mkdtempSync(join(tmpdir(), 'briefwright-faults-'));
  readonly #bundle = mkdtempSync(join(root, 'node_modules', '.briefwright-faults-'));
  readonly #prepared = new Set<string>();
  #lastRun = 0;

  static async begin(): Promise<FaultSweep> {
    const sweep = new FaultSweep();
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      ssr: { noExternal: true, external },
      build: {
        ssr: join(import.meta.dirname, 'driver.ts'),
        outDir: sweep.#bundle,
        target: 'node24',
        minify: false,
        rolldownOptions: { external, output: { format: 'es', entryFileNames: 'driver.mjs' } },
      },
    });
    return sweep;
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    rmSync(this.#bundle, { recursive: true, force: true });
  }

  /** Every case of an operation, from one run of it without a fault. */
  async casesOf(operation: string): Promise<FaultCase[]> {
    const { folder, log, output } = await this.#run(operation, []);
    if (!output.endsWith('done\n')) throw new Error(`${operation} without a fault said: ${output}`);
    await checkFolder(operation, folder, new Set(output.split('\n')));
    const lines = readFileSync(log, 'utf8').split('\n');
    this.#clear(folder, log);
    return casesIn(operation, lines, folder);
  }

  /** Runs a case and says what is wrong afterwards; null where nothing is. */
  async failureOf(given: FaultCase): Promise<string | null> {
    const { operation, call, when, fault } = given;
    const what = fault === 'KILL' ? 'signal=KILL' : `error=${fault}`;
    const inject = `inject=${call}:${what}:when=${when}`;
    const { folder, log, output, signal } = await this.#run(operation, ['-e', inject]);
    try {
      // The calls by which Node starts are not always as many.
      if (missedIts(folder, readFileSync(log, 'utf8'))) return null;
      const said = output.split('\n').filter((word) => word !== '');
      const end = said.at(-1) ?? '';
      const wrong = signal === null ? wrongEnd(end) : null;
      if (wrong !== null) return wrong;
      await checkFolder(operation, folder, new Set(said));
      return null;
    } catch (error) {
      return `${error instanceof Error ? error.message : String(error)} (said: ${output.trim().replaceAll('\n', ', ')})`;
    } finally {
      this.#clear(folder, log);
    }
  }

  #clear(folder: string, log: string): void {
    rmSync(folder, { recursive: true, force: true });
    rmSync(log, { force: true });
  }

  #fresh(operation: string): string {
    const prepared = join(this.#folder, `prepared-${operation}`);
    if (!this.#prepared.has(operation)) {
      mkdirSync(prepared);
      operations[operation]?.prepare(prepared);
      this.#prepared.add(operation);
    }
    this.#lastRun += 1;
    // Names of one length, so that nothing but the fault differs from one run to the next.
    const folder = join(this.#folder, `run-${String(this.#lastRun).padStart(7, '0')}`);
    cpSync(prepared, folder, { recursive: true });
    return folder;
  }

  async #run(operation: string, inject: readonly string[]) {
    const folder = this.#fresh(operation);
    const log = `${folder}.log`;
    const command = [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(this.#bundle, 'driver.mjs'),
    ];
    const child = spawn(
      'strace',
      ['-f', '-qq', '-y', '-o', log, '-e', `trace=${calls}`, ...inject, ...command, operation, folder],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
        // strace counts the calls of each thread apart.
        env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
      },
    );
    let output = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    const signal = await new Promise<NodeJS.Signals | null>((done) => {
      child.on('close', (_code, ended) => done(ended));
    });
    return { folder, log, output, signal };
  }
}

/** Says whether an error came to a call that has nothing to do with the folder. */
function missedIts(folder: string, log: string): boolean {
  return log.split('\n').some((line) => line.includes('(INJECTED)') && !line.includes(folder));
}

/** What is wrong with how an operation ended that was not killed; null where it is done or was refused in words. */
function wrongEnd(end: string): string | null {
  if (end === 'done') return null;
  const [word, code] = end.split(' ');
  const isKnown = word === 'told' && code !== 'unexpected' && problemCodes.some((known) => known === code);
  return isKnown ? null : `The operation ended with: ${end || 'nothing'}.`;
}

/** The cases in the log of a run: each thread's calls are counted, and those that name the folder are taken. */
function casesIn(operation: string, lines: readonly string[], folder: string): FaultCase[] {
  const counts = new Map<string, number>();
  const found = new Map<string, FaultCase>();
  for (const line of lines) {
    const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    const kinds = faults[call];
    if (!kinds) continue;
    const counter = `${thread} ${call}`;
    const when = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, when);
    if (!line.includes(folder)) continue;
    for (const fault of kinds) {
      if (fault === 'KILL' && call === 'openat' && !line.includes('O_CREAT')) continue;
      const one = { operation, call, when, fault };
      found.set(caseName(one), one);
    }
  }
  return [...found.values()];
}
