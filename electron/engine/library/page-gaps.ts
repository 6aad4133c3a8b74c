import { closeSync, fdatasyncSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { freePagesAmong } from './free-pages.ts';

/*
 * SQLite zeroes what is deleted (`secure_delete`), but not the copies it leaves in the free middle of a page when it
 * moves rows to other pages; and while many briefs are erased it leaves whole pages that become free as they are, since
 * it would write each of them twice. Here both are zeroed in the file itself. Nothing that belongs to the library is
 * ever written, so that nothing can be lost, wherever the work is interrupted.
 */

/** How many pages one step looks at: some four megabytes, which take a few milliseconds. */
const pagesAtATime = 1_024;

/** Up to this many pages, the first byte of a page tells a page of rows from all others. */
const mostPages = 0x0200_0000;

interface FileForm {
  readonly pageSize: number;
  readonly pages: number;
}

const fileHeaderBytes = 100;

/** The form of a SQLite file by its first bytes; null for one whose pages cannot be told apart individually. */
export function formOfFile(header: Buffer, fileBytes: number): FileForm | null {
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null;
  const size = header.readUInt16BE(16);
  const pageSize = size === 1 ? 65_536 : size;
  if (pageSize < 512) return null;
  const pages = Math.floor(fileBytes / pageSize);
  const [reserved, largestRoot] = [header.readUInt8(20), header.readUInt32BE(52)];
  return reserved === 0 && largestRoot === 0 && pages < mostPages ? { pageSize, pages } : null;
}

/** The lengths of the headers of pages that hold rows or lead to them, by their type. */
const headBytes = new Map([
  [2, 12],
  [5, 12],
  [10, 8],
  [13, 8],
]);

/**
 * The free middle of a page: from the end of the list of its cells to the first of them
 * (https://sqlite.org/fileformat.html, section 1.6). Null if the page holds no cells.
 */
export function gapOf(
  page: Buffer,
  isFirst: boolean,
): { readonly start: number; readonly end: number } | null {
  const at = isFirst ? fileHeaderBytes : 0;
  const length = headBytes.get(page.readUInt8(at));
  if (length === undefined) return null;
  const start = at + length + 2 * page.readUInt16BE(at + 3);
  const end = page.readUInt16BE(at + 5) || 65_536;
  return start < end && end <= page.length ? { start, end } : null;
}

/** The free middles of the pages of one open library, and its free pages. */
export class PageGaps {
  readonly #file: string;
  readonly #identity: string;
  #handle: number | null = null;
  #next = 0;

  /** `identity` is that of the file the library writes to; see `identityOf`. */
  constructor(file: string, identity: string) {
    this.#file = file;
    this.#identity = identity;
  }

  /** Begins again with the first page. */
  begin(): void {
    this.#next = 0;
  }

  /**
   * Zeroes what is free in some more pages and waits for the disk. Must be called when the log is empty and SQLite
   * has no pages in memory, since it would write those again. `unknown` for a file of another form than libraries have.
   */
  step(): 'more' | 'done' | 'unknown' {
    const handle = this.#opened();
    const header = Buffer.alloc(fileHeaderBytes);
    readSync(handle, header, 0, header.length, 0);
    const form = formOfFile(header, fstatSync(handle).size);
    if (form === null) return 'unknown';
    const count = Math.min(pagesAtATime, form.pages - this.#next);
    const range = { start: this.#next + 1, end: this.#next + 1 + Math.max(count, 0) };
    const free = freePagesAmong(range, { handle, header, ...form });
    if (free === null) return 'unknown';
    if (count > 0) this.#overwrite(handle, form.pageSize, count, free);
    this.#next += Math.max(count, 0);
    return this.#next < form.pages ? 'more' : 'done';
  }

  /** Must be called after the library was closed: closing a handle of our own drops all locks of SQLite on the file. */
  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  #overwrite(handle: number, pageSize: number, count: number, free: ReadonlyMap<number, number>): void {
    const pages = Buffer.alloc(count * pageSize);
    const from = this.#next * pageSize;
    const read = readSync(handle, pages, 0, pages.length, from);
    let hasWritten = false;
    for (let at = 0; at + pageSize <= read; at += pageSize) {
      const page = pages.subarray(at, at + pageSize);
      const used = free.get(this.#next + at / pageSize + 1);
      const gap = used === undefined ? gapOf(page, from + at === 0) : { start: used, end: pageSize };
      if (gap === null) continue;
      const bytes = page.subarray(gap.start, gap.end);
      if (isZero(bytes)) continue;
      bytes.fill(0);
      writeSync(handle, bytes, 0, bytes.length, from + at + gap.start);
      hasWritten = true;
    }
    if (hasWritten) fdatasyncSync(handle);
  }

  #opened(): number {
    if (this.#handle !== null) return this.#handle;
    const handle = openSync(this.#file, 'r+');
    this.#handle = handle;
    const { dev, ino } = fstatSync(handle, { bigint: true });
    if (`${dev}:${ino}` === this.#identity) return handle;
    this.close();
    throw Object.assign(new Error('Another file stands in the place of the library.'), { code: 'ENOENT' });
  }
}

const zeros = Buffer.alloc(65_536);

function isZero(bytes: Buffer): boolean {
  return bytes.equals(zeros.subarray(0, bytes.length));
}
