import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type LocalFileHeader, type ZipFile } from 'yauzl';
import { type Result, success } from '#shared/result.ts';
import { collisionKey, partNameFault } from './part-name.ts';

/** What an archive may hold at most. */
export interface ArchiveRules {
  readonly maxEntries: number;
  /** Of one part, unpacked. */
  readonly maxPartBytes: number;
  /** Of all parts together, unpacked. */
  readonly maxTotalBytes: number;
  /** How many times larger than packed a part of more than a megabyte may be. */
  readonly maxRatio: number;
  /**
   * True for archives in the strict form that only this program and careful others write: parts follow each other
   * without gaps from the first byte, then the directory, then its end; no comments, extra fields, folders or data
   * descriptors. False for archives of other programs, such as Word documents.
   */
  readonly isStrict: boolean;
}

/** Why an archive is not read. The reason completes "The file …"; of the archive's content it names at most a part. */
export interface ArchiveFault {
  readonly kind: 'not-an-archive' | 'damaged' | 'too-large' | 'unsafe';
  readonly reason: string;
}

/** One part of an archive. */
export interface ArchivePart {
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly isStored: boolean;
  /** Unpacks the part, never to more than `size` bytes, whatever the packed bytes would give. */
  read(): Result<Uint8Array, ArchiveFault>;
}

const fault = (kind: ArchiveFault['kind'], reason: string) =>
  ({ ok: false, error: { kind, reason } }) as const;

/** Below this size a high ratio is harmless: a page of blanks packs 1,000 times smaller. */
const harmlessBytes = 1_000_000;

/**
 * Lists the parts of a zip archive that came from somebody else. Everything its directory says is checked before a byte
 * is unpacked: counts, sizes, ratios, names, links, encryption, overlaps, and that each part's own header agrees.
 */
export async function openArchive(
  bytes: Uint8Array,
  rules: ArchiveRules,
): Promise<Result<readonly ArchivePart[], ArchiveFault>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 22 || buffer.readUInt32LE(0) !== 0x04034b50) {
    return fault('not-an-archive', 'is not a zip archive');
  }
  const end = rules.isStrict ? checkEnd(buffer, rules) : success(buffer.length);
  if (!end.ok) return end;
  try {
    const archive = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: true });
    if (archive.entryCount > rules.maxEntries) return tooManyEntries();
    const found = await findParts(archive, rules);
    if (!found.ok) return found;
    const misplaced = placeFault(found.value, end.value, rules);
    if (misplaced !== null) return misplaced;
    return success(found.value.filter((part) => !part.isFolder).map((part) => readable(part, buffer)));
  } catch (error) {
    // The zip library throws plain errors for every kind of malformed archive.
    if (error instanceof Error) return fault('damaged', 'is damaged or was cut off');
    throw error;
  }
}

function tooManyEntries() {
  return fault('too-large', 'holds more parts than a file of its kind ever does');
}

/** Checks the end record, which must be the last 22 bytes; gives the offset of the directory. */
function checkEnd(buffer: Buffer, rules: ArchiveRules): Result<number, ArchiveFault> {
  const at = buffer.length - 22;
  if (buffer.readUInt32LE(at) !== 0x06054b50) return fault('damaged', 'is damaged or was cut off');
  const here = buffer.readUInt16LE(at + 8);
  const size = buffer.readUInt32LE(at + 12);
  const offset = buffer.readUInt32LE(at + 16);
  if (here > rules.maxEntries) return tooManyEntries();
  const isWhole = buffer.readUInt32LE(at + 4) === 0 && here === buffer.readUInt16LE(at + 10);
  if (!isWhole || offset + size !== at) return fault('damaged', 'has a directory that does not fit it');
  return success(offset);
}

function packedByOthers() {
  return fault('damaged', 'was packed again by another program, in another way than its format asks for');
}

interface FoundPart {
  readonly name: string;
  readonly isFolder: boolean;
  readonly entry: Entry;
  /** Offsets in the file: of the part's header, of its bytes and of their end. */
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
}

async function findParts(
  archive: ZipFile,
  rules: ArchiveRules,
): Promise<Result<readonly FoundPart[], ArchiveFault>> {
  const parts: FoundPart[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const name = partName(entry);
    if (name === null) return fault('unsafe', 'holds a part whose name cannot be read');
    const isFolder = !rules.isStrict && name.endsWith('/');
    const wrong = entryFault(entry, isFolder ? name.slice(0, -1) : name, rules) ?? takeName(names, name);
    if (wrong !== null) return wrong;
    total += entry.uncompressedSize;
    if (total > rules.maxTotalBytes)
      return fault('too-large', 'is larger unpacked than a file of its kind ever is');
    const header = await archive.readLocalFileHeaderPromise(entry);
    const lie = headerFault(entry, header, rules);
    if (lie !== null) return lie;
    const dataEnd = header.fileDataStart + entry.compressedSize;
    parts.push({
      name,
      isFolder,
      entry,
      start: entry.relativeOffsetOfLocalHeader,
      dataStart: header.fileDataStart,
      dataEnd,
    });
  }
  return success(parts);
}

const utf8Flag = 0x0800;

function partName(entry: Entry): string | null {
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw);
    const isAscii = !/[^\u0000-\u007f]/.test(name);
    return isAscii || (entry.generalPurposeBitFlag & utf8Flag) !== 0 ? name : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Takes a name and the folders it is in; none may be the same as a name or folder of another part. */
function takeName(names: Set<string>, name: string) {
  const key = collisionKey(name);
  if (names.has(key) || names.has(`${key}/`)) return fault('unsafe', 'holds two parts of the same name');
  names.add(key);
  for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
    if (names.has(key.slice(0, at))) return fault('unsafe', 'holds two parts of the same name');
    if (at < key.length - 1) names.add(key.slice(0, at + 1));
  }
  return null;
}

function entryFault(entry: Entry, name: string, rules: ArchiveRules) {
  const wrongName = partNameFault(name);
  if (wrongName !== null) return fault('unsafe', `holds a part that ${wrongName}`);
  // Bits 0, 6 and 13: encrypted in one way or another.
  if ((entry.generalPurposeBitFlag & 0x2041) !== 0) return fault('unsafe', 'is encrypted');
  if (!isPlainFile(entry)) return fault('unsafe', 'holds a link or a device in place of a file');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return fault('unsafe', 'is packed in a way that is not allowed');
  }
  if (rules.isStrict && (hasFrills(entry) || !/^[A-Za-z]/.test(name))) return packedByOthers();
  if (entry.uncompressedSize > rules.maxPartBytes) {
    return fault('too-large', 'holds a part larger than a file of its kind ever has');
  }
  const isBomb =
    entry.uncompressedSize > harmlessBytes && entry.uncompressedSize > rules.maxRatio * entry.compressedSize;
  return isBomb ? fault('unsafe', 'would grow to many times its size') : null;
}

/**
 * The upper half of the attributes holds the file's mode if a Unix system packed it, with the type in the top 4 bits.
 */
function isPlainFile(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 28) & 0xf;
  return type === 0 || type === 8 || type === 4;
}

/** Bits 1 and 2 tell how hard deflate tried, bit 11 that names are UTF-8; no other is needed. */
function hasFrills(entry: Entry): boolean {
  const unknownFlags = entry.generalPurposeBitFlag & ~(utf8Flag | 0x6);
  const isFolder = ((entry.externalFileAttributes >>> 28) & 0xf) === 4;
  return unknownFlags !== 0 || entry.extraFieldLength > 0 || entry.fileCommentLength > 0 || isFolder;
}

/** The header before a part must say the same as the directory, or two programs would read two different files. */
function headerFault(entry: Entry, header: LocalFileHeader, rules: ArchiveRules) {
  const isLater = (header.generalPurposeBitFlag & 0x8) !== 0;
  const isSame =
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    (isLater || (header.crc32 === entry.crc32 && sizesAgree(entry, header)));
  if (!isSame) return fault('damaged', 'tells two different things about one of its parts');
  if (rules.isStrict && header.extraFieldLength > 0) {
    return packedByOthers();
  }
  return null;
}

function sizesAgree(entry: Entry, header: LocalFileHeader): boolean {
  const agrees = (inHeader: number, size: number) => inHeader === size || inHeader === 0xffffffff;
  return (
    agrees(header.compressedSize, entry.compressedSize) &&
    agrees(header.uncompressedSize, entry.uncompressedSize)
  );
}

function placeFault(parts: readonly FoundPart[], end: number, rules: ArchiveRules) {
  let reached = 0;
  // Strict archives list their parts in the order of the file; in others only overlaps are a fault.
  const listed = rules.isStrict ? parts : parts.toSorted((left, right) => left.start - right.start);
  for (const part of listed) {
    const isMisplaced = rules.isStrict ? part.start !== reached : part.start < reached;
    if (isMisplaced || part.dataEnd > end) return fault('damaged', 'holds parts that overlap or leave gaps');
    reached = part.dataEnd;
  }
  if (rules.isStrict && reached !== end) return fault('damaged', 'holds parts that overlap or leave gaps');
  return null;
}

function readable(part: FoundPart, buffer: Buffer): ArchivePart {
  const { entry, name } = part;
  return {
    name,
    size: entry.uncompressedSize,
    isStored: entry.compressionMethod === 0,
    read: () => unpack(entry, name, buffer.subarray(part.dataStart, part.dataEnd)),
  };
}

function unpack(entry: Entry, name: string, packed: Buffer): Result<Uint8Array, ArchiveFault> {
  const damaged = () => fault('damaged', `is damaged in its part “${name}”`);
  const data = entry.compressionMethod === 0 ? packed : inflate(packed, entry.uncompressedSize);
  if (data === null || data.length !== entry.uncompressedSize || crc32(data) !== entry.crc32)
    return damaged();
  return success(data);
}

/** Null if the bytes are not deflated, give more than was declared, or are followed by others. */
function inflate(packed: Buffer, size: number): Uint8Array | null {
  const chunkSize = Math.min(Math.max(size, 64), 1_000_000);
  try {
    const options = { maxOutputLength: Math.max(size, 1), chunkSize, info: true };
    // With `info`, the result also tells how many of the packed bytes were used.
    const result: object = inflateRawSync(packed, options);
    const data: unknown = Reflect.get(result, 'buffer');
    const used: unknown = Reflect.get(Object(Reflect.get(result, 'engine')), 'bytesWritten');
    return data instanceof Uint8Array && used === packed.length ? data : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
