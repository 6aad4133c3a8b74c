import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type LaterInstance,
  SingleInstance,
} from '../../../../e2e/electron-stand-in/main/single-instance.ts';

const module = path.resolve(import.meta.dirname, '../../../../e2e/electron-stand-in/main/single-instance.ts');
let folder: string;
const open: SingleInstance[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'single-instance-'));
});

afterEach(() => {
  for (const instance of open.splice(0)) instance.release();
  rmSync(folder, { recursive: true, force: true });
});

function request(told: LaterInstance[] = []): boolean {
  const instance = new SingleInstance();
  open.push(instance);
  return instance.request(folder, null, (later) => told.push(later));
}

/** Asks for the lock in another process, and gives what it was told. */
function requestElsewhere(data: string): boolean {
  const script = `import { SingleInstance } from ${JSON.stringify(module)};
    const got = new SingleInstance().request(process.argv[1], ${JSON.stringify(data)}, () => {});
    process.exit(got ? 0 : 3);`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], {
    encoding: 'utf8',
  });
  return status === 0;
}

describe('the lock of a data folder', () => {
  it('is given to one process, which hears of the others', async () => {
    const told: LaterInstance[] = [];
    expect(request(told)).toBe(true);
    expect(requestElsewhere('hello')).toBe(false);
    await vi.waitFor(() => expect(told).toMatchObject([{ data: 'hello', cwd: process.cwd() }]));
  });

  it('is free again when its holder has released it', () => {
    expect(request()).toBe(true);
    for (const instance of open) instance.release();
    expect(requestElsewhere('')).toBe(true);
  });

  it('is free when its holder has died, even if another process has its number now', () => {
    mkdirSync(path.join(folder, 'stand-in-instance'), { recursive: true });
    writeFileSync(path.join(folder, 'stand-in-instance', 'lock'), `${process.pid} 1`);
    expect(requestElsewhere('')).toBe(true);
  });
});
