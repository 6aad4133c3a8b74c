import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { brief as briefSchema } from '#shared/brief/brief.ts';
import { problemCodes } from '#shared/result.ts';
import {
  archiveMutant,
  byteMutant,
  jsonMutant,
  manifestMutant,
  mutantMeta,
  soundBriefFile,
  textMutant,
} from '../../electron/engine/brief-file/brief-file-mutants.ts';
import { honestParts, sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';

const sharedNames = Object.getOwnPropertyNames(Object.prototype).sort();

/** What must hold for any bytes at all: an answer, a sound brief or a known refusal, and nothing else touched. */
async function survives(bytes: Uint8Array): Promise<void> {
  const result = await readBriefFile(bytes);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(sharedNames);
  if (!result.ok) {
    expect(problemCodes).toContain(result.error.code);
    expect(result.error.message.length).toBeLessThan(600);
    return;
  }
  expect(briefSchema.safeParse(result.value.brief).success).toBe(true);
  const again = await readBriefFile(writeBriefFile(result.value.brief, mutantMeta));
  expect(again.ok && again.value.brief).toEqual(result.value.brief);
  expect(again.ok && again.value.repairs).toEqual([]);
}

describe('readBriefFile', () => {
  it('survives 2,500 briefs with changed values in an honest file', async () => {
    await fc.assert(
      fc.asyncProperty(jsonMutant, (text) => survives(forgeZip(honestParts(text)))),
      { numRuns: 2_500 },
    );
  });

  it('survives 1,000 briefs whose JSON was cut and pasted', async () => {
    await fc.assert(
      fc.asyncProperty(textMutant, (text) => survives(forgeZip(honestParts(text)))),
      { numRuns: 1_000 },
    );
  });

  it('survives 2,000 archives with lying headers', async () => {
    await fc.assert(fc.asyncProperty(archiveMutant, survives), { numRuns: 2_000 });
  });

  it('survives 2,000 files with changed bytes', async () => {
    await fc.assert(fc.asyncProperty(byteMutant, survives), { numRuns: 2_000 });
  });

  it('survives 500 changed lists', async () => {
    await fc.assert(fc.asyncProperty(manifestMutant, survives), { numRuns: 500 });
  });

  it('refuses every truncation and every flipped bit outside of the brief', async () => {
    for (let length = 0; length < soundBriefFile.length; length += 7) {
      expect((await readBriefFile(soundBriefFile.subarray(0, length))).ok).toBe(false);
    }
    let opened = 0;
    for (let bit = 0; bit < soundBriefFile.length * 8; bit += 13) {
      const bytes = Buffer.from(soundBriefFile);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const result = await readBriefFile(bytes);
      if (!result.ok) continue;
      opened += 1;
      // Flips that change nothing anybody reads: times, versions and attributes in the headers.
      expect(result.value.brief).toEqual(sampleBrief);
    }
    expect(opened).toBeLessThan((soundBriefFile.length * 8) / 13 / 4);
  });
});
