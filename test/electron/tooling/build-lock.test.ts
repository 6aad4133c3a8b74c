import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../../../electron/tooling/build-lock.ts';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-lock-'));
  lock = path.join(folder, 'build', 'building.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('work under a lock', () => {
  it('runs one after the other', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      for (let turn = 0; turn < 5; turn += 1) await later();
      order.push(`${name} ends`);
    };
    await Promise.all([alone(lock, work('first')), alone(lock, work('second'))]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(existsSync(lock)).toBe(false);
  });

  it('lets go of the lock when it fails', async () => {
    const failing = alone(lock, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(await alone(lock, async () => 'next')).toBe('next');
  });

  it('takes over the lock of a process that has died', async () => {
    await alone(lock, async () => {});
    writeFileSync(lock, '999999999');
    expect(await alone(lock, async () => 'done')).toBe('done');
  });
});
