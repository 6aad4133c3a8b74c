import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { toldOnce } from '../../fixtures/told-brief.ts';
import { expectNothingLost, fileOf, wordsIn } from '../../laws/nothing-lost.ts';
import { hasProgram, run } from '../pdf/pdf-tools.ts';

/* The law over many briefs, most of whose fields are empty: what stands alone is what gets lost. */

const folder = mkdtempSync(path.join(tmpdir(), 'nothing-lost-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = Object.keys(wordsIn) as (keyof typeof wordsIn)[];
const telling = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  emptyShare: fc.constantFrom(0, 0.3, 0.6, 0.9, 0.97),
  isByAnalyst: fc.boolean(),
});

describe.each(formats)('%s', (format) => {
  test('loses no title, text or record of any brief', async () => {
    await fc.assert(
      fc.asyncProperty(telling, async ({ seed, emptyShare, isByAnalyst }) => {
        const told = toldOnce(seed, emptyShare, isByAnalyst);
        expectNothingLost(told, format, wordsIn[format](await fileOf(told.brief, format)));
      }),
      { numRuns: 60 },
    );
  });
});

test.skipIf(!hasProgram('pdftotext'))('pdf loses no title, text or record of any brief', async () => {
  await fc.assert(
    fc.asyncProperty(telling, async ({ seed, emptyShare, isByAnalyst }) => {
      const told = toldOnce(seed, emptyShare, isByAnalyst);
      const file = path.join(folder, 'told.pdf');
      writeFileSync(file, await fileOf(told.brief, 'pdf'));
      // Words are cut at the ends of narrow lines.
      expectNothingLost(told, 'pdf', run('pdftotext', '-raw', file, '-').replace(/\s+/g, ''));
    }),
    { numRuns: 20 },
  );
});

test('a brief file loses nothing at all', async () => {
  const { brief } = toldOnce(5, 0);
  const read = await readBriefFile(await fileOf(brief, 'brief'));
  expect(read.ok && read.value.brief).toEqual(brief);
});
