import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { leaveWhereRefused, syncFolder } from './database-files.ts';
import { keepAside } from './keep-aside.ts';
import { presentFile } from './successor.ts';
import type { WrittenFiles } from './written-files.ts';

/*
 * SQLite plays any whole log that lies beside a library into it at the next opening, also that of another library: a file
 * does not say which log is its own. So while a library is open, a note beside it says which log that is, and in which
 * state the library's file was then: which file, how long, and when it was last changed in any way. A log begins with a
 * number made by chance, which grows by one, together with a count, whenever the log begins anew; the difference of the
 * two tells it from others for as long as it exists.
 *
 * What is promised: after the program was killed, the log of another library is not played in, as long as nobody wrote to
 * the library since the note. A log is the own one unless the note says otherwise, and the note says nothing if
 *
 * - it is missing or damaged, or of a form that this version does not know: the program was killed before it wrote it, an
 *   earlier version was used, the power failed (nobody waits for the disk to have it), somebody removed it;
 * - the library's file is not in the noted state: pages of the log were taken over since (by this version before it was
 *   killed, by an earlier one or by another program, which do that before they begin another log), the file was restored,
 *   salvaged, written again, copied or moved, with its log or without it.
 *
 * Where the library is in the noted state and its log is missing or empty, or what lies there does not begin as a log does,
 * changes that were called saved may be gone, and the next start says so.
 *
 * The note is taken away before the library is closed, and whenever it is opened, so that none outlives the log it tells
 * of; a log that is emptied takes it along. What remains: another program takes a log that holds nothing new away and
 * begins one of its own, both without writing to the library. Such a log would be put aside though it is the library's.
 * So nothing that is put aside is ever deleted, and a copy of the library is kept under its name: opened as a library,
 * the two are what the library would have been with that log.
 */

const noteForm = z.strictObject({
  form: z.literal(1),
  /** The state of the library's file. */
  main: z.string(),
  /** What tells its log from others. */
  log: z.int().min(0).max(0xffff_ffff),
});

type Note = z.infer<typeof noteForm>;

const noteOf = (file: string): string => `${file}.log-note`;

/** No note is nearly as long. */
const longestNote = 1_000;

/** How far the difference may have moved: a connection that did not begin the log itself counts anew. */
const mostMoved = 1_000_000;

/* Another file, another length and every change of either has another state, also where a clock was set or a time kept. */
function stateOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':') : null;
}

interface Beginning {
  readonly bytes: Buffer;
  readonly identity: string;
}

/* The first bytes of a file; null if there is none, or if it is no plain file, such as a pipe. */
function beginningOf(path: string, length: number): Beginning | null {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const handle = openSync(path, constants.O_RDONLY);
  try {
    const bytes = Buffer.alloc(length);
    const { dev, ino } = fstatSync(handle, { bigint: true });
    return { bytes: bytes.subarray(0, readSync(handle, bytes, 0, length, 0)), identity: `${dev}:${ino}` };
  } finally {
    closeSync(handle);
  }
}

interface Log {
  readonly mark: number;
  readonly identity: string;
}

/** The first number of a log, but for its last bit (https://sqlite.org/fileformat.html, section 4.1). */
const logMagic = 0x377f_0682;

/** What tells the log of a library from others; null if there is none, nothing in it, or something else in its place. */
function logBeside(file: string): Log | null {
  const header = beginningOf(`${file}-wal`, 32);
  if (header === null || header.bytes.length < 32) return null;
  const { bytes, identity } = header;
  if ((bytes.readUInt32BE(0) & ~1) !== logMagic) return null;
  return { mark: (bytes.readUInt32BE(16) - bytes.readUInt32BE(12)) >>> 0, identity };
}

function readNote(file: string): Note | null {
  const found = beginningOf(noteOf(file), longestNote);
  if (found === null) return null;
  try {
    return noteForm.safeParse(JSON.parse(found.bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function areOfOne(one: number, other: number): boolean {
  const apart = (one - other) >>> 0;
  return Math.min(apart, 2 ** 32 - apart) <= mostMoved;
}

/* Says whether there was one. What has its name and is no plain file stays. */
function removeNote(file: string): boolean {
  const found = lstatSync(noteOf(file), { throwIfNoEntry: false });
  if (!found?.isFile() && !found?.isSymbolicLink()) return false;
  rmSync(noteOf(file), { force: true });
  return true;
}

/* Takes the note away for good: from now on, any log is taken for the own one. */
function forgetLog(file: string): void {
  if (removeNote(file)) syncFolder(dirname(file));
}

/** Notes which log is the own one of a library that is open. */
export class OwnLog {
  #noted = '';

  /**
   * Notes the log that a library is written to, once there is something in it. What the disk refuses is not noted. False
   * if the library's name was seen to belong to another file by now, or to none; beside that nothing is noted.
   */
  note(file: string, written: WrittenFiles): boolean {
    let isInPlace = true;
    leaveWhereRefused(() => {
      const log = logBeside(file);
      const main = stateOf(file);
      isInPlace = main?.startsWith(`${written.main}:`) ?? false;
      if (main === null || !isInPlace) return;
      if (log?.identity !== written.log) return this.forget(file);
      const note = JSON.stringify({ form: 1, main, log: log.mark } satisfies Note);
      if (note === this.#noted) return;
      this.#noted = '';
      removeNote(file);
      writeFileSync(noteOf(file), note, { mode: 0o600, flag: 'wx' });
      this.#noted = note;
    });
    return isInPlace;
  }

  /** Takes the note away. To be called before the library is closed, since its log goes then. */
  forget(file: string): void {
    this.#noted = '';
    leaveWhereRefused(() => forgetLog(file));
  }
}

/** What lies in the place of a library's log: its own or nobody knows, that of another, none that can be read, or nothing. */
export type FoundLog = 'own' | 'foreign' | 'unreadable' | 'gone';

/**
 * Says what the note beside a library tells of the log that lies there. Also if another program opens or closes the library
 * meanwhile, a log is not disowned by the note of another one.
 */
export function foundLog(file: string): FoundLog {
  const note = readNote(file);
  if (note === null) return 'own';
  const log = logBeside(file);
  if (log !== null && areOfOne(note.log, log.mark)) return 'own';
  const isEmpty = log === null && (beginningOf(`${file}-wal`, 32)?.bytes.length ?? 0) < 32;
  const again = readNote(file);
  if (note.main !== stateOf(file) || again?.main !== note.main || again.log !== note.log) return 'own';
  if (log !== null) return 'foreign';
  return isEmpty ? 'gone' : 'unreadable';
}

/** Says whether something lies in the place of a library's log that must not be taken for it. */
export const isLogForeign = (file: string): boolean => ['foreign', 'unreadable'].includes(foundLog(file));

/** What is said where the log of a library is gone; empty where it is not. */
export function goneLogNotice(file: string): string {
  if (foundLog(file) !== 'gone') return '';
  const name = basename(file);
  return `The last changes of the library “${name}” may be lost, though they were called saved: they were in the file “${name}-wal” when Briefwright was last stopped, and that was deleted or emptied since. Look at what you wrote last. If something is missing, restore a backup from the menu or write it again; move or copy the library only together with the files beside it.`;
}

/**
 * Puts a log that lies beside a closed library, and is not its own, aside before the library is opened, with a copy of the
 * library. Gives the sentence about it, or about its own one if that is gone; null if there is nothing to say. Throws where the disk refuses; nothing is lost then,
 * and the next opening tries again. `now` is an ISO moment.
 */
export function putForeignLogAside(file: string, now: string): string | null {
  // Where a successor takes the library's place, no log is played in.
  const found = presentFile(file) === file ? foundLog(file) : 'own';
  const gone = found === 'gone' ? goneLogNotice(file) : null;
  const kept = found === 'foreign' || found === 'unreadable' ? keepAside(file, '-wal', now) : null;
  // Also where there is no log: the next one is another, which the note would disown.
  forgetLog(file);
  if (kept === null) return gone;
  if (found === 'unreadable') {
    return `The last changes of the library “${basename(file)}” may be lost, though they were called saved: the file that held them when Briefwright was last stopped was damaged since and cannot be read. Look at what you wrote last, and restore a backup from the menu if something is missing. Nothing was deleted: the file is now called “${kept}-wal”, beside a copy of the library.`;
  }
  return `Beside the library “${basename(file)}” lay changes that belong to another library, in the place of its own, so they were not taken over. Changes you made just before Briefwright was last stopped may be missing: look at what you wrote last. Nothing was deleted: if something is missing, open the library “${kept}” beside this one, which has those changes in it.`;
}
