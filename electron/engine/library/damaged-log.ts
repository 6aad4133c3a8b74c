import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { copyAside } from './keep-aside.ts';
import { presentFile } from './successor.ts';

/*
 * SQLite takes a log over up to the first frame that is not as it was written, and says nothing of what follows. Of a log
 * that was damaged in its middle that is right for the file, whose pages would not belong together otherwise; but the
 * changes behind were called saved. This looks for them (https://sqlite.org/fileformat.html, section 4).
 */

const headerBytes = 32;
const frameHeaderBytes = 24;
const usualPageBytes = 4_096;
/** The first number of a log, but for its last bit, which says in which order the bytes of words are summed. */
const logMagic = 0x377f_0682;

interface Sum {
  one: number;
  two: number;
}

function add(sum: Sum, bytes: Buffer, from: number, to: number, isBigEndian: boolean): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { one, two } = sum;
  for (let at = from; at < to; at += 8) {
    one = (one + view.getUint32(at, !isBigEndian) + two) >>> 0;
    two = (two + view.getUint32(at + 4, !isBigEndian) + one) >>> 0;
  }
  sum.one = one;
  sum.two = two;
}

const isSum = ({ one, two }: Sum, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === one && bytes.readUInt32BE(at + 4) === two;

function pageBytesOf(header: Buffer): number {
  const bytes = header.readUInt32BE(8);
  return bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0 ? bytes : usualPageBytes;
}

/* Follows a log from frame to frame. */
class LogScan {
  readonly #sum: Sum = { one: 0, two: 0 };
  readonly #header: Buffer;
  readonly #isBigEndian: boolean;
  #isSound: boolean;
  #isCommitBehind = false;

  constructor(header: Buffer) {
    this.#header = header;
    this.#isBigEndian = (header.readUInt32BE(0) & 1) === 1;
    add(this.#sum, header, 0, 24, this.#isBigEndian);
    this.#isSound = isSum(this.#sum, header, 24);
  }

  /*
   * Says whether something surely saved lies behind what cannot be read. The last transaction does not count: a power
   * cut leaves it in pieces before it is called saved. A later one begins only once the disk has it.
   */
  hasLost(frame: Buffer): boolean {
    const isOfLog = frame.compare(this.#header, 16, 24, 8, 16) === 0;
    if (this.#isSound) {
      add(this.#sum, frame, 0, 8, this.#isBigEndian);
      add(this.#sum, frame, frameHeaderBytes, frame.length, this.#isBigEndian);
      this.#isSound = isOfLog && isSum(this.#sum, frame, 16);
    }
    if (this.#isSound || !isOfLog) return false;
    if (this.#isCommitBehind) return true;
    this.#isCommitBehind = frame.readUInt32BE(4) !== 0;
    return false;
  }
}

/* A log that somebody began anew meanwhile has another header. */
function beginsWith(handle: number, header: Buffer): boolean {
  const now = Buffer.alloc(header.length);
  readSync(handle, now, 0, now.length, 0);
  return now.equals(header);
}

/**
 * Says whether the log of a library holds changes that were called saved and that SQLite will not take over, since
 * the log was damaged before them. Throws where the disk refuses to read it.
 */
export function isLogDamaged(file: string): boolean {
  const log = `${file}-wal`;
  if (!lstatSync(log, { throwIfNoEntry: false })?.isFile()) return false;
  const handle = openSync(log, constants.O_RDONLY);
  try {
    const header = Buffer.alloc(headerBytes);
    const { size } = fstatSync(handle);
    if (readSync(handle, header, 0, headerBytes, 0) < headerBytes) return false;
    if ((header.readUInt32BE(0) & ~1) !== logMagic) return false;
    const scan = new LogScan(header);
    const frame = Buffer.alloc(frameHeaderBytes + pageBytesOf(header));
    for (let at = headerBytes; at + frame.length <= size; at += frame.length) {
      if (readSync(handle, frame, 0, frame.length, at) < frame.length) return false;
      if (scan.hasLost(frame)) return beginsWith(handle, header);
    }
    return false;
  } finally {
    closeSync(handle);
  }
}

const lostBehindDamage = (file: string): string =>
  `The last changes of the library “${basename(file)}” may be lost, though they were called saved: the file that held them when Briefwright was last stopped was damaged since, and could be read only in part. Look at what you wrote last, and restore a backup from the menu if something is missing.`;

/** What is said where a library is only read and its log is damaged; empty where it is not. */
export const damagedLogNotice = (file: string): string => (isLogDamaged(file) ? lostBehindDamage(file) : '');

/**
 * Keeps a log that is damaged in its middle, with the library as it is, under a name of their own before SQLite takes
 * over what it can read of it and writes on. Gives the sentence about it, null where nothing is damaged. Throws where the
 * disk refuses; nothing is lost then. `now` is an ISO moment.
 */
export function keepDamagedLog(file: string, now: string): string | null {
  // Where a successor takes the library's place, no log is taken over.
  if (presentFile(file) !== file || !isLogDamaged(file)) return null;
  const kept = copyAside(file, '-wal', now);
  return `${lostBehindDamage(file)} Nothing was deleted: the damaged file is kept as “${kept}-wal”, beside a copy of the library.`;
}
