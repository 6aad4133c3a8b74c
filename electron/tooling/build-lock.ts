import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const lookEveryMs = 200;

/**
 * Runs work while no other process runs work under the same lock file: two builds at once would remove each other's
 * folders. A lock whose process has died is taken over.
 */
export async function alone<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!tryTake(lock)) {
    if (isHeld(lock)) await wait(lookEveryMs);
    else rmSync(lock, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryTake(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false; // Another process has it.
  }
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === 0) return true; // Just being written.
    process.kill(holder, 0);
    return true;
  } catch {
    return false; // The holder has died, or has let go of it.
  }
}
