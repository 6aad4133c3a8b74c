import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a forged archive. What is not given is what an honest program would write. */
export interface ForgedPart {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly compressedSize?: number;
  readonly uncompressedSize?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  /** Place of the header the directory points to, instead of the true one. */
  readonly offset?: number;
  /** Bytes of another kind in place of the packed ones. */
  readonly packed?: Uint8Array;
  /** What the header in front of the part says, where it differs from the directory. */
  readonly local?: Partial<
    Pick<ForgedPart, 'name' | 'method' | 'flags' | 'crc' | 'compressedSize' | 'uncompressedSize' | 'extra'>
  >;
  /** Bytes behind the part. */
  readonly gap?: Uint8Array;
  /** Whether the directory names the part; true where not given. */
  readonly isListed?: boolean;
}

export interface ForgedEnd {
  readonly prefix?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly comment?: string;
  readonly entries?: number;
  readonly entriesHere?: number;
  readonly disk?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  /** Bytes between the directory and its end record. */
  readonly beforeEnd?: Uint8Array;
}

const encoder = new TextEncoder();
const bytesOf = (value: string | Uint8Array) => (typeof value === 'string' ? encoder.encode(value) : value);

function record(fields: readonly (readonly [2 | 4, number])[], ...rest: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    at = width === 2 ? head.writeUInt16LE(value & 0xffff, at) : head.writeUInt32LE(value >>> 0, at);
  }
  return Buffer.concat([head, ...rest]);
}

function settle(part: ForgedPart) {
  const data = bytesOf(part.data ?? '');
  const method = part.method ?? 8;
  const packed = part.packed ?? (method === 8 ? deflateRawSync(data) : data);
  return {
    name: bytesOf(part.name),
    method,
    flags: part.flags ?? 0,
    crc: part.crc ?? crc32(data),
    compressedSize: part.compressedSize ?? packed.length,
    uncompressedSize: part.uncompressedSize ?? data.length,
    extra: part.extra ?? new Uint8Array(),
    packed,
  };
}

type Settled = ReturnType<typeof settle>;

function shared(part: Omit<Settled, 'packed'>): readonly (readonly [2 | 4, number])[] {
  return [
    [2, part.flags],
    [2, part.method],
    [2, 0],
    [2, 0x21],
    [4, part.crc],
    [4, part.compressedSize],
    [4, part.uncompressedSize],
    [2, part.name.length],
    [2, part.extra.length],
  ];
}

function localHeader(part: ForgedPart, settled: Settled): Buffer {
  const { name, ...local } = part.local ?? {};
  const told = { ...settled, ...local, name: name === undefined ? settled.name : bytesOf(name) };
  return record([[4, 0x04034b50], [2, 20], ...shared(told)], told.name, told.extra);
}

function directoryEntry(part: ForgedPart, settled: Settled, offset: number): Buffer {
  const comment = bytesOf(part.comment ?? '');
  return record(
    [
      [4, 0x02014b50],
      [2, 0x0314],
      [2, 20],
      ...shared(settled),
      [2, comment.length],
      [2, 0],
      [2, 0],
      [4, part.attributes ?? 0],
      [4, part.offset ?? offset],
    ],
    settled.name,
    settled.extra,
    comment,
  );
}

/** Builds a zip archive byte by byte, with every lie that is asked for. */
export function forgeZip(parts: readonly ForgedPart[], end: ForgedEnd = {}): Buffer {
  const chunks: Buffer[] = [Buffer.from(end.prefix ?? [])];
  const directory: Buffer[] = [];
  let at = chunks[0]?.length ?? 0;
  for (const part of parts) {
    const settled = settle(part);
    const chunk = Buffer.concat([localHeader(part, settled), settled.packed, part.gap ?? new Uint8Array()]);
    if (part.isListed !== false) directory.push(directoryEntry(part, settled, at));
    chunks.push(chunk);
    at += chunk.length;
  }
  const list = Buffer.concat(directory);
  const comment = bytesOf(end.comment ?? '');
  const entries = end.entries ?? directory.length;
  const endRecord = record(
    [
      [4, 0x06054b50],
      [2, end.disk ?? 0],
      [2, end.disk ?? 0],
      [2, end.entriesHere ?? entries],
      [2, entries],
      [4, end.directorySize ?? list.length],
      [4, end.directoryOffset ?? at],
      [2, comment.length],
    ],
    comment,
  );
  return Buffer.concat([
    ...chunks,
    list,
    Buffer.from(end.beforeEnd ?? []),
    endRecord,
    Buffer.from(end.suffix ?? []),
  ]);
}
