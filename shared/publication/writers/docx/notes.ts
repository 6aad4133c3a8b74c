import type { PublicationNote } from '../../publication.ts';
import { DocxInlines } from './inlines.ts';
import { paragraphXml, partXml, runXml, textXml } from './xml.ts';

/** Notes stand below the heading of the sources, so no line parts them from the text. */
const separator = (type: string, id: number) =>
  `<w:endnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:p></w:endnote>`;

/** `word/endnotes.xml`, and the links in it. */
export function endnotesPart(notes: readonly PublicationNote[]): {
  readonly xml: string;
  readonly links: readonly string[];
} {
  const inlines = new DocxInlines();
  const number = runXml('<w:endnoteRef/>', { style: 'EndnoteReference' });
  const written = notes.map((note) => {
    const runs = `${number}${textXml(' ')}${inlines.runs(note.content)}`;
    return `<w:endnote w:id="${note.number}">${paragraphXml({ style: 'EndnoteText' }, runs)}</w:endnote>`;
  });
  const separators = [separator('separator', -1), separator('continuationSeparator', 0)];
  return { xml: partXml('endnotes', [...separators, ...written].join('')), links: inlines.links };
}
