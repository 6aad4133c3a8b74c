import { lstatSync, mkdirSync, rmSync } from 'node:fs';

/**
 * Makes a folder for what the program runs again at its next start, and says whether it may be used: it is a folder and
 * not a link, it belongs to this user, and nobody else can read or write in it (mode 0700). A folder of ours that was
 * open to others is emptied first, since they may have put something in. If the result is false, nothing is to be kept.
 * Windows has no such modes: there the user's profile, which holds the folder, is closed to others.
 */
export function makeOwnFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    if (!found.isDirectory()) return false;
    if (process.getuid === undefined) return true;
    if (found.uid !== process.getuid()) return false;
    if ((found.mode & 0o077) === 0) return true;
    rmSync(folder, { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}
