import { describe, expect, it } from 'vitest';
import { partsBesideBrief, sortParts } from '#engine/brief-file/attachments.ts';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { sha256Of } from '../../../fixtures/noise.ts';
import { attachedBrief, partOf, picture } from './attached-brief.ts';
import { honestParts, sampleBrief } from './sample-brief.ts';
import { forgeZip } from './zip-forge.ts';

const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
const map = picture(5_000, 1);
const quay = picture(9_000, 2);
const review = { name: 'reviews/one.json', bytes: new TextEncoder().encode('{}') };

async function read(brief: Brief, otherParts: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[]) {
  return readBriefFile(writeBriefFile(brief, { ...meta, otherParts }));
}

async function opened(...given: Parameters<typeof read>) {
  const result = await read(...given);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('the attachments of a .brief file', () => {
  it('are told apart from parts this version does not know, and written again the same', async () => {
    const brief = attachedBrief([{ content: map }, { content: quay }, { content: map, name: 'again.png' }]);
    const parts = [partOf(map), partOf(quay), review, partOf(picture(50, 3))];
    const file = await opened(brief, parts);
    expect(file.brief).toEqual(brief);
    expect(file.repairs).toEqual([]);
    expect(file.attachments.map(({ sha256, mediaType }) => [sha256, mediaType])).toEqual([
      [sha256Of(map), 'image/png'],
      [sha256Of(quay), 'image/png'],
    ]);
    // A content no attachment names may belong to a later version.
    expect(file.otherParts.map(({ name }) => name).sort()).toEqual(
      [partOf(picture(50, 3)).name, review.name].sort(),
    );
    const again = writeBriefFile(file.brief, { ...meta, otherParts: partsBesideBrief(file) });
    expect(Buffer.from(again).equals(writeBriefFile(brief, { ...meta, otherParts: parts }))).toBe(true);
  });

  it('are what their bytes say, and the brief is put right', async () => {
    const page = new Uint8Array(Buffer.from('<html><script>'));
    const brief = attachedBrief([
      { content: page, name: 'map.png' },
      { content: map, mediaType: 'text/html', bytes: 3 },
      { content: page, name: 'saved', mediaType: 'text/html' },
    ]);
    const file = await opened(brief, [partOf(page), partOf(map)]);
    expect(file.brief.attachments).toMatchObject({
      at0: { mediaType: 'text/html' },
      at1: { mediaType: 'image/png', bytes: map.length },
      at2: { mediaType: 'text/html' },
    });
    expect(file.repairs).toEqual([
      '“map.png” is named like a PNG picture but is a web page. It is kept as what it is; check where it comes from before you open it.',
      '“map 1.png” was said to be something else but is a PNG picture. It is kept as what it is; check where it comes from before you open it.',
    ]);
  });

  it('may be of a kind that only a later version knows', async () => {
    const unknown = new Uint8Array([0, 1, 2, 3, 0, 0, 0, 9]);
    const brief = attachedBrief([{ content: unknown, name: 'model.xyz', mediaType: 'model/x-later' }]);
    const file = await opened(brief, [partOf(unknown)]);
    expect([file.brief, file.repairs]).toEqual([brief, []]);
    expect(file.attachments).toMatchObject([{ mediaType: 'application/octet-stream' }]);
  });

  it('are said to be missing where the file does not hold them', async () => {
    const one = await opened(attachedBrief([{ content: map }]), []);
    expect(one.repairs).toEqual([
      'The file does not hold the attached file “map 0.png”. What the brief says about it is kept; ask whoever sent the brief for its .brief file, or attach it again.',
    ]);
    expect(Object.keys(one.brief.attachments)).toEqual(['at0']);
    const empty = await opened(attachedBrief([{ content: new Uint8Array() }]), []);
    expect(empty.repairs).toEqual([]);
    const two = await opened(attachedBrief([{ content: map }, { content: quay }]), [review]);
    expect(two.repairs.join()).toContain('does not hold 2 files that are attached to the brief');
  });

  it('are refused where one holds something else than its name says', async () => {
    const brief = JSON.stringify(attachedBrief([{ content: map }]));
    const part = { name: partOf(map).name, data: Buffer.from(quay) };
    const result = await readBriefFile(forgeZip(honestParts(brief, [part])));
    expect(result).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
    expect(!result.ok && result.error.message).toContain(part.name);
  });

  it('are refused where they are larger than a brief may have, alone or together', async () => {
    const large = (bytes: number, seed: number) => ({
      ...partOf(picture(100, seed)),
      sha256: sha256Of(picture(100, seed)),
      bytes: new Uint8Array(bytes),
    });
    const brief = attachedBrief([1, 2, 3, 4, 5].map((seed) => ({ content: picture(100, seed) })));
    const alone = await sortParts(brief, [large(50_000_001, 1)]);
    expect(!alone.ok && alone.error.message).toContain('“map 0.png” alone is more than 50 MB');
    const together = await sortParts(
      brief,
      [1, 2, 3, 4, 5].map((seed) => large(41_000_000, seed)),
    );
    expect(!together.ok && together.error.message).toContain('all together they are more than 200 MB');
    const fine = await sortParts(
      brief,
      [1, 2, 3, 4].map((seed) => large(50_000_000, seed)),
    );
    expect(fine.ok).toBe(true);
  });

  it('of a brief of a later form stay parts of its file', async () => {
    const later = { ...attachedBrief([{ content: map }]), formatVersion: 99 };
    const newer = { form: 99, json: JSON.stringify(later) };
    const bytes = writeBriefFile(sampleBrief, { ...meta, otherParts: [partOf(map)], newer });
    const result = await readBriefFile(bytes);
    expect(result.ok && [result.value.attachments, result.value.otherParts]).toEqual([[], [partOf(map)]]);
  });
});
