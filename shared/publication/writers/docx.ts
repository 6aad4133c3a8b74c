import { Document, Packer } from 'docx';
import { unzipSync } from 'fflate';
import { isRightToLeftLanguage } from '../direction.ts';
import type { Block, Publication } from '../publication.ts';
import { DocxBlocks } from './docx/blocks.ts';
import { footnotesPart } from './docx/footnotes.ts';
import { startsRightToLeft, textRuns } from './docx/inlines.ts';
import { finishPackage, type WordParts } from './docx/package.ts';
import { page, pageFooter, pageHeader, pageMargins, textWidth } from './docx/page.ts';
import { type ParagraphLook, paragraphXml, partXml, runXml } from './docx/xml.ts';

function line(look: ParagraphLook, text: string, before = ''): string {
  const isRightToLeft = look.isRightToLeft || startsRightToLeft([{ kind: 'text', text, marks: [] }]);
  return paragraphXml({ ...look, isRightToLeft }, before + textRuns(text, {}));
}

function titleBlock(publication: Publication, isRightToLeft: boolean): string {
  const details = publication.titleLines.map(({ label, text }) =>
    line(
      { style: 'BriefDetails', isRightToLeft },
      text,
      `${textRuns(label, { style: 'BriefDetailName' })}${runXml('<w:tab/>')}`,
    ),
  );
  return [
    line({ style: 'Title', isRightToLeft }, publication.title),
    publication.subtitle === '' ? '' : line({ style: 'Subtitle', isRightToLeft }, publication.subtitle),
    ...details,
  ].join('');
}

/** If there are notes, the last block is their heading; Word prints the notes at the foot of pages and needs none. */
function blocksOfText({ blocks, notes }: Publication): readonly Block[] {
  return notes.length > 0 && blocks.at(-1)?.kind === 'heading' ? blocks.slice(0, -1) : blocks;
}

/** The file without its text: page, headers and footers, and the parts every Word file has. */
async function packSkeleton(publication: Publication): Promise<WordParts> {
  const document = new Document({
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: pageMargins(publication) },
        },
        headers: { default: pageHeader(publication) },
        footers: { default: pageFooter(publication) },
        children: [],
      },
    ],
  });
  return unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
}

let lastSkeleton = { heads: '', parts: Promise.resolve<WordParts>({}) };

/** The skeleton of the last file again where the heads and feet of its pages are the same, as at every further export. */
function skeletonOf(publication: Publication): Promise<WordParts> {
  const { organisation, serial, title, marking } = publication;
  const heads = JSON.stringify([organisation, serial, title, marking]);
  if (lastSkeleton.heads !== heads) lastSkeleton = { heads, parts: packSkeleton(publication) };
  return lastSkeleton.parts;
}

/**
 * Writes a publication as a Word file: named styles, numbered headings, tables with header rows, captions and
 * descriptions, sources as footnotes, marking and page numbers on every page. The same publication gives the same
 * bytes; nothing in them names the computer or its user.
 */
export async function writeDocx(publication: Publication): Promise<Uint8Array> {
  const isRightToLeft = isRightToLeftLanguage(publication.language);
  const writer = new DocxBlocks(isRightToLeft);
  const body = writer.blocks(blocksOfText(publication), textWidth);
  const footnotes = footnotesPart(publication.notes);
  return finishPackage(await skeletonOf(publication), publication, {
    document: partXml('document', `<w:body>${titleBlock(publication, isRightToLeft)}${body}</w:body>`),
    documentLinks: writer.inlines.links,
    footnotes: footnotes.xml,
    footnoteLinks: footnotes.links,
    numbering: writer.lists.xml(),
  });
}
