import type { Pages } from './pages.ts';

/** A value as SQLite stores it. */
export type StoredValue = null | number | string | Uint8Array;

const interiorIndex = 0x02;
const leafIndex = 0x0a;
const leafTable = 0x0d;

/** No row of a library is larger; a greater length is a damaged one. */
const longestPayload = 512 * 1024 * 1024;

interface Varint {
  readonly value: number;
  readonly end: number;
}

/** A variable-length integer, big-endian, seven bits a byte and eight in the ninth (file format, section 1.6). */
function varint(bytes: Buffer, at: number): Varint | undefined {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    if (index === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return undefined;
}

/** How much of a payload is on its own page (file format, section 1.6, "Cell payload overflow pages"). */
function localBytes(payload: number, usable: number, isTable: boolean): number {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((payload - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

/** Collects a payload from its page and the chain of its overflow pages; undefined if a link is broken. */
function payloadAt(
  pages: Pages,
  page: Buffer,
  at: number,
  length: number,
  isTable: boolean,
): Buffer | undefined {
  const usable = pages.pageSize;
  const local = localBytes(length, usable, isTable);
  if (at + local > page.length) return undefined;
  if (local === length) return page.subarray(at, at + length);
  const parts = [page.subarray(at, at + local)];
  let missing = length - local;
  let next = at + local + 4 <= page.length ? page.readUInt32BE(at + local) : 0;
  while (missing > 0) {
    const overflow = next === 0 || next > pages.count ? undefined : pages.page(next);
    if (!overflow) return undefined;
    const part = overflow.subarray(4, 4 + Math.min(missing, usable - 4));
    parts.push(part);
    missing -= part.length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

const integerBytes = [0, 1, 2, 3, 4, 6, 8];
const text = new TextDecoder('utf-8', { fatal: true });

function integer(bytes: Buffer, at: number, length: number): number {
  if (length === 8) return Number(bytes.readBigInt64BE(at));
  return bytes.readIntBE(at, length);
}

interface Value {
  readonly value: StoredValue;
  readonly end: number;
}

/** One value by its serial type (file format, section 2.1); undefined if it does not fit. */
function valueAt(bytes: Buffer, at: number, type: number): Value | undefined {
  if (type === 0) return { value: null, end: at };
  if (type === 8 || type === 9) return { value: type - 8, end: at };
  const integerLength = integerBytes[type];
  const length = integerLength ?? (type === 7 ? 8 : type >= 12 ? Math.floor((type - 12) / 2) : undefined);
  if (length === undefined || at + length > bytes.length) return undefined;
  const end = at + length;
  if (integerLength !== undefined) return { value: integer(bytes, at, length), end };
  if (type === 7) return { value: bytes.readDoubleBE(at), end };
  const part = bytes.subarray(at, end);
  if (type % 2 === 0) return { value: Uint8Array.from(part), end };
  try {
    return { value: text.decode(part), end };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The values of a record; undefined if it is not one. */
function recordOf(payload: Buffer): StoredValue[] | undefined {
  const header = varint(payload, 0);
  if (!header || header.value > payload.length) return undefined;
  const values: StoredValue[] = [];
  let at = header.end;
  let body = header.value;
  while (at < header.value) {
    const type = varint(payload, at);
    const found = type && valueAt(payload, body, type.value);
    if (!found) return undefined;
    values.push(found.value);
    at = type.end;
    body = found.end;
  }
  return values;
}

/** The start of the payload of a cell and its length; on interior index pages, a page number comes first. */
function cellPayload(page: Buffer, at: number, type: number): { at: number; length: number } | undefined {
  const length = varint(page, type === interiorIndex ? at + 4 : at);
  if (!length || length.value > longestPayload) return undefined;
  const rowid = type === leafTable ? varint(page, length.end) : length;
  return rowid && { at: rowid.end, length: length.value };
}

function* recordsOnPage(pages: Pages, number: number): Generator<StoredValue[]> {
  const page = pages.page(number);
  if (!page) return;
  const start = number === 1 ? 100 : 0;
  const type = page[start] ?? 0;
  if (type !== leafTable && type !== leafIndex && type !== interiorIndex) return;
  const pointers = start + (type === interiorIndex ? 12 : 8);
  const cells = Math.min(page.readUInt16BE(start + 3), Math.floor((page.length - pointers) / 2));
  for (let cell = 0; cell < cells; cell += 1) {
    const at = page.readUInt16BE(pointers + 2 * cell);
    const found = cellPayload(page, at, type);
    const payload = found && payloadAt(pages, page, found.at, found.length, type === leafTable);
    const values = payload && recordOf(payload);
    if (values) yield values;
  }
}

/**
 * Gives every record on a page of a table or index, whatever the state of the tree above it, in the order of the pages.
 * Only cells that a page points to are read, so nothing that was deleted comes back.
 */
export function* carvedRecords(pages: Pages): Generator<StoredValue[]> {
  for (let number = 1; number <= pages.count; number += 1) yield* recordsOnPage(pages, number);
}
