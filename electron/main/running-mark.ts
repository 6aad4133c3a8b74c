import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Which process the running program is. The lock of a start says that there is one, but not which; whoever finds it
 * stuck must know.
 */

/** The program that runs on a data folder, as it said when it started. */
export interface RunningProgram {
  readonly pid: number;
  /** False once the process is gone, even if another process has its number by now. */
  isAlive(): boolean;
}

const markFile = (dataFolder: string) => path.join(dataFolder, 'running.json');

/** The file by which a second start asks whether the first one answers: that one removes it. */
export function questionFile(dataFolder: string, question: string): string {
  return path.join(dataFolder, `${questionStart}${question}`);
}
const questionStart = 'second-start-';

/**
 * Says that this process is the program from now on, until it ends. If the disk refuses, a later question is only less
 * exact.
 */
export function markRunning(dataFolder: string): void {
  const file = markFile(dataFolder);
  try {
    for (const name of readdirSync(dataFolder)) {
      if (name.startsWith(questionStart)) rmSync(path.join(dataFolder, name), { force: true });
    }
    writeFileSync(file, JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) }));
  } catch {
    return;
  }
  process.on('exit', () => rmSync(file, { force: true }));
}

/** The running program; null if none has left a mark. */
export function readRunningMark(dataFolder: string): RunningProgram | null {
  try {
    const { pid, began }: { pid?: unknown; began?: unknown } = JSON.parse(
      readFileSync(markFile(dataFolder), 'utf8'),
    );
    if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 1) return null;
    return { pid, isAlive: () => isProcess(pid) && beginningOf(pid) === began };
  } catch {
    return null;
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, in the system's own units; null if the system does not tell it in a file. */
function beginningOf(pid: number): string | null {
  try {
    // The name of the program, in brackets, may contain anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
