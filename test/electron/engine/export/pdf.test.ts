import { describe, expect, test } from 'vitest';
import { dataToSet, mostCharacters, writePdf } from '#engine/export/pdf.ts';
import { type PdfStandard, pdfStandards } from '#shared/publication/formats.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { heading, list, paragraph, richPublication, table, text } from '../../../fixtures/publication.ts';

async function written(publication: Publication, standard: PdfStandard = 'ua-1') {
  const result = await writePdf(publication, { standard });
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.value, source: Buffer.from(result.value.bytes).toString('latin1') };
}

describe('writePdf', () => {
  test('a word of a million letters is refused before the typesetter, which nothing can stop, gets it', async () => {
    const publication = { ...richPublication, blocks: [paragraph(text('QmFzZTY0'.repeat(125_000)))] };
    const refused = await writePdf(publication, { standard: 'ua-1' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'export-refused' } });
    expect(refused.ok ? '' : refused.error.message).toContain('a word of many thousands of letters');
  });

  test.each(pdfStandards)('writes a file of standard %s without findings', async (standard) => {
    const { source, findings } = await written(richPublication, standard);
    expect(findings).toEqual([]);
    expect(source.startsWith('%PDF-1.7')).toBe(true);
    expect(source).toContain(standard === 'ua-1' ? '<pdfuaid:part>1<' : '<pdfaid:part>2<');
  });

  test('writes the same bytes for the same publication', async () => {
    const [first, second] = [await written(richPublication), await written(richPublication)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('a character no font has is a finding that says which and where', async () => {
    const { source, findings } = await written({
      ...richPublication,
      blocks: [heading(1, '2', 'Signs'), list('Private \ue000 and \u{10fffd}')],
      notes: [],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('2 characters in section 2, Signs');
    expect(findings[0]).toContain('U+E000, U+10FFFD');
    expect(source).toContain('<pdfuaid:part>1<');
  });

  test('a publication without headings, marking, title or text is still a file', async () => {
    const empty: Publication = {
      ...richPublication,
      title: '',
      subtitle: '',
      titleLines: [],
      marking: null,
      blocks: [],
      notes: [],
    };
    for (const standard of pdfStandards) expect((await written(empty, standard)).findings).toEqual([]);
  });

  test('the file holds no action but the links of the brief', async () => {
    const { source } = await written({
      ...richPublication,
      blocks: [
        paragraph({ kind: 'link', href: 'javascript:alert(1)', content: [text('a')] }),
        paragraph({ kind: 'link', href: 'https://example.org/b', content: [text('b')] }),
      ],
      notes: [],
    });
    expect(source.match(/\/S ?\/(?:URI|JavaScript|Launch|GoToR|SubmitForm|ImportData)/g)).toEqual([
      '/S /URI',
    ]);
    expect(source).not.toMatch(/\/(?:JS|JavaScript|AA|OpenAction|EmbeddedFiles)\b/);
  });

  test('what a standard cannot hold gives a file without it, and a finding', async () => {
    const publication = { ...richPublication, title: 'words '.repeat(6_000) };
    const { source, findings } = await written(publication, 'a-2a');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('does not fit PDF/A-2a');
    expect(source).not.toContain('<pdfaid:part>');
    expect(source).toContain('/StructTreeRoot');
  });

  test('a table whose rows are longer than a page goes on over as many pages as it needs', async () => {
    const long = 'The pilots keep to the winter roster. '.repeat(600);
    const inRow = { ...richPublication, blocks: [table([1, 3], ['', 'What'], [['A', long]])], notes: [] };
    const inHeader = { ...richPublication, blocks: [table([1, 3], ['', long], [['A', 'B']])], notes: [] };
    const pages = async (publication: Publication) =>
      Number(/\/Type \/Pages[^>]*\/Count (\d+)/.exec((await written(publication)).source)?.[1]);
    expect(await pages(inRow)).toBeGreaterThanOrEqual(5);
    expect(await pages(inHeader)).toBeGreaterThanOrEqual(5);
  });

  test('a publication in a language written from right to left is set', async () => {
    const publication = { ...richPublication, language: 'ar', title: 'تقدير موقف' };
    expect((await written(publication)).findings).toEqual([]);
  });

  test('more text than a thousand pages hold is refused with a sentence, before the typesetter gets it', async () => {
    // Of words as they are written, so that nothing but their number is wrong.
    const words = 'closed since Monday '.repeat(Math.ceil(mostCharacters / 20));
    const refused = await dataToSet({ ...richPublication, blocks: [paragraph(text(words))] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'export-refused' } });
    expect(refused.ok ? '' : refused.error.message).toContain('more text than about a thousand pages hold');
  });
});
