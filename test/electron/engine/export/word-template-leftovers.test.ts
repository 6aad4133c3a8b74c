import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyWordTemplate } from '#engine/export/word-template.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { paragraph, text } from '../../../fixtures/publication.ts';
import { houseTemplate, textParts } from './word-template-fixture.ts';

const issue = (head: Partial<Publication>): Publication => ({
  language: 'en-GB',
  title: 'Quay of Brun closed',
  subtitle: '',
  authors: [],
  organisation: 'Desk of the South',
  serial: 'DS 11/2025',
  keywords: [],
  date: '2026-01-01T00:00:00Z',
  titleLines: [
    { label: 'Organisation', text: 'Desk of the South' },
    { label: 'Number', text: 'DS 11/2025' },
  ],
  marking: null,
  blocks: [paragraph(text('The ferries are out.'))],
  notes: [],
  ...head,
});

const next = issue({
  title: 'Harbour of Ilsen open',
  organisation: 'Desk of the North',
  serial: 'DN 12/2026',
});

const wordsOf = (xml = '') =>
  xml
    .replace(/<w:tab\/>/g, '|')
    .replace(/<[^>]+>/g, '')
    .trim();

/** Head and foot of the next issue, set in a template. */
async function headAndFoot(template: Uint8Array, product = next): Promise<string[]> {
  const result = await applyWordTemplate(await writeDocx(product), template);
  if (!result.ok) throw new Error(result.error.message);
  const parts = textParts(result.value);
  return ['word/header1.xml', 'word/footer1.xml'].map((name) => wordsOf(parts[name]));
}

/** A Word file with parts changed by hand, as somebody does in Word. */
function edited(docx: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`Nothing was changed in ${part}.`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

describe('the last issue as template', () => {
  test('gives its running lines to the new one', async () => {
    expect(await headAndFoot(await writeDocx(issue({})))).toEqual([
      'Desk of the North · DN 12/2026|',
      'Harbour of Ilsen open|PAGE of NUMPAGES',
    ]);
  });

  test('leaves nothing of its number where its title block was deleted', async () => {
    const template = edited(await writeDocx(issue({})), 'word/document.xml', (xml) =>
      xml.replace(/<w:body>.*<w:sectPr>/s, '<w:body><w:p/><w:sectPr>'),
    );
    expect(await headAndFoot(template)).toEqual([
      'Desk of the North · DN 12/2026|',
      'Harbour of Ilsen open|PAGE of NUMPAGES',
    ]);
  });

  test('keeps what the house put beside the running line', async () => {
    const template = edited(
      await writeDocx(issue({ marking: { ...tlpDefinitions.RED, restrictions: 'old' } })),
      'word/header1.xml',
      (xml) => xml.replace('<w:p>', '<w:p><w:r><w:t>Letterhead</w:t></w:r></w:p><w:p>'),
    );
    const [head] = await headAndFoot(template, {
      ...next,
      marking: { ...tlpDefinitions.GREEN, restrictions: 'new' },
    });
    expect(head).toBe('LetterheadDesk of the North · DN 12/2026|\u00a0TLP:GREEN\u00a0\u00a0new');
  });

  test('keeps a running line that the house wrote itself', async () => {
    const template = edited(await writeDocx(issue({})), 'word/header1.xml', (xml) =>
      xml.replace('Desk of the South · DS 11/2025', 'House of the Sound'),
    );
    expect((await headAndFoot(template))[0]).toBe('House of the Sound|');
  });

  test('of a product that named neither house nor number is a product all the same', async () => {
    const bare = issue({ organisation: '', serial: '', titleLines: [] });
    expect((await headAndFoot(await writeDocx(bare)))[0]).toBe('Desk of the North · DN 12/2026|');
  });

  test('used again and again does not grow', async () => {
    const house = houseTemplate();
    const marked = { ...next, marking: { ...tlpDefinitions.GREEN, restrictions: 'new' } };
    let template = house;
    const sizes: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const result = await applyWordTemplate(await writeDocx(marked), template);
      if (!result.ok) throw new Error(result.error.message);
      template = result.value;
      sizes.push((textParts(template)['word/header7.xml'] ?? '').length);
    }
    expect(sizes[1]).toBe(sizes[0]);
    expect(sizes[2]).toBe(sizes[0]);
  });
});
