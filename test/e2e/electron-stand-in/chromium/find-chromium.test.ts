import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../../e2e/electron-stand-in/chromium/find-chromium.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'find-chromium-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the system’s Chromium', () => {
  it('is found on PATH, as what can be run', () => {
    const file = path.join(folder, 'chromium');
    writeFileSync(file, '');
    expect(findChromium({ PATH: folder })).toBeUndefined();
    chmodSync(file, 0o755);
    expect(findChromium({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(file);
  });

  it('is the one that the environment names', () => {
    expect(findChromium({ PATH: folder, ELECTRON_STAND_IN_CHROMIUM: '/opt/other' })).toBe('/opt/other');
  });
});
