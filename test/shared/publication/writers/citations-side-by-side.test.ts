import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import { writeText } from '#shared/publication/writers/text.ts';

const date = '2026-11-18T08:00:00Z';

/** "The queue grew", cited from two sources, each by a citation of its own. */
function twiceCited(firstPlace = ''): Brief {
  const empty = makeBrief('b', date);
  const section = sectionOfKind(empty, 'bottom-line');
  const cite = (id: string, locator: string) => ({ type: 'citation', attrs: { sourceIds: [id], locator } });
  const content = [{ type: 'text', text: 'The queue grew' }, cite('s1', firstPlace), cite('s2', '')];
  const lead = { type: 'doc', content: [{ type: 'paragraph', content }] };
  return briefOfRecords({
    ...empty,
    sections: { ...empty.sections, [section.id]: { ...section, lead } },
    sources: { s1: makeSource('s1', 'a0', 'Port log'), s2: makeSource('s2', 'a1', 'Gazette') },
  });
}

const printed = (xml: string): string => xml.replace(/<[^>]+>/g, '');

const formats: Readonly<
  Record<string, (publication: Publication, brief: Brief) => string | Promise<string>>
> = {
  html: (publication) => printed(writeHtml(publication)),
  docx: async (publication) => {
    const xml = new TextDecoder().decode(unzipSync(await writeDocx(publication))['word/document.xml']);
    return printed(xml.replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '$1'));
  },
  pdf: (publication) => {
    const [, block] = pdfData(publication).blocks;
    if (block?.kind !== 'paragraph') throw new Error('The paragraph was not set.');
    return block.content
      .flatMap((part) => (part.kind === 'note' ? part.parts : part.kind === 'text' ? [part.text] : []))
      .map((part) => (typeof part === 'string' ? part : part.number))
      .join('');
  },
  markdown: (publication) => writeMarkdown(publication).replace(/\[\^(\d+)\](?!:)/g, '$1'),
  text: (_, brief) => writeText(brief).replace(' [1', '1'),
};

describe.each(Object.keys(formats))('%s', (name) => {
  const written = (brief: Brief) => formats[name]?.(buildPublication(brief, { date }), brief);

  test('prints citations side by side as two numbers', async () => {
    expect(await written(twiceCited())).toContain('The queue grew1, 2');
  });

  test('tells to which of them a page belongs', async () => {
    expect(await written(twiceCited('p. 4'))).toMatch(/The queue grew1(, p\.[ \u00a0]4| \(p\. 4\)); 2/);
  });
});
