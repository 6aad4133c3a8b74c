/*
 * Runs operations on a library with one fault put into one of their system calls by strace, and looks at what is left:
 * every call that changes something on the disk once with the process killed before it, and every call that touches the
 * folder once with each error the system may give.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { problemCodes } from '#shared/result.ts';
import { Driver } from './driver-runs.ts';
import { checkFolder, operationRunner } from './operations.ts';

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
  unlinkat: ['KILL', 'EIO', 'EACCES'],
  rmdir: ['KILL', 'EIO', 'EACCES'],
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

const tracing = ['-f', '-qq', '-y', '-e', `trace=${Object.keys(faults).join(',')}`];

/** Says whether faults can be put in on this machine. */
export function hasStrace(): boolean {
  return spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;
}

/** Runs operations with faults in them. */
export class FaultSweep {
  readonly #driver: Driver;

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  static async begin(): Promise<FaultSweep> {
    return new FaultSweep(await Driver.begin(operationRunner));
  }

  end(): void {
    this.#driver.end();
  }

  /** Every case of an operation, from one run of it without a fault. */
  async casesOf(operation: string): Promise<FaultCase[]> {
    const { folder, log, output } = await this.#driver.run(operation, tracing);
    if (!output.endsWith('done\n')) throw new Error(`${operation} without a fault said: ${output}`);
    await checkFolder(operation, folder, new Set(output.split('\n')));
    const lines = readFileSync(log, 'utf8').split('\n');
    this.#driver.clear(folder);
    return casesIn(operation, lines, folder);
  }

  /** Runs a case and says what is wrong afterwards; null where nothing is. */
  async failureOf(given: FaultCase): Promise<string | null> {
    const { operation, call, when, fault } = given;
    const what = fault === 'KILL' ? 'signal=KILL' : `error=${fault}`;
    const inject = `inject=${call}:${what}:when=${when}`;
    const { folder, log, output, signal } = await this.#driver.run(operation, [...tracing, '-e', inject]);
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
      this.#driver.clear(folder);
    }
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
