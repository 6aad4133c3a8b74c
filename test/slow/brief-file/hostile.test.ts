import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { maxBriefFileBytes } from '#engine/brief-file/format.ts';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { hostileArchives } from '../../electron/engine/brief-file/hostile-archives.ts';
import { honestParts, manifestFor, sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { type ForgedPart, forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';

const refusals = ['file-damaged', 'file-too-large', 'file-not-recognised'];
const [type] = honestParts();

async function codeOf(parts: readonly ForgedPart[]): Promise<string> {
  const result = await readBriefFile(forgeZip(parts));
  return result.ok ? 'opened' : `${result.error.code}: ${result.error.message}`;
}

describe('a hostile archive', () => {
  it.each(hostileArchives)('is refused: %s', async (_title, build) => {
    const result = await readBriefFile(build());
    expect(result.ok ? 'opened' : result.error.code).toBeOneOf(refusals);
  });

  it('is not even looked into where it is larger than any brief file', async () => {
    const result = await readBriefFile(new Uint8Array(maxBriefFileBytes + 1));
    expect(result).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
  });

  it('is one of at least 80, each with a title of its own', () => {
    expect(new Set(hostileArchives.map(([title]) => title)).size).toBeGreaterThanOrEqual(80);
    expect(new Set(hostileArchives.map(([title]) => title)).size).toBe(hostileArchives.length);
  });

  it('is refused without being unpacked', async () => {
    const bomb = hostileArchives.find(([title]) => title === 'a bomb whose headers tell a small size');
    const bytes = bomb?.[1]() ?? new Uint8Array();
    const before = process.memoryUsage();
    await readBriefFile(bytes);
    const after = process.memoryUsage();
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(20_000_000);
  });
});

describe('a .brief file with a wrong list', () => {
  const brief = { name: 'brief.json', data: JSON.stringify(sampleBrief) };
  const withManifest = (data: string) => codeOf([type, brief, { name: 'manifest.json', data }]);

  it('names the part whose content is not what was written', async () => {
    const changed = { ...brief, data: brief.data.replace('Tugs were moved', 'Tugs were stole') };
    expect(await codeOf([type, changed, { name: 'manifest.json', data: manifestFor([brief]) }])).toBe(
      'file-damaged: The file was not read: it is damaged in its part “brief.json”. Nothing was changed. Ask for a fresh copy from whoever sent it.',
    );
    const part = { name: 'attachments/map.bin', data: 'abc' };
    const list = { name: 'manifest.json', data: manifestFor([brief, part]) };
    expect(await codeOf([type, brief, list, { ...part, data: 'abd' }])).toContain('“attachments/map.bin”');
    expect(await codeOf([type, brief, list, { ...part, data: 'abcd' }])).toContain('“attachments/map.bin”');
    expect(await codeOf([type, brief, list])).toContain('“attachments/map.bin”');
  });

  it('is refused where the list does not name the brief, or names it twice', async () => {
    expect(await withManifest(manifestFor([]))).toMatch(/^file-damaged.*“brief.json”/);
    expect(await withManifest(manifestFor([brief, brief]))).toMatch(/^file-damaged.*“manifest.json”/);
  });

  it('is refused where a part has another size than the list says', async () => {
    const [listed] = JSON.parse(manifestFor([brief])).parts;
    const parts = [{ ...listed, bytes: listed.bytes + 1 }];
    expect(await withManifest(manifestFor([], { parts }))).toMatch(/^file-damaged.*“brief.json”/);
  });

  it('is refused where the list is longer than any list', async () => {
    const withList = (spaces: number) => {
      const data = manifestFor([brief]) + ' '.repeat(spaces);
      return codeOf([type, brief, { name: 'manifest.json', data, method: 0 }]);
    };
    expect(await withList(1_000_000)).toBe('opened');
    expect(await withList(2_000_000)).toMatch(/^file-damaged.*“manifest.json”/);
  });

  it('is refused where the list is no list', async () => {
    const parts = JSON.parse(manifestFor([brief])).parts;
    for (const data of [
      '',
      'null',
      '[]',
      '{"formatVersion":1}',
      '\ufeff[',
      '[[['.repeat(100_000),
      manifestFor([brief], { written: 'yesterday' }),
      manifestFor([brief], { formatVersion: '1' }),
      manifestFor([brief], { parts: [{ ...parts[0], sha256: 'short' }] }),
    ]) {
      expect(await withManifest(data)).toMatch(/^file-damaged/);
    }
  });

  it('is refused as newer, in words, where a later version made the container', async () => {
    expect(await withManifest(manifestFor([brief], { formatVersion: 2, parts: 'in another form' }))).toMatch(
      /^brief-is-newer: .*newer version of Briefwright/,
    );
  });
});

describe('a .brief file with hostile JSON', () => {
  const opened = (data: string | Uint8Array) => {
    const hash = createHash('sha256').update(data).digest('hex');
    const list = manifestFor([], {
      parts: [{ name: 'brief.json', bytes: Buffer.byteLength(data), sha256: hash }],
    });
    return codeOf([type, { name: 'brief.json', data, method: 0 }, { name: 'manifest.json', data: list }]);
  };
  const json = JSON.stringify(sampleBrief);

  it('is refused where it nests without end', async () => {
    const deep = (open: string, close: string, times: number) =>
      `{"formatVersion":1,"x":${open.repeat(times)}1${close.repeat(times)}}`;
    expect(await opened(deep('[', ']', 100_000))).toMatch(/^file-damaged/);
    expect(await opened(deep('{"a":', '}', 100_000))).toMatch(/^file-damaged/);
    expect(await opened(deep('[', ']', 201))).toMatch(/^file-damaged/);
    expect(await opened('['.repeat(1_000_000))).toMatch(/^file-damaged/);
  });

  it('is not deceived by brackets and quotation marks in texts', async () => {
    const title = '[[["{{{\\'.repeat(300);
    const quoted = JSON.stringify({ ...sampleBrief, title });
    expect(await opened(quoted)).toBe('opened');
  });

  it('is refused where it is cut off, no JSON, or no UTF-8', async () => {
    for (const data of [
      json.slice(0, -1),
      `${json}}`,
      "{'a':1}",
      '',
      'NaN',
      new Uint8Array([0x7b, 0xff, 0x7d]),
    ]) {
      expect(await opened(data)).toMatch(/^file-damaged/);
    }
  });

  it('is refused where it is JSON but no brief', async () => {
    for (const data of ['null', '7', '"x"', '[]', '{}', '{"formatVersion":1}', '{"formatVersion":1e999}']) {
      expect(await opened(data)).toMatch(/^brief-is-(damaged|newer)/);
    }
  });

  it('opens with a byte order mark', async () => {
    expect(await opened(`\ufeff${json}`)).toBe('opened');
  });
});
