import type { PublicationNote } from '../../publication.ts';
import { DocxInlines, noteLook, startsRightToLeft } from './inlines.ts';
import { paragraphXml, partXml, runXml, textXml } from './xml.ts';

const separator = (type: 'separator' | 'continuationSeparator', id: number) =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;

/** What `word/settings.xml` says of the two lines that separate footnotes from the text. */
export const footnoteSettings = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';

/** `word/footnotes.xml`, in which each note has its number as id, and the links in it. */
export function footnotesPart(notes: readonly PublicationNote[]): {
  readonly xml: string;
  readonly links: readonly string[];
} {
  const inlines = new DocxInlines();
  const number = runXml('<w:footnoteRef/>', noteLook);
  const written = notes.map((note) => {
    const isRightToLeft = startsRightToLeft(note.content);
    const runs = `${number}${textXml(' ')}${inlines.runs(note.content)}`;
    const text = paragraphXml({ style: 'FootnoteText', ...(isRightToLeft ? { isRightToLeft } : {}) }, runs);
    return `<w:footnote w:id="${note.number}">${text}</w:footnote>`;
  });
  const separators = [separator('separator', -1), separator('continuationSeparator', 0)];
  return { xml: partXml('footnotes', [...separators, ...written].join('')), links: inlines.links };
}
