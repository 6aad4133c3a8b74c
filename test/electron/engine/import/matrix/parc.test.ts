import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '#engine/import/import-file.ts';
import { newId } from '#shared/brief/ids.ts';
import { matrixContent } from '../../../../fixtures/any-matrix-brief.ts';
import { achz, parcSample, parcXml } from '../../../../fixtures/parc-file.ts';

const options = { newId, now: '2026-11-30T09:00:00Z' };
const read = (bytes: Uint8Array, name = 'strait.achz') => importFile({ name, bytes }, options);

async function imported(bytes: Uint8Array, name?: string) {
  const result = await read(bytes, name);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  const result = await read(bytes, name);
  return result.ok ? 'was read' : result.error.message;
}

describe('a file of ACH 2 of PARC', () => {
  test('becomes a brief with its hypotheses, evidence, ratings and sources', async () => {
    const { brief, report } = await imported(parcSample);
    expect(brief.title).toBe('Velani Strait');
    const { hypotheses, items, cells } = matrixContent(brief);
    expect(hypotheses.map(({ statement }) => statement)).toEqual([
      'The strait is closed by accident',
      'The strait is closed on purpose',
    ]);
    expect(items).toMatchObject([
      {
        text: 'Mines were laid at night\nTwo crews saw it',
        credibility: 2,
        relevance: 'low',
        date: '2006-11-17',
        sources: ['HUMINT'],
      },
      { text: 'The navy denies it', credibility: null, sources: ['https://example.org/denial'] },
      { text: 'A storm was forecast', date: null, sources: [] },
    ]);
    expect(cells.map((row) => row.map((cell) => cell?.rating ?? null))).toEqual([
      ['II', 'CC'],
      ['C', 'N'],
      ['NA', null],
    ]);
    expect(report).toMatchObject({ format: 'ach', template: null });
    const told = report.contradictions.map(({ message }) => message).join(' ');
    expect(told).toContain('“MAYBE” is no rating that is known: E3 against B was left unrated.');
    expect(told).toContain('Credibility was given as low, medium or high');
    expect(report.leftOut.join(' ')).toContain('The classification “U”');
  });

  test('is read uncompressed, in UTF-8, in a zip archive and with names in small letters', async () => {
    const xml = parcXml(['One', 'Two'], [{ name: 'Item', values: 'C,I' }]);
    const small = xml.replace(/<\/?[A-Z-]+>/g, (tag) => tag.toLowerCase());
    const expected = matrixContent((await imported(achz(xml))).brief);
    const utf8 = xml.replace('UTF-16', 'UTF-8');
    for (const [bytes, name] of [
      [strToU8(utf8), 'a.ach'],
      [strToU8(small), 'a.ach'],
      [zipSync({ 'a.ach': strToU8(utf8) }), 'a.achz'],
    ] as const)
      expect(matrixContent((await imported(bytes, name)).brief)).toEqual(expected);
  });

  test('is refused with what to do if it is something else', async () => {
    expect(await refusal(strToU8('<html><body>no</body></html>'), 'a.ach')).toMatch(
      /in the form in which ACH 2/,
    );
    expect(await refusal(Uint8Array.of(0xac, 0xed, 0, 5, 0x73), 'a.ach')).toMatch(/early version of ACH/);
    expect(await refusal(parcSample.subarray(0, 60))).toMatch(/damaged or was cut off/);
    expect(await refusal(Buffer.alloc(400, 7))).toMatch(/^“strait.achz” was not imported/);
  });

  test('is refused if it would grow, nests without end or defines texts', async () => {
    expect(await refusal(gzipSync(Buffer.alloc(60_000_000)))).toMatch(/larger unpacked/);
    expect(await refusal(achz('<a>'.repeat(100_000)))).toMatch(/form in which ACH 2/);
    const bomb = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1_000)}"><!ENTITY c "&b;&b;">]><ACH>&c;</ACH>`;
    expect(await refusal(achz(bomb))).toMatch(/form in which ACH 2/);
    // Also where nothing that is defined is used.
    const sound = parcXml(['One'], [{ name: 'Item', values: 'C' }]);
    expect((await read(achz(sound))).ok).toBe(true);
    const defining = sound.replace(
      /^(<\?xml[^>]*>)?/,
      (prologue) => `${prologue}<!DOCTYPE a [<!ENTITY b "b">]>`,
    );
    expect(await refusal(achz(defining))).toMatch(/form in which ACH 2/);
    const long = parcXml(['x'.repeat(40_000)], [{ name: 'Item', values: 'C' }]);
    expect(await refusal(achz(long))).toMatch(/more than 32767 characters/);
    const many = parcXml(
      ['One'],
      Array.from({ length: 6_000 }, () => ({ name: 'Item', values: 'C' })),
    );
    expect(await refusal(achz(many))).toMatch(/6000 items of evidence/);
  });
});
