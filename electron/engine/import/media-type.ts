import { openArchive } from '#engine/files/archive.ts';
import type { ArchiveRules } from '#engine/files/archive-rules.ts';
import { decodeText } from './decode-text.ts';
import { kindsClaimedBy, type MediaType } from './media-kinds.ts';

/** How files begin, in Latin-1. The first match counts. */
const signatures: readonly (readonly [start: RegExp, type: MediaType])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^(II\*\0|MM\0\*)/, 'image/tiff'],
  [/^.{4}jP {2}\r\n\x87\n/s, 'image/jp2'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^RIFF.{4}WAVE/s, 'audio/wav'],
  [/^RIFF.{4}AVI /s, 'video/x-msvideo'],
  [/^%PDF-/, 'application/pdf'],
  [/^\{\\rtf/, 'application/rtf'],
  [/^\xd0\xcf\x11\xe0/, 'application/x-ole-storage'],
  [/^SQLite format 3/, 'application/vnd.sqlite3'],
  [/^\x1f\x8b\x08/, 'application/gzip'],
  [/^BZh\d1AY&SY/, 'application/x-bzip2'],
  [/^\xfd7zXZ\0/, 'application/x-xz'],
  [/^7z\xbc\xaf\x27\x1c/, 'application/x-7z-compressed'],
  [/^Rar!\x1a\x07/, 'application/vnd.rar'],
  [/^.{257}ustar/s, 'application/x-tar'],
  [/^PAR1/, 'application/vnd.apache.parquet'],
  [/^(\xd4\xc3\xb2\xa1|\xa1\xb2\xc3\xd4|\n\r\r\n)/, 'application/vnd.tcpdump.pcap'],
  [/^L\0{3}\x01\x14\x02\0/, 'application/x-ms-shortcut'],
  [/^\x7fELF/, 'application/x-elf'],
  [/^([\xcf\xce]\xfa\xed\xfe|\xca\xfe\xba\xbe)/, 'application/x-mach-binary'],
  [/^OggS/, 'audio/ogg'],
  [/^fLaC/, 'audio/flac'],
  [/^\x1aE\xdf\xa3/, 'video/webm'],
  [/^.{4}ftypavi[fs]/s, 'image/avif'],
  [/^.{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1)/s, 'image/heic'],
  [/^.{4}ftypM4[AB] /s, 'audio/mp4'],
  [/^.{4}ftypqt /s, 'video/quicktime'],
  [/^.{4}ftyp/s, 'video/mp4'],
  // A tag at the beginning, or at once the header of a layer III frame.
  [/^(ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb][^\xf0-\xff])/, 'audio/mpeg'],
];

/** As Latin-1, so that each character is a byte. */
function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);
}

/** Says whether a file begins like a ZIP archive, as many documents do. */
export function isArchive(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 4) === 'PK\x03\x04';
}

/** What a file is that begins as no text does; null if it may be text. */
export function signedType(bytes: Uint8Array): MediaType | null {
  const head = latin(bytes, 0, 512);
  const known = signatures.find(([start]) => start.test(head));
  if (known) return known[1];
  // Two letters alone may be the start of a text.
  if (head.startsWith('MZ') && isWindowsProgram(bytes)) {
    return 'application/vnd.microsoft.portable-executable';
  }
  return head.startsWith('BM') && isBitmap(bytes) ? 'image/bmp' : null;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isWindowsProgram(bytes: Uint8Array): boolean {
  if (bytes.length < 64) return false;
  const at = view(bytes).getUint32(60, true);
  return latin(bytes, at, at + 4) === 'PE\0\0';
}

/** A bitmap states its own size. */
function isBitmap(bytes: Uint8Array): boolean {
  return bytes.length >= 14 && view(bytes).getUint32(2, true) === bytes.length;
}

/** Lists what an archive holds; nothing is unpacked but the few bytes in which some archives say what they are. */
const listing: ArchiveRules = {
  maxEntries: 10_000,
  maxPartBytes: Number.POSITIVE_INFINITY,
  maxTotalBytes: Number.POSITIVE_INFINITY,
  maxRatio: Number.POSITIVE_INFINITY,
  isStrict: false,
};

const openXml = 'application/vnd.openxmlformats-officedocument';
const byFolder: readonly (readonly [folder: string, type: MediaType])[] = [
  ['word/', `${openXml}.wordprocessingml.document`],
  ['xl/', `${openXml}.spreadsheetml.sheet`],
  ['ppt/', `${openXml}.presentationml.presentation`],
];

/** Kinds of archives that say in their first part what they are. */
const saidInside: readonly MediaType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/epub+zip',
  'application/vnd.briefwright.brief+zip',
];

async function archiveType(bytes: Uint8Array): Promise<MediaType> {
  const opened = await openArchive(bytes, listing);
  if (!opened.ok) return 'application/zip';
  const names = opened.value.map((part) => part.name);
  const [first] = opened.value;
  if (first?.name === 'mimetype' && first.size < 200) {
    const said = first.read();
    const text = said.ok ? new TextDecoder('latin1').decode(said.value).trim() : '';
    const type = saidInside.find((each) => each === text);
    if (type) return type;
  }
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.endsWith('vbaProject.bin')))
      return 'application/vnd.ms-office.macro-enabled';
    const office = byFolder.find(([folder]) => names.some((name) => name.startsWith(folder)));
    if (office) return office[1];
  }
  if (names.includes('META-INF/MANIFEST.MF')) return 'application/java-archive';
  return names.includes('doc.kml') ? 'application/vnd.google-earth.kmz' : 'application/zip';
}

/** What may come before the first element of a page or a drawing; each comment ends at the first end mark. */
const prologue = String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*`;

const textStarts: readonly (readonly [start: RegExp, type: MediaType])[] = [
  [new RegExp(String.raw`${prologue}<(?:!doctype\s+html|html|head|body)\b`, 'i'), 'text/html'],
  [new RegExp(String.raw`${prologue}(?:<!doctype\s+svg[^>]*>\s*)?<svg\b`, 'i'), 'image/svg+xml'],
  [/^\s*<\?xml\b/, 'application/xml'],
  [/^BEGIN:VCALENDAR\b/, 'text/calendar'],
  [/^BEGIN:VCARD\b/, 'text/vcard'],
  [
    /^(?:[\w-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*(?:received|return-path|mime-version|message-id): /i,
    'message/rfc822',
  ],
];

/** Kinds of text that only the name tells. */
const toldByName: readonly (readonly [type: MediaType, start: RegExp])[] = [
  ['text/csv', /^/],
  ['text/tab-separated-values', /^/],
  ['text/markdown', /^/],
  // A part of a page, and a mail that never went over a network.
  ['text/html', /^\s*<(?:!--|[a-z])/i],
  ['message/rfc822', /^(?:[\w-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n/],
  ['application/json', /^\s*[[{]/],
  ['application/xml', /^\s*</],
];

function textType(text: string, claimed: readonly MediaType[]): MediaType {
  const known = textStarts.find(([start]) => start.test(text));
  if (known) return known[1];
  const told = toldByName.find(([type, start]) => claimed.includes(type) && start.test(text));
  return told?.[0] ?? 'text/plain';
}

/** What a file is, and, if its name says something else, what that is. */
export interface SniffedType {
  readonly mediaType: MediaType;
  readonly claimed: MediaType | null;
}

/** This much of a text shows what it is. */
const headBytes = 64 * 1024;

/**
 * Finds out what a file is by its bytes. Its name only decides between kinds of plain text, which the bytes do not tell
 * apart; everything else the name says is compared, not believed.
 */
export async function sniffMediaType(bytes: Uint8Array, name: string): Promise<SniffedType> {
  const claims = kindsClaimedBy(name);
  const mediaType = await typeOf(bytes, claims);
  const isTrue = claims.length === 0 || claims.includes(mediaType);
  return { mediaType, claimed: isTrue ? null : (claims[0] ?? null) };
}

async function typeOf(bytes: Uint8Array, claims: readonly MediaType[]): Promise<MediaType> {
  if (isArchive(bytes)) return archiveType(bytes);
  const signed = signedType(bytes);
  if (signed !== null) return signed;
  const decoded = decodeText(bytes.subarray(0, headBytes));
  return decoded === null ? 'application/octet-stream' : textType(decoded.text, claims);
}
