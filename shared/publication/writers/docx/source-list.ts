import type { PublicationNote } from '../../publication.ts';
import { type DocxInlines, sourceBookmark, startsRightToLeft } from './inlines.ts';
import { lists } from './numbering.ts';
import { paragraphXml } from './xml.ts';

/**
 * The cited sources as a numbered list at the end of the text, each in the bookmark that references to it name. They are
 * no endnotes to Word: LibreOffice sets endnotes on a page of their own that has neither head nor foot, and so no
 * marking.
 */
export function sourceListXml(notes: readonly PublicationNote[], inlines: DocxInlines): string {
  return notes
    .map(({ number, content }) => {
      const look = { style: 'Bibliography', list: { id: lists.sources, level: 0 } };
      const start = `<w:bookmarkStart w:id="${number}" w:name="${sourceBookmark(number)}"/>`;
      const runs = `${start}${inlines.runs(content)}<w:bookmarkEnd w:id="${number}"/>`;
      return paragraphXml(startsRightToLeft(content) ? { ...look, isRightToLeft: true } : look, runs);
    })
    .join('');
}
