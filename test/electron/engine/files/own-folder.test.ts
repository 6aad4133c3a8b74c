import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOwnFolder } from '#engine/files/own-folder.ts';
import { makeOwnFolder as makeOwnFolderOfStandIn } from '../../../../e2e/electron-stand-in/own-folder.ts';

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'own-folder-'));
  folder = join(parent, 'deep', 'compiled');
});
afterEach(() => rmSync(parent, { recursive: true }));

const isRoot = process.getuid?.() === 0;
const mode = () => statSync(folder).mode & 0o777;

/** A folder that is there already, with something in it. */
function given(itsMode: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'planted'), 'code');
  chmodSync(folder, itsMode);
}

// The stand-in stands alone and has this function too.
describe.skipIf(process.platform === 'win32').each([
  ['the program', makeOwnFolder],
  ['the stand-in for Electron', makeOwnFolderOfStandIn],
])('a folder for compiled code of %s', (_whose, make) => {
  it('is made so that nobody else can look into it', () => {
    expect(make(folder)).toBe(true);
    expect(mode()).toBe(0o700);
    expect(statSync(join(parent, 'deep')).mode & 0o777).toBe(0o700);
  });

  it('is kept as it is where it is ours alone', () => {
    given(0o700);
    expect(make(folder)).toBe(true);
    expect(readdirSync(folder)).toEqual(['planted']);
  });

  it.each([0o777, 0o755, 0o770, 0o701])('is emptied and closed where others could reach it: %o', (open) => {
    given(open);
    expect(make(folder)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
    expect(mode()).toBe(0o700);
  });

  it.runIf(isRoot)('is not used, and not touched, where it belongs to somebody else', () => {
    given(0o700);
    chownSync(folder, 4711, 4711);
    expect(make(folder)).toBe(false);
    expect(readdirSync(folder)).toEqual(['planted']);
  });

  it('is not used where a link or a file stands in its place', () => {
    const elsewhere = join(parent, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o700 });
    mkdirSync(join(parent, 'deep'));
    symlinkSync(elsewhere, folder);
    expect(make(folder)).toBe(false);
    rmSync(folder);
    writeFileSync(folder, '');
    expect(make(folder)).toBe(false);
  });
});
