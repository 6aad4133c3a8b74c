import { readSync } from 'node:fs';

/** Pages by their numbers, the first of a file being 1; the end is not among them. */
export interface PageRange {
  readonly start: number;
  readonly end: number;
}

/** Where a SQLite file says which page the list of free pages begins with. */
const firstTrunkAt = 32;
const trunkHeadBytes = 8;

/**
 * The free pages among some pages of a SQLite file, each with how many of its first bytes are in use: none, or, for a
 * page of the list itself, the numbers it holds (https://sqlite.org/fileformat.html, section 1.5). Null if the list is
 * not as SQLite writes it. `header` is the beginning of the file; the log must be empty.
 */
export function freePagesAmong(
  range: PageRange,
  file: {
    readonly handle: number;
    readonly header: Buffer;
    readonly pageSize: number;
    readonly pages: number;
  },
): ReadonlyMap<number, number> | null {
  const { handle, header, pageSize, pages } = file;
  const found = new Map<number, number>();
  const note = (page: number, used: number) => {
    if (page >= range.start && page < range.end) found.set(page, used);
  };
  const trunk = Buffer.alloc(pageSize);
  let seen = 0;
  for (let at = header.readUInt32BE(firstTrunkAt); at !== 0; at = trunk.readUInt32BE(0)) {
    seen += 1;
    if (at < 2 || at > pages || seen > pages) return null;
    if (readSync(handle, trunk, 0, pageSize, (at - 1) * pageSize) < pageSize) return null;
    const used = trunkHeadBytes + 4 * trunk.readUInt32BE(4);
    if (used > pageSize) return null;
    note(at, used);
    for (let place = trunkHeadBytes; place < used; place += 4) {
      const leaf = trunk.readUInt32BE(place);
      if (leaf < 2 || leaf > pages) return null;
      note(leaf, 0);
    }
  }
  return found;
}
