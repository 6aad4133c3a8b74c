import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fileOf } from '../../laws/nothing-lost.ts';
import { anyOrder, headingsIn, numbered } from '../../laws/numbering.ts';
import { hasProgram, run } from '../pdf/pdf-tools.ts';

/* The law of one order and one numbering over many briefs, and over the PDF as another program reads it. */

const folder = mkdtempSync(path.join(tmpdir(), 'numbering-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = (Object.keys(headingsIn) as (keyof typeof headingsIn)[]).filter((format) => format !== 'pdf');
const ordering = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  emptyShare: fc.constantFrom(0, 0.3, 0.6, 0.9, 0.97),
});

describe.each(formats)('%s', (format) => {
  test('has the sections of the page, in its order and by its numbers', async () => {
    await fc.assert(
      fc.asyncProperty(ordering, async ({ seed, emptyShare }) => {
        const brief = anyOrder(seed, emptyShare);
        const read = headingsIn[format](await fileOf(brief, format));
        const { onPage, printed } = numbered(brief, format, read);
        expect(printed).toEqual(onPage);
      }),
      { numRuns: 60 },
    );
  });
});

test.skipIf(!hasProgram('pdftotext'))('pdf has the sections of the page, by its numbers', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const brief = anyOrder(seed, seed % 2 === 0 ? 0.9 : 0);
    const file = path.join(folder, `${seed}.pdf`);
    writeFileSync(file, await fileOf(brief, 'pdf'));
    const text = run('pdftotext', '-raw', file, '-');
    const { onPage, printed } = numbered(brief, 'pdf', headingsIn.pdf(Buffer.from(text)));
    expect(printed, `seed ${seed}`).toEqual(onPage);
  }
});
