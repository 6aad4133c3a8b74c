import fc from 'fast-check';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { honestParts, manifestFor, sampleBrief } from './sample-brief.ts';
import { type ForgedEnd, type ForgedPart, forgeZip } from './zip-forge.ts';

/* Brief files and their JSON, nearly sound: what readers of them must bear. */

export const mutantMeta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
/** The file that mutants are made from. */
export const soundBriefFile = Buffer.from(writeBriefFile(sampleBrief, mutantMeta));
const json = JSON.stringify(sampleBrief);

/** Every place in a value of JSON, as a list of names. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]))];
}
const places = placesIn(JSON.parse(json)).filter((path) => path.length > 0);

const hostileText = fc.constantFrom(
  '__proto__',
  'constructor',
  '\ud800',
  '\u0000',
  '../../x',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(6_000),
  'line\nline',
  'e1',
  'hA',
  'custom',
  'bottom-line',
);
const hostileNumber = fc.constantFrom(0, -1, 1.5, 1e308, -1e308, 2 ** 53, 4_294_967_296, 99, 100);
const hostileNode = fc.constantFrom(
  { type: 'doc' },
  { type: 'doc', content: [] },
  { type: 'doc', content: [{ type: 'text', text: '' }] },
  { type: 'doc', content: [{ type: 'heading', attrs: { level: 1e9 } }] },
  { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'x' }] }] },
  {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'mention', attrs: { entityId: 'toString', text: 'x' } }] },
    ],
  },
  {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'citation', attrs: { sourceIds: ['constructor'], locator: 'p' } }],
      },
    ],
  },
  {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
    ],
  },
);
const hostileValue = fc.oneof(
  hostileText,
  hostileNumber,
  hostileNode,
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(null, true, [], {}, [[[[]]]]),
);

function withValueAt(text: string, path: readonly string[], value: unknown): string {
  const whole: unknown = JSON.parse(text);
  let at: unknown = whole;
  for (const name of path.slice(0, -1)) at = Reflect.get(Object(at), name);
  if (typeof at === 'object' && at !== null) Reflect.set(at, path.at(-1) ?? '', value);
  return JSON.stringify(whole);
}

/** The JSON of a brief with values exchanged. */
export const jsonMutant = fc
  .array(fc.tuple(fc.constantFrom(...places), hostileValue), { minLength: 1, maxLength: 5 })
  .map((changes) => changes.reduce((text, [path, value]) => withValueAt(text, path, value), json));

/** The JSON of a brief, cut and pasted. */
export const textMutant = fc
  .array(
    fc.tuple(
      fc.nat({ max: json.length }),
      fc.nat({ max: 12 }),
      fc.constantFrom(
        '{',
        '[',
        '"',
        '"__proto__":{},',
        '\\u0000',
        '\\ud800',
        '1e999',
        ',,',
        '"id":"x",',
        '[['.repeat(150),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((edits) =>
    edits.reduce((text, [at, gone, added]) => text.slice(0, at) + added + text.slice(at + gone), json),
  );

const size = fc.oneof(
  fc.constantFrom(0, 1, 0xffff, 0xffffffff, 0x7fffffff, 100_000_001),
  fc.nat({ max: 5_000 }),
);
const partChange: fc.Arbitrary<Partial<ForgedPart>> = fc.record(
  {
    name: fc.constantFrom('brief.json', 'mimetype', '../x', 'a/b', 'A/B', 'con', ''),
    method: fc.constantFrom(0, 8, 9, 99),
    flags: fc.constantFrom(0, 1, 8, 0x40, 0x800, 0xffff),
    crc: size,
    compressedSize: size,
    uncompressedSize: size,
    attributes: fc.constantFrom(0, 0o120777 * 65_536, 0o100644 * 65_536),
    extra: fc.uint8Array({ maxLength: 40 }),
    offset: size,
    packed: fc.uint8Array({ maxLength: 200 }),
    gap: fc.uint8Array({ maxLength: 20 }),
    isListed: fc.boolean(),
  },
  { requiredKeys: [] },
);
const endChange: fc.Arbitrary<ForgedEnd> = fc.record(
  {
    prefix: fc.uint8Array({ maxLength: 30 }),
    suffix: fc.uint8Array({ maxLength: 30 }),
    entries: fc.constantFrom(0, 1, 3, 4, 65_535),
    disk: fc.constantFrom(0, 1, 0xffff),
    directorySize: size,
    directoryOffset: size,
    beforeEnd: fc.uint8Array({ maxLength: 40 }),
  },
  { requiredKeys: [] },
);

/** Archives with lying headers. */
export const archiveMutant = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: 4 }), partChange), { maxLength: 3 }),
    fc.option(endChange, { nil: {} }),
  )
  .map(([changes, end]) => {
    const parts: ForgedPart[] = honestParts(json, [{ name: 'attachments/a.bin', data: 'bytes' }]);
    for (const [index, change] of changes) {
      const part = parts[index % parts.length];
      if (part) parts[index % parts.length] = { ...part, ...change };
    }
    return forgeZip(parts, end);
  });

/** Brief files with changed bytes. */
export const byteMutant = fc
  .array(
    fc.tuple(fc.nat({ max: soundBriefFile.length }), fc.nat({ max: 8 }), fc.uint8Array({ maxLength: 8 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((edits) =>
    edits.reduce<Buffer>(
      (bytes, [at, gone, added]) => Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + gone)]),
      soundBriefFile,
    ),
  );

/** Brief files with a changed list. */
export const manifestMutant = fc
  .tuple(fc.constantFrom('formatVersion', 'written', 'parts', 'programVersion', '__proto__'), hostileValue)
  .map(([name, value]) => {
    const [type, brief] = honestParts();
    const list = JSON.parse(manifestFor([{ name: 'brief.json', data: json }]));
    return forgeZip([
      type,
      brief,
      { name: 'manifest.json', data: JSON.stringify({ ...list, [name]: value }) },
    ]);
  });

/** Brief files of every kind above. */
export const briefFileMutant: fc.Arbitrary<Uint8Array> = fc.oneof(
  jsonMutant.map((text) => forgeZip(honestParts(text))),
  textMutant.map((text) => forgeZip(honestParts(text))),
  archiveMutant,
  byteMutant,
  manifestMutant,
);
