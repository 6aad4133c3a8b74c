import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a later instance tells the first one. */
export interface LaterInstance {
  argv: string[];
  cwd: string;
  data: unknown;
}

/**
 * One instance per data folder. The lock is a file that names the process holding it; what later instances
 * say arrives as files in the same folder. Everything is synchronous, as requestSingleInstanceLock is.
 */
export class SingleInstance {
  #release: (() => void) | undefined;

  get isHeld(): boolean {
    return this.#release !== undefined;
  }

  /** True when this process now holds (or held) the lock; false when another one does, which has been told. */
  request(dataFolder: string, data: unknown, onLaterInstance: (later: LaterInstance) => void): boolean {
    if (this.#release) return true;
    const folder = path.join(dataFolder, 'stand-in-instance');
    mkdirSync(folder, { recursive: true });
    const lock = path.join(folder, 'lock');
    while (!tryWriteLock(lock)) {
      if (isHolderAlive(lock)) {
        leaveMessage(folder, { argv: process.argv, cwd: process.cwd(), data });
        return false;
      }
      rmSync(lock, { force: true });
    }
    const watcher = watch(folder, () => readMessages(folder, onLaterInstance));
    watcher.unref();
    this.#release = () => {
      watcher.close();
      rmSync(lock, { force: true });
      this.#release = undefined;
    };
    process.on('exit', () => this.release());
    return true;
  }

  release(): void {
    this.#release?.();
  }
}

function tryWriteLock(lock: string): boolean {
  try {
    writeFileSync(lock, identityOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A process id and its start time: an id alone may have been given to another process since. */
function identityOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return `${pid} ${afterName?.[19]}`;
  } catch {
    return `${pid}`;
  }
}

function isHolderAlive(lock: string): boolean {
  const holder = readFileSync(lock, 'utf8');
  const pid = Number(holder.split(' ')[0]);
  try {
    process.kill(pid, 0);
    return pid > 0 && identityOf(pid) === holder;
  } catch {
    return false;
  }
}

function leaveMessage(folder: string, message: LaterInstance): void {
  const file = path.join(folder, randomUUID());
  writeFileSync(file, JSON.stringify(message));
  renameSync(file, `${file}.json`);
}

function readMessages(folder: string, tell: (later: LaterInstance) => void): void {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json'))) {
    const file = path.join(folder, name);
    const later: LaterInstance = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    tell(later);
  }
}
