import { createHash, randomInt } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemErrorName } from './write-problem.ts';

/**
 * The name says on which computer and by which process the file is written, so that one left by a crash can be told
 * from one in use.
 */
const pattern = /^\.briefwright-([0-9a-f]{4})([0-9a-f]{6})[0-9a-f]{6}\.tmp$/;

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 4);
const hex = (number: number) => (number % 0x1000000).toString(16).padStart(6, '0');
let last = randomInt(0x1000000);

/** A name for a temporary file that no other writer uses. */
export function temporaryName(): string {
  last += 1;
  return `.briefwright-${machine}${hex(process.pid)}${hex(last)}.tmp`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorName(error) !== 'ESRCH';
  }
}

/** Says whether a file is a temporary one whose writer, a process on this computer, has ended. */
function isLeft(name: string): boolean {
  const [, onMachine, pid = ''] = pattern.exec(name) ?? [];
  return onMachine === machine && !isRunning(Number.parseInt(pid, 16));
}

const tidied = new Set<string>();

/**
 * Removes temporary files that a crash left in a folder; they hold the words of a brief. Looks into each folder only
 * once, since many files may be written to one that holds many.
 */
export async function removeLeftTemporaries(folder: string): Promise<void> {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  try {
    for (const name of await readdir(folder)) if (isLeft(name)) await unlink(join(folder, name));
  } catch (error) {
    // A folder that is gone or closed to us is reported by what writes to it.
    if (systemErrorName(error) === null) throw error;
  }
}
