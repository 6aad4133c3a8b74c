import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Result, success } from '#shared/result.ts';
import { entryFault, headerFault, utf8Flag } from './archive-entry.ts';
import { type ArchiveFault, type ArchiveRules, fault } from './archive-rules.ts';
import { collisionKey } from './part-name.ts';
import { unpack } from './unpack.ts';

/** One part of an archive. */
export interface ArchivePart {
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly isStored: boolean;
  /** Unpacks the part, never to more than `size` bytes, whatever the packed bytes would give. */
  read(): Result<Uint8Array, ArchiveFault>;
}

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
