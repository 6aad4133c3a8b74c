import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Chromium is a browser and remembers what was shown: windows with all that stands in their fields, titles, forms.
 * Electron keeps none of it, so here it is switched off, and removed where an earlier start left it.
 */

/** Folders it keeps windows in, to open them again after a fall. A file of that name leaves it no place. */
const windowFolders = ['Sessions', 'Sessions_Encrypted'];

/** What else it kept of pages before it was told not to; each may have a journal beside it. */
const memories = ['History', 'Favicons', 'Top Sites', 'Shortcuts', 'Web Data', 'Network Action Predictor'];

const preferences = {
  history: { saving_disabled: true },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
};

/**
 * Makes the folder for Chromium's files, or what of it is missing, and sees to it that nothing of the app's pages is kept
 * there but what Electron would keep too. Chromium runs code from it again, so one of another user is refused.
 */
export function prepareProfile(folder: string): void {
  const inner = path.join(folder, 'Default');
  mkdirSync(inner, { recursive: true, mode: 0o700 });
  for (const place of [folder, inner]) keepOurs(place);
  const hadWindows = windowFolders.filter((name) => takePlace(path.join(inner, name)));
  if (hadWindows.length > 0) forget(inner);
  writePreferences(path.join(inner, 'Preferences'));
}

function keepOurs(folder: string): void {
  if (process.getuid === undefined) return;
  const { uid, mode } = lstatSync(folder);
  if (uid !== process.getuid()) {
    throw new Error(
      `The folder ${folder} belongs to another user, so Chromium is not started on it. Choose another --user-data-dir.`,
    );
  }
  if ((mode & 0o077) !== 0) chmodSync(folder, 0o700);
}

/** Puts an empty file where Chromium would make a folder; true where there was one. */
function takePlace(place: string): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isFile() && found.size === 0) return false;
  rmSync(place, { recursive: true, force: true });
  writeFileSync(place, '', { mode: 0o600 });
  return found !== undefined;
}

function forget(inner: string): void {
  for (const name of readdirSync(inner)) {
    if (memories.includes(name.replace(/-(journal|wal|shm)$/, '')))
      rmSync(path.join(inner, name), { recursive: true });
  }
}

function writePreferences(file: string): void {
  const kept = readPreferences(file);
  writeFileSync(file, JSON.stringify(merged(kept, preferences)), { mode: 0o600 });
}

type Tree = { [name: string]: unknown };
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readPreferences(file: string): Tree {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isTree(kept) ? kept : {};
  } catch {
    return {}; // There are none yet, or Chromium would not be able to read them either.
  }
}

function merged(tree: Tree, changes: Tree): Tree {
  const changed = Object.entries(changes).map(([name, value]) => {
    const before = tree[name];
    return [name, isTree(value) ? merged(isTree(before) ? before : {}, value) : value] as const;
  });
  return { ...tree, ...Object.fromEntries(changed) };
}
