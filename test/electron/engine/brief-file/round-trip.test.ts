import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { inOrder } from '#shared/brief/order.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { noise } from '../../../fixtures/noise.ts';
import { honestParts, sampleBrief } from './sample-brief.ts';
import { forgeZip } from './zip-forge.ts';

const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };

async function read(bytes: Uint8Array) {
  const result = await readBriefFile(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('a .brief file', () => {
  it('holds the same brief when it is read again', async () => {
    const { brief, manifest, otherParts, repairs } = await read(writeBriefFile(sampleBrief, meta));
    expect(brief).toEqual(sampleBrief);
    expect([otherParts, repairs]).toEqual([[], []]);
    expect(manifest).toMatchObject({ formatVersion: 1, ...meta });
  });

  it('starts with its type, stored, where file tools look for it', () => {
    const bytes = Buffer.from(writeBriefFile(sampleBrief, meta));
    expect(bytes.toString('latin1', 0, 4)).toBe('PK\u0003\u0004');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.toString('latin1', 30, 38)).toBe('mimetype');
    expect(bytes.toString('latin1', 38, 75)).toBe('application/vnd.briefwright.brief+zip');
  });

  it('names every part with its size and hash in the manifest', () => {
    const parts = unzipSync(
      writeBriefFile(sampleBrief, {
        ...meta,
        otherParts: [{ name: 'attachments/map.bin', bytes: new Uint8Array([1, 2]) }],
      }),
    );
    expect(Object.keys(parts)).toEqual(['mimetype', 'brief.json', 'manifest.json', 'attachments/map.bin']);
    const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json']));
    expect(manifest.parts).toEqual(
      ['mimetype', 'brief.json', 'attachments/map.bin'].map((name) => ({
        name,
        bytes: parts[name]?.length,
        sha256: createHash('sha256')
          .update(parts[name] ?? '')
          .digest('hex'),
      })),
    );
  });

  it('has the same bytes for equal briefs, however they were made', () => {
    const backwards = JSON.parse(JSON.stringify(sampleBrief), (_name, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(Buffer.from(writeBriefFile(backwards, meta)).equals(writeBriefFile(sampleBrief, meta))).toBe(true);
    const later = { ...meta, written: '2026-03-01T09:00:01Z' };
    expect(Buffer.from(writeBriefFile(sampleBrief, later)).equals(writeBriefFile(sampleBrief, meta))).toBe(
      false,
    );
  });

  it('has the same bytes again after it was read', async () => {
    const bytes = writeBriefFile(sampleBrief, meta);
    const { brief } = await read(bytes);
    expect(Buffer.from(writeBriefFile(brief, meta)).equals(bytes)).toBe(true);
  });

  it('keeps parts of later versions byte for byte', async () => {
    const otherParts = [
      { name: 'attachments/Übersicht.bin', bytes: new Uint8Array([0, 255, 7]) },
      { name: 'reviews/one.json', bytes: new TextEncoder().encode('{"later": true}') },
    ];
    const first = await read(writeBriefFile(sampleBrief, { ...meta, otherParts }));
    expect(first.otherParts).toEqual(otherParts);
    const second = await read(writeBriefFile(first.brief, { ...meta, otherParts: first.otherParts }));
    expect(second.otherParts).toEqual(otherParts);
  });

  it('stores large parts that packing would not make smaller, and packs those it would', () => {
    const picture = new Uint8Array(noise(2_000_000, 1));
    const table = new TextEncoder().encode(
      Array.from({ length: 200_000 }, (_, row) => `${row};${row % 7}\n`).join(''),
    );
    const otherParts = [
      { name: 'reviews/picture.bin', bytes: picture },
      { name: 'reviews/table.csv', bytes: table },
    ];
    const bytes = Buffer.from(writeBriefFile(sampleBrief, { ...meta, otherParts }));
    const methodOf = (name: string) =>
      bytes.readUInt16LE(bytes.indexOf(name, bytes.indexOf('PK\x01\x02')) - 36);
    expect([methodOf('reviews/picture.bin'), methodOf('reviews/table.csv')]).toEqual([0, 8]);
  });

  it('refuses to write parts that nobody could read again', () => {
    const write = (name: string) => () =>
      writeBriefFile(sampleBrief, { ...meta, otherParts: [{ name, bytes: new Uint8Array() }] });
    for (const name of ['brief.json', '../up', 'a\\b', '7', '__proto__', 'aux.json'])
      expect(write(name)).toThrow(RangeError);
  });

  it('can be read again however much its text repeats itself', async () => {
    const tags = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`t${index}`, makeTag(`t${index}`, 'a0', 'x'.repeat(5_000))]),
    );
    const made = { ...makeBrief('long', '2026-03-01T08:00:00Z'), tags };
    const { brief } = await read(writeBriefFile(made, meta));
    expect(inOrder(brief.tags)).toHaveLength(400);
  });

  it('is read when another honest program packed it', async () => {
    const { brief, repairs } = await read(forgeZip(honestParts()));
    expect(brief).toEqual(sampleBrief);
    expect(repairs).toEqual([]);
  });
});

describe('a .brief file that is odd', () => {
  it('opens with what is not in its list left out and said', async () => {
    const { otherParts, repairs } = await read(
      forgeZip([...honestParts(), { name: 'notes/extra.txt', data: 'x' }]),
    );
    expect(otherParts).toEqual([]);
    expect(repairs).toEqual(['The file held parts that its list does not name; they were left out.']);
  });

  it('opens repaired where an id names nothing', async () => {
    const json = JSON.stringify(sampleBrief).replaceAll('"s1"', '"s9"').replace('"s9":', '"s1":');
    const { brief, repairs } = await read(forgeZip(honestParts(json)));
    expect(inOrder(brief.sources)).toHaveLength(1);
    expect(repairs.length).toBeGreaterThan(0);
  });

  it('opens without the control characters and lone surrogates that no document can hold', async () => {
    const json = JSON.stringify(sampleBrief).replace('Harbour closure', 'Har\\u0000bour \\ud83dclosure');
    const { brief, repairs } = await read(forgeZip(honestParts(json)));
    expect(brief.title).toBe('Harbour \ufffdclosure at Port Ilsen – Łódź line');
    expect(repairs).toHaveLength(1);
  });

  it('takes the last of doubled names and never touches what all objects share', async () => {
    const json = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"first",${JSON.stringify(sampleBrief).slice(1)}`;
    const { brief } = await read(forgeZip(honestParts(json)));
    // A field nobody knows is kept, whatever it is called; only a prototype is not.
    expect(brief).toEqual({ ...sampleBrief, constructor: { prototype: { polluted: 1 } } });
    expect(Object.getPrototypeOf(brief)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each([
    { colspan: 1e9, rowspan: 1 },
    // The editor takes it; whoever lays it out would take minutes.
    { colspan: 101, rowspan: 1 },
    { colspan: 1, rowspan: 1_001 },
  ])('opens a table that claims too many columns or rows as plain text: %j', async (spans) => {
    const cell = {
      type: 'tableCell',
      attrs: { ...spans, colwidth: null, align: null },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'wide' }] }],
    };
    const lead = {
      type: 'doc',
      content: [{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }],
    };
    const value = JSON.parse(JSON.stringify(sampleBrief));
    value.sections['bottom-line'].lead = lead;
    const { brief } = await read(forgeZip(honestParts(JSON.stringify(value))));
    expect(JSON.stringify(brief)).not.toContain('tableCell');
    expect(JSON.stringify(brief)).toContain('wide');
  });

  it('opens prose that the schema refuses as plain text, which can be written on', async () => {
    const words = { type: 'text', text: 'odd words' };
    const value = JSON.parse(JSON.stringify(sampleBrief));
    value.sections['bottom-line'].lead = {
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'listItem', content: [words] }] }],
    };
    const { brief } = await read(forgeZip(honestParts(JSON.stringify(value))));
    const section = Object.values(brief.sections).find(({ kind }) => kind === 'bottom-line');
    expect(section && isValidProse(section.lead)).toBe(true);
    expect(JSON.stringify(section)).toContain('odd words');
  });

  it('goes on to be changed by commands like any other', async () => {
    const { brief } = await read(forgeZip(honestParts()));
    const changed = applyCall(brief, { name: 'head.change', args: { fields: { title: 'Reopened' } } });
    expect(changed.ok && changed.value.brief.title).toBe('Reopened');
  });
});
