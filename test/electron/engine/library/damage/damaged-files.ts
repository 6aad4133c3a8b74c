import { closeSync, copyFileSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { openReader } from '#engine/library/connection.ts';

const pageSize = 4_096;

/** Overwrites bytes of a file in place. */
export function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, bytes, 0, bytes.length, at);
  } finally {
    closeSync(handle);
  }
}

/** Fills a page, the first being 1, with one byte. */
export function overwritePage(file: string, page: number, byte = 0xa5): void {
  overwrite(file, (page - 1) * pageSize, Buffer.alloc(pageSize, byte));
}

/** How many pages a file has. */
export function pageCount(file: string): number {
  const handle = openSync(file, 'r');
  try {
    return Math.floor(fstatSync(handle).size / pageSize);
  } finally {
    closeSync(handle);
  }
}

/** The page a table or index begins at. */
export function rootPage(file: string, name: string): number {
  const db = openReader(file);
  try {
    return Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name));
  } finally {
    db.close();
  }
}

/** Changes one letter of the first place where a text stands in a file; throws where it stands nowhere. */
export function misspell(file: string, text: string, changed: string): void {
  const handle = openSync(file, 'r');
  let at: number;
  try {
    const bytes = Buffer.alloc(fstatSync(handle).size);
    readSync(handle, bytes, 0, bytes.length, 0);
    at = bytes.indexOf(text, 0, 'latin1');
  } finally {
    closeSync(handle);
  }
  if (at < 0) throw new Error(`“${text}” stands nowhere in the file.`);
  overwrite(file, at, Buffer.from(changed, 'latin1'));
}

/** Copies a library as a killed process would leave it, its log included. */
export function copyAsKilled(from: string, to: string): void {
  for (const ending of ['', '-wal']) {
    if (existsSync(from + ending)) copyFileSync(from + ending, to + ending);
  }
}

/** Overwrites every page of a file that holds a text; gives how many. */
export function overwritePagesWith(file: string, text: string): number {
  const handle = openSync(file, 'r');
  const pages: number[] = [];
  try {
    const bytes = Buffer.alloc(pageSize);
    for (let page = 1; readSync(handle, bytes, 0, pageSize, (page - 1) * pageSize) > 0; page += 1) {
      if (bytes.includes(text)) pages.push(page);
    }
  } finally {
    closeSync(handle);
  }
  for (const page of pages) overwritePage(file, page);
  return pages.length;
}

/** Turns one bit of a file. */
export function flipBit(file: string, at: number, bit: number): void {
  const handle = openSync(file, 'r+');
  try {
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ (1 << bit);
    writeSync(handle, byte, 0, 1, at);
  } finally {
    closeSync(handle);
  }
}

/** Writes one page over another. */
export function copyPage(file: string, from: number, to: number): void {
  const handle = openSync(file, 'r+');
  try {
    const bytes = Buffer.alloc(pageSize);
    readSync(handle, bytes, 0, pageSize, (from - 1) * pageSize);
    writeSync(handle, bytes, 0, pageSize, (to - 1) * pageSize);
  } finally {
    closeSync(handle);
  }
}
