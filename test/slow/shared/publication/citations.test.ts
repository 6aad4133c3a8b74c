import { describe, expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { NoteRegister } from '#shared/publication/notes.ts';
import { proseBlocks } from '#shared/publication/prose-blocks.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { heading, richPublication, text } from '../../../fixtures/publication.ts';
import { pageText, withPdf } from '../../pdf/pdf-tools.ts';
import { hasProgram, pagesInLibreOffice, readByPandoc } from '../../word/word-tools.ts';

/** A sentence with two citations side by side behind it. */
function citedTwice(): Publication {
  const notes = new NoteRegister({ a: makeSource('a', 'a0', 'A'), b: makeSource('b', 'a1', 'B') });
  const cite = (id: string) => ({ type: 'citation', attrs: { sourceIds: [id], locator: '' } });
  const paragraph = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The queue grew' },
      cite('a'),
      cite('b'),
      { type: 'text', text: ' today.' },
    ],
  };
  return {
    ...richPublication,
    blocks: [
      ...proseBlocks({ type: 'doc', content: [paragraph] }, { notes, levelAbove: 1 }),
      heading(1, '', 'Sources'),
    ],
    notes: [1, 2].map((number) => ({ number, content: [text(`Source ${number}.`)] })),
  };
}

describe('citations side by side are two numbers', () => {
  test.skipIf(!hasProgram('soffice'))('in Word, as LibreOffice lays it out', async () => {
    expect((await pagesInLibreOffice(await writeDocx(citedTwice()))).join('\n')).toMatch(/grew1, 2\s/);
  });

  test.skipIf(!hasProgram('pdftotext'))('in PDF', () =>
    withPdf(citedTwice(), 'ua-1', (file) => expect(pageText(file)).toMatch(/grew1, 2\s/)),
  );

  test.skipIf(!hasProgram('pandoc'))('in Markdown, as pandoc reads it', async () => {
    expect(await readByPandoc(writeMarkdown(citedTwice()), 'gfm')).toMatch(/grew\s+, /);
  });
});
