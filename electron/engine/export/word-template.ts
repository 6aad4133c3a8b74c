import { posix } from 'node:path';
import { zipParts } from '#shared/publication/writers/docx/package.ts';
import { textWidth } from '#shared/publication/writers/docx/page-lines.ts';
import { type Result, success } from '#shared/result.ts';
import { cleanPart, cleanSettings, cutWaysOut } from './word-template-clean.ts';
import { productProperties } from './word-template-fields.ts';
import { mergeFootnotes, setFootnoteSettings, shiftFootnotes } from './word-template-footnotes.ts';
import { type MadePages, makePages } from './word-template-house.ts';
import { oldProduct } from './word-template-leftovers.ts';
import { applyNumbering, mergeNumbering } from './word-template-numbering.ts';
import { OwnWordFile } from './word-template-own.ts';
import { type HousePage, housePage } from './word-template-page.ts';
import {
  type Parts,
  type Relationship,
  relatedPart,
  relationship,
  relationshipsOf,
  removeUnreachable,
  setContentTypes,
  setRelationships,
  targetName,
} from './word-template-parts.ts';
import { readWordTemplate, type WordTemplate } from './word-template-read.ts';
import { mapStyles, mergeStyles, type StyleIds } from './word-template-styles.ts';
import { fitTables } from './word-template-tables.ts';
import {
  childOf,
  childrenOf,
  element,
  elementsIn,
  parseXml,
  type XmlElement,
  xmlBytes,
} from './word-template-xml.ts';

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** What is known while a template is being filled. */
interface Filling {
  readonly own: OwnWordFile;
  readonly house: WordTemplate;
  readonly parts: Parts;
  /** Folder of the main part, mostly `word`. */
  readonly folder: string;
  readonly page: HousePage;
  readonly styleIds: StyleIds;
  /** Relationships of the main part, and content types, as they are collected. */
  readonly relationships: Relationship[];
  readonly contentTypes: Record<string, string>;
}

const keptKinds: ReadonlySet<string> = new Set([
  'styles',
  'numbering',
  'settings',
  'theme',
  'fontTable',
  'footnotes',
]);

function startFilling(own: OwnWordFile, house: WordTemplate): Filling {
  const { parts, mainPart } = house;
  const settingsPart = relatedPart(parts, mainPart, 'settings');
  const settings = settingsPart ? parseXml(parts.get(settingsPart) ?? new Uint8Array()) : null;
  return {
    own,
    house,
    parts,
    folder: posix.dirname(mainPart),
    page: housePage(house.document, settings, parts, mainPart),
    styleIds: mergeStyles(house.styles, own.xml('word/styles.xml')),
    relationships: relationshipsOf(parts, mainPart).filter(
      (item) => !item.isExternal && keptKinds.has(item.kind) && parts.has(targetName(mainPart, item.target)),
    ),
    contentTypes: { [mainPart]: `${mime}document.main+xml` },
  };
}

/** The house's part of a kind; if it has none, ours is added under the same relationship. */
function partOf(filling: Filling, kind: string): { readonly name: string; readonly root: XmlElement } {
  const { parts, house, folder } = filling;
  const existing = relatedPart(parts, house.mainPart, kind);
  const root = existing ? parseXml(parts.get(existing) ?? new Uint8Array()) : null;
  if (existing && root) return { name: existing, root };
  const name = posix.join(folder, `${kind}.xml`);
  const own = filling.own.xml(`word/${kind}.xml`);
  filling.relationships.push(relationship(`rIdBrief${kind}`, kind, `${kind}.xml`));
  filling.contentTypes[name] = `${mime}${kind}+xml`;
  return { name, root: own };
}

function fillStyles({ parts, house, own }: Filling): void {
  const properties = (styles: XmlElement) =>
    childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const language = childOf(properties(own.xml('word/styles.xml')), 'w:lang');
  const defaults = properties(house.styles);
  const houseLanguage = childOf(defaults, 'w:lang');
  if (language && houseLanguage) houseLanguage.attributes = { ...language.attributes };
  else if (language && defaults) defaults.children.push(structuredClone(language));
  parts.set(house.stylesPart, xmlBytes(house.styles));
}

/** The lists of the product, and the number by which ours grew. */
interface FilledNumbering {
  readonly root: XmlElement;
  readonly shift: number;
}

function fillNumbering(filling: Filling): FilledNumbering {
  const hasOwn = relatedPart(filling.parts, filling.house.mainPart, 'numbering') !== undefined;
  if (hasOwn) cleanPart(filling.parts, relatedPart(filling.parts, filling.house.mainPart, 'numbering') ?? '');
  const { name, root } = partOf(filling, 'numbering');
  const shift = hasOwn ? mergeNumbering(root, filling.own.xml('word/numbering.xml')) : 0;
  filling.parts.set(name, xmlBytes(root));
  return { root, shift };
}

function fillSettings(filling: Filling, footnotes: XmlElement): void {
  const { name, root } = partOf(filling, 'settings');
  cleanSettings(root);
  setFootnoteSettings(root, footnotes);
  filling.parts.set(name, xmlBytes(root));
  setRelationships(filling.parts, name, []);
}

/** The links in a part of ours, under relationship ids that no part of the house uses. */
function takeLinks(own: OwnWordFile, part: string, root: XmlElement): Relationship[] {
  for (const at of elementsIn(root).filter((child) => child.name === 'w:hyperlink')) {
    at.attributes['r:id'] = `rIdBrief${at.attributes['r:id'] ?? ''}`;
  }
  const links = relationshipsOf(own.parts, part).filter((item) => item.kind === 'hyperlink');
  return links.map((item) => ({ ...item, id: `rIdBrief${item.id}` }));
}

/** The footnotes of the product: their part, and the number by which the ids of our notes grew. */
interface FilledFootnotes {
  readonly name: string;
  readonly root: XmlElement;
  readonly shift: number;
}

function fillFootnotes(filling: Filling): FilledFootnotes {
  const { parts, own, house, styleIds } = filling;
  const existing = relatedPart(parts, house.mainPart, 'footnotes');
  if (existing !== undefined) cleanPart(parts, existing);
  const { name, root: template } = partOf(filling, 'footnotes');
  const ours = own.xml('word/footnotes.xml');
  mapStyles(ours, styleIds);
  const links = takeLinks(own, 'word/footnotes.xml', ours);
  const { footnotes, shift } = mergeFootnotes(template, ours);
  const used = new Set(elementsIn(footnotes).flatMap((at) => Object.values(at.attributes)));
  const kept = existing === undefined ? [] : relationshipsOf(parts, existing);
  setRelationships(parts, name, [...kept.filter((item) => used.has(item.id)), ...links]);
  parts.set(name, xmlBytes(footnotes));
  return { name, root: footnotes, shift };
}

function houseSection({ page }: Filling, pages: MadePages): XmlElement {
  return element('w:sectPr', {}, [...pages.references, ...childrenOf(page.section)]);
}

/** What our text refers to, under ids that the house does not use. */
interface FilledLists {
  readonly numbering: FilledNumbering;
  readonly footnotes: FilledFootnotes;
}

/** Our text on the house's page. */
function fillDocument(filling: Filling, pages: MadePages, lists: FilledLists): void {
  const { own, parts, house } = filling;
  const document = own.xml('word/document.xml');
  const body = childOf(document, 'w:body');
  if (!body) throw new Error('The Word file that was just written has no body.');
  body.children = childrenOf(body).filter((child) => child.name !== 'w:sectPr');
  mapStyles(body, filling.styleIds);
  applyNumbering(body, house.styles, {
    ids: filling.styleIds,
    numbering: lists.numbering.root,
    shift: lists.numbering.shift,
  });
  shiftFootnotes(body, lists.footnotes.shift);
  fitTables(body, {
    styles: house.styles,
    styleIds: filling.styleIds,
    from: textWidth,
    to: filling.page.textWidth,
  });
  filling.relationships.push(...takeLinks(own, 'word/document.xml', body));
  body.children.push(houseSection(filling, pages));
  parts.set(house.mainPart, xmlBytes(document));
}

const packageRoot = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/';

/** The file says of itself what the product says; nothing of the template's author, company or properties stays. */
function fillProperties(filling: Filling): void {
  const { parts, own, house } = filling;
  parts.set('docProps/core.xml', own.bytes('docProps/core.xml'));
  parts.set('docProps/app.xml', own.bytes('docProps/app.xml'));
  setRelationships(parts, '', [
    relationship('rId1', 'officeDocument', house.mainPart),
    {
      id: 'rId2',
      kind: 'core-properties',
      type: `${packageRoot}core-properties`,
      target: 'docProps/core.xml',
      isExternal: false,
    },
    relationship('rId3', 'extended-properties', 'docProps/app.xml'),
  ]);
  filling.contentTypes['docProps/core.xml'] = 'application/vnd.openxmlformats-package.core-properties+xml';
  filling.contentTypes['docProps/app.xml'] =
    'application/vnd.openxmlformats-officedocument.extended-properties+xml';
}

function cleanSharedParts({ parts, house }: Filling): void {
  for (const kind of ['theme', 'fontTable', 'styles']) {
    const name = relatedPart(parts, house.mainPart, kind);
    if (name !== undefined) cleanPart(parts, name);
  }
}

/**
 * Sets a Word file of ours in a house template. The house's styles (all of them, under their ids), theme, fonts, page
 * size and margins, headers, footers, numbers and bullets are used wherever they have the names Word gives them; our
 * own styles are added where the house has none. The marking is added to the house's headers and footers, and our
 * footnotes go below its separator. The template's text and notes, its properties, macros and everything that leads out
 * of the file are not taken over.
 *
 * Comes back with `template-unusable` for a file that is damaged, is not a Word document, or holds macros.
 */
export async function applyWordTemplate(docx: Uint8Array, template: Uint8Array): Promise<Result<Uint8Array>> {
  const read = await readWordTemplate(template);
  if (!read.ok) return read;
  const own = new OwnWordFile(docx);
  const old = oldProduct(read.value.parts, read.value.document, read.value.styles);
  const filling = startFilling(own, read.value);
  const { parts, house, folder, page, styleIds } = filling;
  fillStyles(filling);
  cleanSharedParts(filling);
  const numbering = fillNumbering(filling);
  const footnotes = fillFootnotes(filling);
  fillSettings(filling, footnotes.root);
  const properties = productProperties(own.xml('docProps/core.xml'), own.xml('docProps/app.xml'));
  const making = { parts, folder, page, styleIds, styles: house.styles, properties, old };
  const pages = makePages(making, own.xml('word/header1.xml'), own.xml('word/footer1.xml'));
  filling.relationships.push(...pages.relationships);
  Object.assign(filling.contentTypes, pages.contentTypes);
  fillDocument(filling, pages, { numbering, footnotes });
  fillProperties(filling);
  setRelationships(parts, house.mainPart, filling.relationships);
  cutWaysOut(parts, [house.mainPart, footnotes.name]);
  removeUnreachable(parts);
  setContentTypes(parts, filling.contentTypes);
  return success(zipParts(Object.fromEntries(parts)));
}
