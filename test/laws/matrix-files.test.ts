import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import { newId } from '#shared/brief/ids.ts';
import { anyMatrixBrief, matrixContent } from '../fixtures/any-matrix-brief.ts';

/*
 * What is written of a matrix is read back as it was, whatever stands in its cells.
 */

const date = '2026-11-30T09:00:00Z';

describe.each(['csv', 'xlsx'] as const)('the matrix as %s', (format) => {
  test('is read back equal', async () => {
    await fc.assert(
      fc.asyncProperty(anyMatrixBrief, async (brief) => {
        const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date });
        if (!made.ok) throw new Error(made.error.message);
        const read = await importFile({ name: `m.${format}`, bytes: made.value.bytes }, { newId, now: date });
        if (!read.ok) throw new Error(read.error.message);
        expect(matrixContent(read.value.brief)).toEqual(matrixContent(brief));
        expect(read.value.report).toMatchObject({ format, contradictions: [], leftOut: [] });
      }),
      { numRuns: 40 },
    );
  });
});
