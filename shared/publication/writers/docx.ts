import { Document, NumberFormat, Packer, Paragraph, TextRun } from 'docx';
import type { Publication } from '../publication.ts';
import { DocxBlocks } from './docx/blocks.ts';
import { numberingOptions } from './docx/numbering.ts';
import { finishPackage } from './docx/package.ts';
import { page, pageFooter, pageHeader, textWidth } from './docx/page.ts';

function titleBlock(publication: Publication): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(publication.title)] }),
    ...(publication.subtitle === ''
      ? []
      : [new Paragraph({ style: 'Subtitle', children: [new TextRun(publication.subtitle)] })]),
    ...publication.titleLines.map(
      (line) =>
        new Paragraph({
          style: 'BriefDetails',
          children: [
            new TextRun({ text: line.label, style: 'BriefDetailName' }),
            new TextRun({ children: ['\t', line.text] }),
          ],
        }),
    ),
  ];
}

function endnotes(publication: Publication, writer: DocxBlocks) {
  return Object.fromEntries(
    publication.notes.map((note) => [
      String(note.number),
      {
        children: [
          new Paragraph({
            style: 'EndnoteText',
            children: [new TextRun(' '), ...writer.inlines.runs(note.content)],
          }),
        ],
      },
    ]),
  );
}

/**
 * Writes a publication as a Word file: named styles, numbered headings, tables with header rows, captions and
 * descriptions, sources as endnotes, marking and page numbers on every page. The same publication gives the same bytes;
 * nothing of the machine or its user is in them.
 */
export async function writeDocx(publication: Publication): Promise<Uint8Array> {
  const writer = new DocxBlocks();
  const body = writer.blocks(publication.blocks, textWidth);
  const document = new Document({
    title: publication.title,
    numbering: numberingOptions([...writer.starts]),
    endnotes: endnotes(publication, writer),
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
          endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
        },
        headers: { default: pageHeader(publication) },
        footers: { default: pageFooter(publication) },
        children: [...titleBlock(publication), ...body],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document);
  return finishPackage(new Uint8Array(packed), publication, writer.tableWords);
}
