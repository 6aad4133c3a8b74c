import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#engine/files/archive.ts';
import type { ArchiveRules } from '#engine/files/archive-rules.ts';
import { type ForgedEnd, type ForgedPart, forgeZip } from '../brief-file/zip-forge.ts';

const rules: ArchiveRules = {
  maxEntries: 10,
  maxPartBytes: 2_000_000,
  maxTotalBytes: 3_000_000,
  maxRatio: 200,
  isStrict: false,
};

async function opened(parts: readonly ForgedPart[], end: ForgedEnd = {}, change: Partial<ArchiveRules> = {}) {
  const result = await openArchive(forgeZip(parts, end), { ...rules, ...change });
  if (!result.ok) return result.error.kind;
  return result.value.map((part) => {
    const content = part.read();
    return `${part.name}=${content.ok ? Buffer.from(content.value).toString() : content.error.kind}`;
  });
}

/** The record some programs write behind a part whose size they did not know before. */
function lateSizes(data: string): Partial<ForgedPart> {
  return {
    data,
    method: 0,
    flags: 0x8,
    local: { crc: 0, compressedSize: 0, uncompressedSize: 0 },
    gap: new Uint8Array(16),
  };
}

describe('openArchive for archives of other programs', () => {
  it('reads what honest programs write in their own ways', async () => {
    expect(
      await opened(
        [
          { name: 'a/', method: 0, attributes: 0o040755 * 65_536 },
          { name: 'a/one.txt', data: 'one', extra: new Uint8Array([9, 9, 1, 0, 7]) },
          { name: 'a/two.txt', ...lateSizes('two') },
          { name: 'a/three.txt', data: 'three', comment: 'last' },
        ],
        { comment: 'made elsewhere' },
      ),
    ).toEqual(['a/one.txt=one', 'a/two.txt=two', 'a/three.txt=three']);
  });

  it('refuses what is dangerous all the same', async () => {
    const one = { name: 'one.txt', data: 'one' };
    expect(await opened([{ name: '../one.txt' }])).toBe('unsafe');
    expect(await opened([{ name: '../up/', method: 0 }])).toBe('unsafe');
    expect(await opened([one, { name: 'ONE.txt' }])).toBe('unsafe');
    expect(await opened([{ ...one, flags: 1 }])).toBe('unsafe');
    expect(await opened([{ ...one, attributes: 0o120777 * 65_536 }])).toBe('unsafe');
    expect(await opened([one, { ...one, name: 'two.txt', offset: 0, local: { name: 'two.txt' } }])).toBe(
      'damaged',
    );
    expect(await opened([{ ...one, local: { compressedSize: 9 } }])).toBe('damaged');
    expect(await opened(Array.from({ length: 11 }, (_, index) => ({ name: `a${index}` })))).toBe('too-large');
    expect(await opened([{ name: 'big', data: new Uint8Array(2_000_001) }])).toBe('too-large');
  });

  it('holds to the ratio it is given', async () => {
    const bomb = { name: 'zeros', data: new Uint8Array(1_900_000) };
    expect(await opened([bomb])).toBe('unsafe');
    expect(await opened([bomb], {}, { maxRatio: Number.POSITIVE_INFINITY })).toHaveLength(1);
  });

  it('refuses a part that lies inside of another', async () => {
    const inner = forgeZip([{ name: 'a/c', data: '{}' }]);
    const outer = { name: 'a/b', data: inner, method: 0 };
    const offset = forgeZip([outer]).indexOf(inner);
    expect(await opened([outer, { name: 'a/c', data: '{}', offset }])).toBe('damaged');
  });

  it('refuses what is too large together', async () => {
    const part = (name: string) => ({ name, data: new Uint8Array(900_000), method: 0 });
    expect(await opened(['a', 'b', 'c', 'd'].map(part))).toBe('too-large');
    expect(await opened(['a', 'b', 'c'].map(part))).toHaveLength(3);
  });

  it('takes no part for whole that is shorter than it says, or goes on after its end', async () => {
    const packed = Buffer.concat([deflateRawSync('one'), Buffer.from('hidden')]);
    expect(await opened([{ name: 'one.txt', data: 'one', uncompressedSize: 5 }])).toEqual([
      'one.txt=damaged',
    ]);
    expect(await opened([{ name: 'one.txt', data: 'one', packed }])).toEqual(['one.txt=damaged']);
  });

  it('says that damaged parts are damaged, and still reads the others', async () => {
    const parts = [
      { name: 'one.txt', data: 'one', crc: 5 },
      { name: 'two.txt', data: 'two' },
    ];
    expect(await opened(parts)).toEqual(['one.txt=damaged', 'two.txt=two']);
  });
});
