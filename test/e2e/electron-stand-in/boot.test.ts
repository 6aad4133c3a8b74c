import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const boot = path.resolve(import.meta.dirname, '../../../e2e/electron-stand-in/boot.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stand-in-boot-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('what the stand-in compiles of itself', () => {
  it('is kept in the user’s own cache, closed to others, and never in the temporary folder of all', () => {
    const { NODE_COMPILE_CACHE: _kept, ...environment } = process.env;
    const caches = path.join(folder, 'caches');
    // Without an app it says how it is used and ends, once all of it is loaded.
    const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', boot], {
      encoding: 'utf8',
      env: { ...environment, TMPDIR: folder, XDG_CACHE_HOME: caches },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('usage: electron')]);
    expect(readdirSync(folder)).toEqual(['caches']);
    const compiled = path.join(caches, 'electron-stand-in', 'compiled');
    expect(statSync(compiled).mode & 0o777).toBe(0o700);
    expect(readdirSync(compiled, { recursive: true }).length).toBeGreaterThan(10);
  });
});
