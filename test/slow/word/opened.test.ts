import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyWordTemplate } from '#engine/export/word-template.ts';
import { makeTemplates } from '#engine/export/word-template-make.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { readText } from '#shared/readers/read.ts';
import { words } from '../../shared/publication/brief-texts.ts';
import { hasProgram, officeTemplate, pagesInLibreOffice, readByPandoc } from './word-tools.ts';

const date = '2026-11-18T08:00:00Z';
const sample = sampleBrief('sample', date);
const report = readFileSync(join(import.meta.dirname, '../../fixtures/reports/d-full.txt'), 'utf8');
const briefs: Readonly<Record<string, Brief>> = {
  'the sample': sample,
  'an imported report': readText(report, { newId: countingIds('i'), now: date }).brief,
};
const published = (brief: Brief) => buildPublication(brief, { date });

/** Words in reading order, those of the notes left out: each program puts notes where it likes. */
function bodyWords(publication: Publication): string[] {
  const blocks = publication.blocks.map((block) =>
    block.kind === 'heading' ? { ...block, number: '' } : block,
  );
  return words(publicationLines({ ...publication, blocks, notes: [] }).join('\n'));
}

/** How many words of the one do not follow, in order, in the other. */
function missing(wanted: readonly string[], found: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((word) => {
    const next = found.indexOf(word, at);
    if (next === -1) return true;
    at = next + 1;
    return false;
  });
}

describe.skipIf(!hasProgram('pandoc')).each(Object.keys(briefs))('pandoc reads %s', (name) => {
  const publication = published(briefs[name] ?? sample);

  test('from Word, every word in order', async () => {
    const text = await readByPandoc(await writeDocx(publication), 'docx');
    expect(missing(bodyWords(publication), words(text))).toEqual([]);
  });

  test('from Markdown, every word in order', async () => {
    const text = await readByPandoc(writeMarkdown(publication), 'gfm');
    expect(missing(bodyWords(publication), words(text))).toEqual([]);
  });
});

describe.skipIf(!hasProgram('soffice') || !hasProgram('pdftotext'))('LibreOffice opens the sample', () => {
  const publication = published(sample);

  test('with its sections, tables and sources, marking and page numbers on every page', async () => {
    const pages = await pagesInLibreOffice(await writeDocx(publication));
    const known = new Set(words(pages.join('\n')));
    const wanted = words(publicationLines(publication).join('\n'));
    expect(wanted.filter((word) => !known.has(word))).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.at(-1)).toContain('Parliament of Corvane');
    for (const [index, page] of pages.entries()) {
      expect(page.match(/TLP:AMBER/g), `page ${index + 1}`).toHaveLength(2);
      expect(page).toContain(`${index + 1} of ${pages.length}`);
    }
  });

  test('with references that show the number of their source after it has counted anew', async () => {
    const [first = ''] = await pagesInLibreOffice(await writeDocx(publication));
    expect(first.replace(/\s+/g, ' ')).toMatch(/made to take and to pay\. ?1, 2, 3 Confidence/);
  });

  test('set in the formal template, with letterhead, running head and marking', async () => {
    const docx = await applyWordTemplate(
      await writeDocx(publication),
      (await makeTemplates())['formal.docx'],
    );
    if (!docx.ok) throw new Error(docx.error.message);
    const pages = await pagesInLibreOffice(docx.value);
    const [first = '', second = ''] = pages;
    expect(first).toMatch(/halden maritime desk.*Intelligence assessment/is);
    expect(second).toContain('Velani Strait: tanker passage goes on into spring');
    for (const page of pages) expect(page.match(/TLP:AMBER/g)).toHaveLength(2);
  });

  test('set in a template that LibreOffice made, with its three kinds of heads and feet, each marked', async () => {
    const docx = await applyWordTemplate(await writeDocx(publication), await officeTemplate());
    if (!docx.ok) throw new Error(docx.error.message);
    const pages = await pagesInLibreOffice(docx.value);
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      const kind =
        index === 0
          ? /House letterhead.*Foot first/s
          : index % 2 === 0
            ? /House odd.*Foot odd/s
            : /House even.*Foot even/s;
      expect(page).toMatch(kind);
      expect(page.match(/TLP:AMBER/g), `page ${index + 1}`).toHaveLength(2);
    }
    const all = pages.join('\n');
    expect(all).toMatch(/^I\.\s*Bottom line up front/m);
    expect(all).not.toContain('Words of the house');
  });
});
