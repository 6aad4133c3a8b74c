import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { honestParts } from './sample-brief.ts';
import { type ForgedEnd, type ForgedPart, forgeZip } from './zip-forge.ts';

export type HostileArchive = readonly [title: string, build: () => Uint8Array];

const [type, brief, manifest] = honestParts();
const zeros = (length: number) => new Uint8Array(length);

/** An honest file with further parts that its manifest lists, so that only the part itself is wrong. */
function withParts(...parts: readonly ForgedPart[]): Uint8Array {
  return forgeZip([type, brief, manifest, ...parts]);
}
const withEnd = (end: ForgedEnd) => forgeZip([type, brief, manifest], end);
const withBrief = (change: Partial<ForgedPart>) => forgeZip([type, { ...brief, ...change }, manifest]);
const withType = (change: Partial<ForgedPart>) => forgeZip([{ ...type, ...change }, brief, manifest]);

/** An extra field: its number, its length, its bytes. */
function extraField(id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function zip64Sizes(...sizes: readonly number[]): Buffer {
  const data = Buffer.alloc(8 * sizes.length);
  for (const [index, size] of sizes.entries()) data.writeBigUInt64LE(BigInt(size), index * 8);
  return extraField(1, data);
}

const badNames: readonly (readonly [string, string])[] = [
  ['climbs out of its folder', '../evil.txt'],
  ['climbs out in the middle', 'a/../../evil.txt'],
  ['ends by climbing out', 'a/..'],
  ['is absolute', '/etc/passwd'],
  ['is absolute twice', '//host/share/x'],
  ['is a share of another machine', '\\\\host\\share\\x'],
  ['has a backslash', 'a\\..\\b.txt'],
  ['has a drive', 'C:/Windows/x'],
  ['has a drive and no slash', 'C:x'],
  ['names a stream', 'brief.json:hidden'],
  ['names the default stream', 'notes.txt::$DATA'],
  ['has a NUL', 'notes.txt\0.json'],
  ['has a line break', 'notes\n.txt'],
  ['has an escape sign', 'notes\u001b[2J.txt'],
  ['is empty', ''],
  ['is a dot', 'a/./b'],
  ['has an empty folder', 'a//b'],
  ['ends in a slash', 'folder/'],
  ['ends in a dot', 'notes.txt.'],
  ['ends in a space', 'notes.txt '],
  ['starts with a space', ' notes.txt'],
  ['has a folder ending in a dot', 'a./b'],
  ['is a device', 'CON'],
  ['is a device with an ending', 'aux.json'],
  ['is a device in a folder', 'a/NUL.txt/b'],
  ['is a numbered device', 'com1'],
  ['is a device with a raised number', 'a/lpt¹.txt'],
  ['is the console of Windows', 'a/CONIN$'],
  ['has a wildcard', 'a/*.txt'],
  ['has a question mark', 'a/b?.txt'],
  ['has a pipe', 'a/b|c'],
  ['is written from right to left', 'a/cod\u202etxt.exe'],
  ['has a sign of no width', 'a/b\u200bc'],
  ['has a byte order mark', 'a/\ufeffb'],
  ['is not composed', 'a/e\u0301.txt'],
  ['is very long', `a/${'x'.repeat(600)}`],
  ['has a very long piece', `a/${'x'.repeat(220)}`],
  ['lies very deep', `${'a/'.repeat(40)}x`],
  ['is what objects inherit from', '__proto__'],
  ['starts with a digit', '7'],
];

const names: readonly HostileArchive[] = badNames.map(([title, name]) => [
  `a part whose name ${title}`,
  () => withParts({ name, data: 'x', flags: 0x0800 }),
]);

const collisions: readonly HostileArchive[] = [
  ['a part twice', () => withParts({ name: 'brief.json', data: '{}' })],
  ['a part in other case', () => withParts({ name: 'Brief.JSON', data: '{}' })],
  ['the type twice', () => withParts({ name: 'mimetype', data: 'x' })],
  ['two names that differ in case', () => withParts({ name: 'a/x.txt' }, { name: 'A/X.TXT' })],
  [
    'two names that differ in Unicode form',
    () => withParts({ name: 'a/ﬁle', flags: 0x0800 }, { name: 'a/file', flags: 0x0800 }),
  ],
  [
    'two names that differ in the case of other scripts',
    () => withParts({ name: 'a/ΣΑΣ', flags: 0x0800 }, { name: 'a/σας', flags: 0x0800 }),
  ],
  [
    'two names that are one in upper case',
    () => withParts({ name: 'a/straße', flags: 0x0800 }, { name: 'a/STRASSE', flags: 0x0800 }),
  ],
  ['a file and a folder of one name', () => withParts({ name: 'a' }, { name: 'a/b' })],
  ['a folder and a file of one name', () => withParts({ name: 'a/b' }, { name: 'A' })],
  ['a name that is not UTF-8', () => withParts({ name: new Uint8Array([0x61, 0xff, 0xfe]), flags: 0x0800 })],
  ['a name in an old code page', () => withParts({ name: new Uint8Array([0x61, 0x81]) })],
];

const bombs: readonly HostileArchive[] = [
  ['a bomb', () => withParts({ name: 'a/zeros', data: zeros(60_000_000) })],
  ['a bomb in place of the brief', () => withBrief({ data: zeros(60_000_000) })],
  ['a bomb in place of the manifest', () => forgeZip([type, brief, { ...manifest, data: zeros(3_000_000) }])],
  [
    'a part that claims to be huge',
    () => withBrief({ uncompressedSize: 150_000_000, compressedSize: 149_000_000 }),
  ],
  [
    'parts that are too large together',
    () =>
      withParts(
        ...[1, 2, 3].map((index) => ({
          name: `a/${index}`,
          packed: zeros(600_000),
          uncompressedSize: 95_000_000,
        })),
      ),
  ],
  [
    'a bomb whose headers tell a small size',
    () => withBrief({ packed: deflateRawSync(zeros(60_000_000)), uncompressedSize: 1_000 }),
  ],
  [
    'a bomb whose headers tell nothing',
    () => withBrief({ packed: deflateRawSync(zeros(60_000_000)), uncompressedSize: 0, crc: 0 }),
  ],
  ['a part that is smaller than its headers tell', () => withBrief({ uncompressedSize: 900_000 })],
  ['headers that disagree about the size', () => withBrief({ local: { uncompressedSize: 1_000_000_000 } })],
  ['65,536 parts', () => forgeZip([type, brief, manifest, ...many(65_533)], { entries: 65_535 })],
  ['3,000 parts', () => withParts(...many(3_000))],
  ['3,000 parts told as three', () => forgeZip([type, brief, manifest, ...many(3_000)], { entries: 3 })],
  ['three parts told as 2,000', () => withEnd({ entries: 2_000 })],
];

function many(count: number): ForgedPart[] {
  return Array.from({ length: count }, (_, index) => ({ name: `a/${index}`, method: 0 }));
}

const overlaps: readonly HostileArchive[] = [
  ['two names for the same bytes', () => withParts({ name: 'a/b', data: 'x', offset: 0 })],
  [
    'a part inside of another',
    () => {
      const inner = forgeZip([{ name: 'a/c', data: '{}' }]);
      const stored = withParts({ name: 'a/b', data: inner, method: 0 });
      const at = Buffer.from(stored).indexOf(inner);
      return withParts({ name: 'a/b', data: inner, method: 0 }, { name: 'a/c', data: '{}', offset: at });
    },
  ],
  ['a gap between parts', () => forgeZip([type, { ...brief, gap: zeros(10) }, manifest])],
  ['a part that its directory does not name', () => withParts({ name: 'a/b', data: 'x', isListed: false })],
  ['bytes in front', () => withEnd({ prefix: new TextEncoder().encode('#!/bin/sh\n') })],
  ['an archive in front', () => withEnd({ prefix: forgeZip([{ name: 'x', data: 'y' }]) })],
  ['bytes behind', () => withEnd({ suffix: zeros(5) })],
  ['an archive behind', () => withEnd({ suffix: forgeZip([{ name: 'x', data: 'y' }]) })],
  ['a comment', () => withEnd({ comment: 'read me' })],
  ['a comment that looks like an end', () => withEnd({ comment: `PK\u0005\u0006${'\0'.repeat(18)}` })],
  ['a part behind its directory', () => withBrief({ offset: 1_000_000 })],
  ['a part that starts in its directory', () => withBrief({ offset: 4_000 })],
  ['a part longer than the file', () => withBrief({ compressedSize: 90_000 })],
  ['a directory of the wrong size', () => withEnd({ directorySize: 10 })],
  ['a directory in another place', () => withEnd({ directoryOffset: 0 })],
  ['a directory on another disk', () => withEnd({ disk: 1 })],
  ['counts that disagree', () => withEnd({ entries: 3, entriesHere: 2 })],
  ['something between directory and end', () => withEnd({ beforeEnd: zeros(20) })],
  ['parts in another order than they lie', () => forgeSwapped()],
];

/** The directory lists the manifest before the brief, though the brief lies first. */
function forgeSwapped(): Uint8Array {
  const whole = forgeZip([type, brief, manifest]);
  const start = whole.readUInt32LE(whole.length - 6);
  const second = whole.indexOf('PK\u0001\u0002', start + 4);
  const third = whole.indexOf('PK\u0001\u0002', second + 4);
  const end = whole.length - 22;
  return Buffer.concat([
    whole.subarray(0, second),
    whole.subarray(third, end),
    whole.subarray(second, third),
    whole.subarray(end),
  ]);
}

const tricks: readonly HostileArchive[] = [
  [
    'a symbolic link',
    () => withParts({ name: 'a/link', data: '/etc/passwd', attributes: 0o120777 * 65_536 }),
  ],
  ['a brief that is a symbolic link', () => withBrief({ attributes: 0o120777 * 65_536 })],
  ['a device', () => withParts({ name: 'a/device', attributes: 0o020666 * 65_536 })],
  ['a pipe', () => withParts({ name: 'a/pipe', attributes: 0o010666 * 65_536 })],
  ['a folder in place of a file', () => withParts({ name: 'a/folder', attributes: 0o040755 * 65_536 })],
  ['an encrypted part', () => withBrief({ flags: 0x1 })],
  ['a strongly encrypted part', () => withBrief({ flags: 0x41 })],
  ['a directory that is hidden by encryption', () => withBrief({ flags: 0x2000 })],
  ['a part packed in an unknown way', () => withBrief({ method: 12 })],
  [
    'a part that is not deflated',
    () => withBrief({ packed: new TextEncoder().encode('plain words, no deflate'), uncompressedSize: 23 }),
  ],
  [
    'a part packed as gzip',
    () => withBrief({ packed: gzipSync('{}'), uncompressedSize: 2, crc: crc32('{}') }),
  ],
  [
    'a part with more bytes behind its end',
    () =>
      withBrief({
        packed: Buffer.concat([deflateRawSync('{}'), Buffer.from('hidden')]),
        uncompressedSize: 2,
        crc: crc32('{}'),
      }),
  ],
  ['a part with the wrong checksum', () => withBrief({ crc: 1 })],
  ['a size told after the part', () => withBrief({ flags: 0x8 })],
  ['headers that disagree about the name', () => withBrief({ local: { name: 'other.json' } })],
  ['headers that disagree about the packing', () => withBrief({ local: { method: 0 } })],
  ['headers that disagree about the checksum', () => withBrief({ local: { crc: 7 } })],
  ['headers that disagree about encryption', () => withBrief({ local: { flags: 1 } })],
  [
    'sizes of 64 bits',
    () =>
      withBrief({ uncompressedSize: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Sizes(100, 100) }),
  ],
  [
    'sizes of 64 bits beyond all numbers',
    () => withBrief({ uncompressedSize: 0xffffffff, extra: zip64Sizes(2 ** 60) }),
  ],
  [
    'sizes of 64 bits that are missing',
    () => withBrief({ uncompressedSize: 0xffffffff, compressedSize: 0xffffffff }),
  ],
  [
    'a directory of 64 bits',
    () => withEnd({ entries: 0xffff, directoryOffset: 0xffffffff, directorySize: 0xffffffff }),
  ],
  [
    'a second name in an extra field',
    () => withBrief({ extra: extraField(0x7075, Buffer.from('\u0001\0\0\0\0../evil')) }),
  ],
  ['an extra field longer than itself', () => withBrief({ extra: new Uint8Array([9, 9, 255, 255]) })],
  ['an extra field in front of the type', () => withType({ local: { extra: extraField(9, zeros(4)) } })],
  ['a comment on a part', () => withBrief({ comment: 'x' })],
];

const wrongTypes: readonly HostileArchive[] = [
  ['a type that is packed', () => withType({ method: 8 })],
  ['another type', () => withType({ data: 'application/epub+zip' })],
  ['another type of the same length', () => withType({ data: String(type.data).replace('+zip', '+zap') })],
  ['a type with a line break', () => withType({ data: 'application/vnd.briefwright.brief+zip\n' })],
  ['a type that is not the first part', () => forgeZip([brief, type, manifest])],
  ['no type', () => forgeZip([brief, manifest])],
  ['no part at all', () => forgeZip([])],
  ['no brief', () => forgeZip([type, manifest])],
  ['no manifest', () => forgeZip([type, brief])],
  ['nothing', () => new Uint8Array()],
  ['only the end of an archive', () => forgeZip([]).subarray(-22)],
  ['a database', () => Buffer.concat([Buffer.from('SQLite format 3\0'), zeros(4_096)])],
  ['the first half of a file', () => forgeZip(honestParts()).subarray(0, 1_500)],
  ['a file without its last byte', () => forgeZip(honestParts()).subarray(0, -1)],
];

/** Archives that no program should open; each is honest but for one thing. */
export const hostileArchives: readonly HostileArchive[] = [
  ...names,
  ...collisions,
  ...bombs,
  ...overlaps,
  ...tricks,
  ...wrongTypes,
];
