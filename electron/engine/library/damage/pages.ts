import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { systemErrorName } from '../../files/write-problem.ts';

/** Libraries are written with SQLite's usual page size; a header that says otherwise may itself be damaged. */
const usualPageSize = 4_096;
const walHeaderBytes = 32;
const walFrameBytes = 24;

/**
 * The pages of a SQLite file as they are on the disk, with newer versions from its write-ahead log; page 1 is the
 * first.
 */
export interface Pages {
  readonly pageSize: number;
  readonly count: number;
  /** The bytes of a page; undefined if the file has no such page or the disk cannot read it. */
  page(number: number): Buffer | undefined;
  close(): void;
}

/** How often an unreadable sector is read; some disks succeed the second time. */
const mostTries = 3;

function readAt(handle: number, bytes: number, position: number): Buffer | undefined {
  const buffer = Buffer.alloc(bytes);
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      return readSync(handle, buffer, 0, bytes, position) === bytes ? buffer : undefined;
    } catch (error) {
      // A sector that cannot be read costs only its page.
      if (systemErrorName(error) !== 'EIO') throw error;
    }
  }
  return undefined;
}

function pageSizeIn(header: Buffer | undefined): number {
  const said = header?.readUInt16BE(16) ?? 0;
  const size = said === 1 ? 65_536 : said;
  return size >= 512 && (size & (size - 1)) === 0 ? size : usualPageSize;
}

/**
 * Where the log holds the newest version of each page (https://sqlite.org/fileformat.html, section 4). Frames count up
 * to the last commit, as long as they carry the log's own salt; their checksums are not checked, since rows have their
 * own.
 */
function walPages(handle: number, pageSize: number): ReadonlyMap<number, number> {
  const newest = new Map<number, number>();
  const header = readAt(handle, walHeaderBytes, 0);
  if (!header) return newest;
  const salt = header.subarray(16, 24);
  let uncommitted: (readonly [number, number])[] = [];
  for (let position = walHeaderBytes; ; position += walFrameBytes + pageSize) {
    const frame = readAt(handle, walFrameBytes, position);
    if (!frame?.subarray(8, 16).equals(salt)) return newest;
    uncommitted.push([frame.readUInt32BE(0), position + walFrameBytes]);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [page, at] of uncommitted) newest.set(page, at);
    uncommitted = [];
  }
}

/** Opens a damaged SQLite file, or the log that is left of it, for reading page by page, without changing it. */
export function openPages(file: string): Pages {
  const handle = existsSync(file) ? openSync(file, 'r') : undefined;
  const pageSize = pageSizeIn(handle === undefined ? undefined : readAt(handle, 100, 0));
  const walHandle = existsSync(`${file}-wal`) ? openSync(`${file}-wal`, 'r') : undefined;
  const inLog = walHandle === undefined ? new Map<number, number>() : walPages(walHandle, pageSize);
  const inFile = handle === undefined ? 0 : Math.ceil(fstatSync(handle).size / pageSize);
  return {
    pageSize,
    count: Math.max(inFile, ...inLog.keys()),
    page: (number) => {
      const at = inLog.get(number);
      if (at !== undefined && walHandle !== undefined) return readAt(walHandle, pageSize, at);
      return handle === undefined ? undefined : readAt(handle, pageSize, (number - 1) * pageSize);
    },
    close: () => {
      if (handle !== undefined) closeSync(handle);
      if (walHandle !== undefined) closeSync(walHandle);
    },
  };
}
