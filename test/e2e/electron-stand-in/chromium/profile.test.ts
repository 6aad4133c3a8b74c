import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareProfile } from '../../../../e2e/electron-stand-in/chromium/profile.ts';

let parent: string;
let folder: string;
let inner: string;

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'stand-in-profile-'));
  folder = path.join(parent, 'chromium');
  inner = path.join(folder, 'Default');
});
afterEach(() => rmSync(parent, { recursive: true }));

const preferences = () => JSON.parse(readFileSync(path.join(inner, 'Preferences'), 'utf8'));

/** A profile as Chromium left it before it was told to remember nothing. */
function given(): void {
  for (const name of ['Sessions', 'Code Cache', 'Local Storage'])
    mkdirSync(path.join(inner, name), { recursive: true });
  for (const name of [
    'Sessions/Session_1',
    'Code Cache/js',
    'Local Storage/log',
    'History',
    'History-journal',
    'Web Data',
  ])
    writeFileSync(path.join(inner, name), 'words');
  writeFileSync(path.join(inner, 'Preferences'), JSON.stringify({ history: { days: 3 }, theme: 'dark' }));
}

describe('the profile of Chromium', () => {
  it('is made so that no windows and no history can be kept in it', () => {
    prepareProfile(folder);
    expect(statSync(path.join(inner, 'Sessions')).isFile()).toBe(true);
    expect(statSync(path.join(inner, 'Sessions_Encrypted')).isFile()).toBe(true);
    expect(preferences()).toMatchObject({ history: { saving_disabled: true } });
    expect(statSync(folder).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
  });

  it('loses what an earlier start kept of pages, and nothing else', () => {
    given();
    prepareProfile(folder);
    expect(readdirSync(inner).sort()).toEqual(
      ['Code Cache', 'Local Storage', 'Preferences', 'Sessions', 'Sessions_Encrypted'].sort(),
    );
    expect(readFileSync(path.join(inner, 'Code Cache', 'js'), 'utf8')).toBe('words');
    expect(preferences()).toMatchObject({ history: { days: 3, saving_disabled: true }, theme: 'dark' });
  });

  it('keeps what was made since at the next start', () => {
    prepareProfile(folder);
    writeFileSync(path.join(inner, 'Web Data'), 'made new');
    prepareProfile(folder);
    expect(readdirSync(inner)).toContain('Web Data');
  });

  it.runIf(process.getuid?.() === 0)(
    'is refused where it belongs to somebody else, and closed where it is ours',
    () => {
      prepareProfile(folder);
      chmodSync(folder, 0o777);
      prepareProfile(folder);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      chownSync(folder, 4711, 4711);
      expect(() => prepareProfile(folder)).toThrow('belongs to another user');
    },
  );
});
