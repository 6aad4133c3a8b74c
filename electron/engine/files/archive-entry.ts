import type { Entry, LocalFileHeader } from 'yauzl';
import { type ArchiveRules, fault } from './archive-rules.ts';
import { partNameFault } from './part-name.ts';

/** Below this size a high ratio is harmless: a page of blanks packs 1,000 times smaller. */
const harmlessBytes = 1_000_000;

function packedByOthers() {
  return fault('damaged', 'was packed again by another program, in another way than its format asks for');
}

/** The bit of an entry's flags that says that its name is UTF-8. */
export const utf8Flag = 0x0800;

/** Says what is wrong with what the directory tells of a part; null if nothing is. */
export function entryFault(entry: Entry, name: string, rules: ArchiveRules) {
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
export function headerFault(entry: Entry, header: LocalFileHeader, rules: ArchiveRules) {
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
