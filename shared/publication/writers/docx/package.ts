import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Publication } from '../../publication.ts';
import type { TableWords } from './blocks.ts';
import { fontTableXml, stylesXml } from './styles.ts';

type Parts = Record<string, Uint8Array>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Makes text safe in XML text and quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function change(parts: Parts, path: string, edit: (xml: string) => string): void {
  const bytes = parts[path];
  if (bytes) parts[path] = strToU8(edit(strFromU8(bytes)));
}

/** Document properties: what the product says of itself, no name of a user or machine. */
function coreProperties(publication: Publication): string {
  const creator = publication.authors.join('; ') || publication.organisation;
  const element = (name: string, text: string) =>
    text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
  const question = publication.titleLines.find((line) => line.label === 'Question')?.text ?? '';
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${new Date(publication.date).toISOString().slice(0, 19)}Z</dcterms:${name}>`;
  return [
    declaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', publication.title),
    element('dc:subject', question),
    element('dc:creator', creator),
    element('cp:keywords', publication.keywords.join(', ')),
    element('cp:lastModifiedBy', creator),
    moment('created'),
    moment('modified'),
    element('dc:language', publication.language),
    '</cp:coreProperties>',
  ].join('');
}

function appProperties(publication: Publication): string {
  const company =
    publication.organisation === '' ? '' : `<Company>${escapeXml(publication.organisation)}</Company>`;
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Briefwright</Application>${company}</Properties>`;
}

/** Which rows and columns of the table style apply, both as the bits Word 2007 reads and as the newer attributes. */
function tableLook({ hasHeaderRow, hasHeaderColumn }: TableWords): string {
  const bits = 0x0600 | (hasHeaderRow ? 0x0020 : 0) | (hasHeaderColumn ? 0x0080 : 0);
  const flag = (isSet: boolean) => (isSet ? 1 : 0);
  return `<w:tblLook w:val="${bits.toString(16).padStart(4, '0').toUpperCase()}" w:firstRow="${flag(hasHeaderRow)}" w:lastRow="0" w:firstColumn="${flag(hasHeaderColumn)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
}

/** Table titles and descriptions are what a screen reader says of a table (`w:tblCaption`, `w:tblDescription`). */
function nameTables(xml: string, tables: readonly TableWords[]): string {
  let index = 0;
  return xml.replaceAll('</w:tblPr>', () => {
    const words = tables[index];
    index += 1;
    if (!words) return '</w:tblPr>';
    const caption = words.caption === '' ? '' : `<w:tblCaption w:val="${escapeXml(words.caption)}"/>`;
    return `${tableLook(words)}${caption}<w:tblDescription w:val="${escapeXml(words.summary)}"/></w:tblPr>`;
  });
}

/** The library gives hyperlinks random relationship ids; here they are counted, part by part. */
function countRelationships(parts: Parts, part: string): void {
  const ids = new Map<string, string>();
  const name = part.slice(part.lastIndexOf('/') + 1);
  change(parts, `word/_rels/${name}.rels`, (xml) =>
    xml.replace(/ Id="(rId[^"]{12,})"/g, (_, id: string) => {
      const counted = `rIdLink${ids.size + 1}`;
      ids.set(id, counted);
      return ` Id="${counted}"`;
    }),
  );
  if (ids.size === 0) return;
  change(parts, part, (xml) =>
    xml.replace(/ r:id="([^"]+)"/g, (_, id: string) => ` r:id="${ids.get(id) ?? id}"`),
  );
}

/** Bookmarks draw their ids from one counter of the whole process; here they count from 1. */
function countBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, before: string, id: string) => {
    const counted = ids.get(id) ?? ids.size + 1;
    ids.set(id, counted);
    return `${before}${counted}"`;
  });
}

const endnoteSettings =
  '<w:endnotePr><w:pos w:val="docEnd"/><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>';

/** Notes stand below the heading of the sources, so the line that would part them from the text is left out. */
const separators =
  '<w:endnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:p></w:endnote><w:endnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:p></w:endnote>';

function withSettings(xml: string, language: string): string {
  return xml
    .replace('<w:displayBackgroundShape/>', '')
    .replace('<w:compat>', `${endnoteSettings}<w:compat>`)
    .replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${escapeXml(language)}"/>`);
}

function zipDate(): Date {
  // The earliest day a zip can hold, in local time as zip wants it, so that the bytes are the same everywhere.
  return new Date(1980, 0, 1);
}

/** Zips parts in a fixed order with a fixed time: equal parts give equal bytes. */
export function zipParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const names = [
    ...first.filter((name) => parts[name]),
    ...Object.keys(parts)
      .filter((name) => !first.includes(name))
      .sort(),
  ];
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = parts[name];
    if (bytes) entries[name] = [bytes, { mtime: zipDate(), os: 0, level: 4 }];
  }
  return zipSync(entries);
}

/**
 * Finishes a packed Word file: our styles and fonts, properties, names of tables, counted ids. Given the same
 * publication it yields the same bytes.
 */
export function finishPackage(
  packed: Uint8Array,
  publication: Publication,
  tables: readonly TableWords[],
): Uint8Array {
  const parts: Parts = unzipSync(packed);
  parts['word/styles.xml'] = strToU8(stylesXml(publication.language));
  parts['word/fontTable.xml'] = strToU8(fontTableXml);
  parts['docProps/core.xml'] = strToU8(coreProperties(publication));
  parts['docProps/app.xml'] = strToU8(appProperties(publication));
  change(parts, 'word/settings.xml', (xml) => withSettings(xml, publication.language));
  change(parts, 'word/endnotes.xml', (xml) =>
    xml.replace(
      /<w:endnote w:type="separator".*?<w:endnote w:type="continuationSeparator".*?<\/w:endnote>/s,
      separators,
    ),
  );
  change(parts, 'word/document.xml', (xml) => countBookmarks(nameTables(xml, tables)));
  countRelationships(parts, 'word/document.xml');
  countRelationships(parts, 'word/endnotes.xml');
  return zipParts(parts);
}
