import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '#engine/import/import-file.ts';
import { brief as briefSchema } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { problemCodes } from '#shared/result.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';
import {
  docxParts,
  forgeDocx,
  paragraph,
  picture,
  runningPart,
} from '../../electron/engine/import/forge-docx.ts';
import { anySigns } from '../../fixtures/any-signs.ts';

const document = {
  body: [
    paragraph('Harbour report', 'Title'),
    paragraph('1. BLUF (Bottom Line Up Front)'),
    paragraph('The harbour is shut. Confidence level: Moderate.'),
    paragraph('2. Competing Hypotheses'),
    paragraph('Hypothesis A: It is planned.'),
    picture({ link: 'p1' }, 'A map'),
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ].join(''),
  relationships: [['p1', 'image', 'file:///etc/hostname', true]],
  parts: { 'word/header1.xml': runningPart('hdr', 'TLP:GREEN') },
} as const;
const seed = Buffer.from(forgeDocx(document));
const parts = docxParts(document);
const sharedNames = Object.getOwnPropertyNames(Object.prototype).sort();

async function survives(bytes: Uint8Array, name: string): Promise<void> {
  const result = await importFile({ name, bytes }, { newId: countingIds('m'), now: '2026-03-01T08:00:00Z' });
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(sharedNames);
  if (result.ok) expect(briefSchema.safeParse(result.value.brief).success).toBe(true);
  else expect(problemCodes).toContain(result.error.code);
}

const edit = (length: number) => fc.tuple(fc.nat({ max: length }), fc.nat({ max: 20 }));
const snippets = fc.constantFrom(
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '&x;',
  '&#0;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?x?>',
  ' w:val="-1"',
  '\u0000',
  '__proto__',
  '<w:gridSpan w:val="999999999"/>',
  '<w:sdt><w:sdtContent>'.repeat(200),
);

describe('importFile', () => {
  it('survives 400 Word documents with changed bytes', async () => {
    const mutant = fc
      .array(fc.tuple(edit(seed.length), fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 5 })
      .map((edits) =>
        edits.reduce<Buffer>(
          (bytes, [[at, gone], added]) =>
            Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + gone)]),
          seed,
        ),
      );
    await fc.assert(
      fc.asyncProperty(mutant, (bytes) => survives(bytes, 'a.docx')),
      { numRuns: 400 },
    );
  });

  it('survives 600 Word documents whose XML was cut and pasted', async () => {
    const mutant = fc
      .tuple(
        fc.nat({ max: parts.length - 1 }),
        fc.array(fc.tuple(edit(2_000), snippets), { minLength: 1, maxLength: 4 }),
      )
      .map(([index, edits]) =>
        forgeZip(
          parts.map(({ name, data }, place) => {
            if (place !== index) return { name, data };
            const changed = edits.reduce(
              (text, [[at, gone], added]) =>
                text.slice(0, at % text.length) + added + text.slice((at % text.length) + gone),
              strFromU8(data),
            );
            return { name, data: changed };
          }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(mutant, (bytes) => survives(bytes, 'a.docx')),
      { numRuns: 600 },
    );
  });

  it('survives 1,000 files of any bytes under any name', async () => {
    const name = fc.constantFrom(
      'a.txt',
      'a.md',
      'a.html',
      'a.json',
      'a.docx',
      'a.brief',
      'a',
      '.',
      '__proto__',
    );
    const text = anySigns(500).map((value) => Buffer.from(value));
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 500 }), text);
    await fc.assert(fc.asyncProperty(bytes, name, survives), { numRuns: 1_000 });
  });
});
