import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import type { Publication } from '../../publication.ts';
import { fontTableXml } from './fonts.ts';
import { footnoteSettings } from './footnotes.ts';
import { stylesXml } from './styles.ts';
import { escapeXml } from './xml.ts';

/** The parts of a Word file by their paths in it. */
export type WordParts = Readonly<Record<string, Uint8Array>>;
type Parts = Record<string, Uint8Array>;

/** The parts of a Word file that are written here; links are addresses in the order of their ids. */
export interface WrittenParts {
  readonly document: string;
  readonly documentLinks: readonly string[];
  readonly footnotes: string;
  readonly footnoteLinks: readonly string[];
  readonly numbering: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function change(parts: Parts, path: string, edit: (xml: string) => string): void {
  const bytes = parts[path];
  if (!bytes) throw new Error(`A packed Word file has no part ${path}.`);
  parts[path] = strToU8(edit(strFromU8(bytes)));
}

/** Document properties: what the product says of itself, and no name of a user or computer. */
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

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

function withLinks(relationships: string, links: readonly string[]): string {
  const added = links.map(
    (href, index) =>
      `<Relationship Id="rIdLink${index + 1}" Type="${hyperlinkType}" Target="${escapeXml(href)}" TargetMode="External"/>`,
  );
  return relationships
    .replace('/relationships"/>', '/relationships"></Relationships>')
    .replace('</Relationships>', () => `${added.join('')}</Relationships>`);
}

function withSettings(xml: string, language: string): string {
  return xml
    .replace('<w:displayBackgroundShape/>', '')
    .replace('<w:compat>', () => `${footnoteSettings}<w:compat>`)
    .replace('</w:compat>', () => `</w:compat><w:themeFontLang w:val="${escapeXml(language)}"/>`);
}

/** The properties of the last section as the library wrote them, with references to header and footer. */
function withSection(document: string, skeleton: string): string {
  const section = /<w:sectPr>.*<\/w:sectPr>/s.exec(skeleton)?.[0];
  if (section === undefined) throw new Error('A packed Word file has no page.');
  return document.replace('</w:body>', () => `${section}</w:body>`);
}

/** The earliest day a zip can hold, in local time as zip requires, so that the bytes are the same everywhere. */
const zipDate = () => new Date(1980, 0, 1);

/** Zips parts in a fixed order with a fixed time, so that equal parts give equal bytes. */
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
 * Packs the written parts and those of a Word file that has no text of its own yet, with our styles, fonts and
 * properties. The same publication gives the same bytes.
 */
export function finishPackage(
  skeleton: WordParts,
  publication: Publication,
  written: WrittenParts,
): Uint8Array {
  const parts: Parts = { ...skeleton };
  change(parts, 'word/document.xml', (xml) => withSection(written.document, xml));
  change(parts, 'word/_rels/document.xml.rels', (xml) => withLinks(xml, written.documentLinks));
  change(parts, 'word/footnotes.xml', () => written.footnotes);
  change(parts, 'word/_rels/footnotes.xml.rels', (xml) => withLinks(xml, written.footnoteLinks));
  change(parts, 'word/numbering.xml', () => written.numbering);
  change(parts, 'word/styles.xml', () => stylesXml(publication.language));
  change(parts, 'word/fontTable.xml', () => fontTableXml);
  change(parts, 'word/settings.xml', (xml) => withSettings(xml, publication.language));
  change(parts, 'docProps/core.xml', () => coreProperties(publication));
  change(parts, 'docProps/app.xml', () => appProperties(publication));
  return zipParts(parts);
}
