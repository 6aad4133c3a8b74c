import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readHeader } from './header.ts';
import { keepAside } from './keep-aside.ts';
import { isUnmade } from './new-library.ts';
import { presentFile } from './successor.ts';

/*
 * SQLite rolls any journal that lies beside a library back into it at the next opening, also that of another database: pages
 * of that one take the place of the library's own, and the file is cut to that one's length. Libraries have no use for one:
 * they keep a log. So a journal is the library's own only if
 *
 * - it holds nothing but the library's own first page, as when a change of the way of writing (to a log, or from it) was
 *   interrupted, and the library has as many pages as the journal says;
 * - or the library is in the state in which it keeps a journal, as a copy of a backup is, or what another program made of it,
 *   and the first page in the journal is that of the library, byte for byte. Once a change has come as far as that page, the
 *   journal cannot be told from that of another library, which has the same tables and counts changes as this one does.
 *
 * One that names a journal above it, of several databases changed together, is never the library's own. Whatever else lies
 * there under this name is put aside, never deleted, with a copy of the library as it was.
 */

/** The first bytes of a rollback journal (https://sqlite.org/fileformat.html, section 3). */
const magic = Buffer.from('d9d505f920a163d7', 'hex');
const headerBytes = 28;

/** What differs in the first page when only the way of writing changes: that way, the counts of changes, the length. */
const countsOfWriting: readonly (readonly [from: number, to: number])[] = [
  [18, 20],
  [24, 32],
  [92, 100],
];

/** Reads bytes of an open file; fewer where it ends. */
function bytesAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, at));
}

function withOpen<Value>(path: string, run: (handle: number, bytes: number) => Value): Value {
  const handle = openSync(path, constants.O_RDONLY);
  try {
    return run(handle, fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}

interface JournalHeader {
  readonly records: number;
  /** How many pages the database had before the change. */
  readonly pages: number;
  readonly sectorBytes: number;
  readonly pageBytes: number;
}

function headerAt(handle: number, at: number): JournalHeader | null {
  const bytes = bytesAt(handle, at, headerBytes);
  if (bytes.length < headerBytes || !bytes.subarray(0, magic.length).equals(magic)) return null;
  const [records = 0, , pages = 0, sectorBytes = 0, pageBytes = 0] = [8, 12, 16, 20, 24].map((from) =>
    bytes.readUInt32BE(from),
  );
  return { records, pages, sectorBytes, pageBytes };
}

interface LibraryPage {
  readonly bytes: Buffer;
  readonly pageBytes: number;
  readonly pages: number;
  /** Whether it keeps a log, not a journal. */
  readonly hasLog: boolean;
}

function firstPageOf(file: string): LibraryPage | null {
  return withOpen(file, (handle, size) => {
    const start = bytesAt(handle, 0, 20);
    if (start.length < 20) return null;
    const stored = start.readUInt16BE(16);
    const pageBytes = stored === 1 ? 65_536 : stored;
    if (pageBytes < 512) return null;
    const hasLog = start[18] === 2 && start[19] === 2;
    return { bytes: bytesAt(handle, 0, pageBytes), pageBytes, pages: Math.ceil(size / pageBytes), hasLog };
  });
}

/* The first page as a journal holds it; null if it does not. Records stand behind each header, which begins a sector. */
function journaledPage(handle: number, size: number, pageBytes: number): Buffer | null {
  for (let at = 0; ; ) {
    const header = headerAt(handle, at);
    if (header === null || header.sectorBytes < headerBytes) return null;
    const records = at + header.sectorBytes;
    const fitting = Math.floor((size - records) / (pageBytes + 8));
    // A last header that was not written to the disk counts none yet, and SQLite then takes what is there.
    const count = Math.min(header.records === 0 ? fitting : header.records, fitting);
    for (let record = 0; record < count; record += 1) {
      const place = records + record * (pageBytes + 8);
      if (bytesAt(handle, place, 4).equals(Buffer.from([0, 0, 0, 1])))
        return bytesAt(handle, place + 4, pageBytes);
    }
    const end = records + Math.max(count, 0) * (pageBytes + 8);
    at = Math.ceil(end / header.sectorBytes) * header.sectorBytes;
  }
}

function isSameButForWriting(one: Buffer, other: Buffer): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  for (const [from, to] of countsOfWriting) for (const bytes of [first, second]) bytes.fill(0, from, to);
  return first.equals(second);
}

function isOwn(handle: number, size: number, library: LibraryPage): boolean {
  const header = headerAt(handle, 0);
  const namesAbove = size >= magic.length && bytesAt(handle, size - magic.length, magic.length).equals(magic);
  if (header === null || header.pageBytes !== library.pageBytes || namesAbove) return false;
  const isOnePage = size <= header.sectorBytes + header.pageBytes + 8;
  if (library.hasLog && !isOnePage) return false;
  const page = journaledPage(handle, size, library.pageBytes);
  if (page?.length !== library.pageBytes) return false;
  if (isOnePage && header.pages === library.pages && isSameButForWriting(page, library.bytes)) return true;
  return !library.hasLog && header.pages <= library.pages && page.equals(library.bytes);
}

/**
 * Says whether unfinished changes lie beside a backup: another program opened it, or left its own there. SQLite would have
 * to write them into the backup to read it.
 */
export function hasUnfinishedChanges(backup: string): boolean {
  const journal = `${backup}-journal`;
  if (!statSync(journal, { throwIfNoEntry: false })?.isFile()) return false;
  return withOpen(journal, (handle) => headerAt(handle, 0) !== null);
}

/** Says whether a journal lies beside a library that SQLite would roll back into it, or remove, and that is not its own. */
export function isJournalForeign(file: string): boolean {
  const journal = `${file}-journal`;
  if (!statSync(journal, { throwIfNoEntry: false })?.isFile()) return false;
  const { kind } = readHeader(file);
  // What is made of nothing is made anew.
  if (kind === 'missing' || kind === 'empty' || isUnmade(file)) return false;
  const library = firstPageOf(file);
  return withOpen(journal, (handle, size) => {
    // SQLite takes no notice of one that begins with a zero: its change was finished.
    const isFinished = (bytesAt(handle, 0, 1)[0] ?? 0) === 0;
    return !isFinished && (library === null || !isOwn(handle, size, library));
  });
}

/**
 * Puts a journal that lies beside a closed library, and is not its own, aside before the library is opened. Gives the
 * sentence about it, or null if there was none. Throws where the disk refuses; nothing is lost then, and the next opening
 * tries again. `now` is an ISO moment.
 */
export function putForeignJournalAside(file: string, now: string): string | null {
  if (presentFile(file) !== file || !isJournalForeign(file)) return null;
  const kept = keepAside(file, '-journal', now);
  return `Beside the library “${basename(file)}” lay unfinished changes that are not those of this library. They would have overwritten briefs, so they were not used, and the library is as it was saved. Nothing was deleted: they are now called “${kept}-journal”, beside a copy of the library. If something is missing all the same, restore a backup.`;
}

/** What is said where the library is only read, and the journal stays where it is. */
export function foreignJournalNotice(file: string): string {
  return `Beside the library “${basename(file)}” lies a journal of unfinished changes that is not that of this library, so it was not used. The briefs are shown as they were saved. Open the library in Briefwright: it puts the journal aside and says where.`;
}
