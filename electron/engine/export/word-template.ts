import { zipParts } from '#shared/publication/writers/docx/package.ts';
import { textWidth } from '#shared/publication/writers/docx/page-lines.ts';
import { type Result, success } from '#shared/result.ts';
import { cleanPart, cleanSettings, cutWaysOut } from './word-template-clean.ts';
import { productProperties } from './word-template-fields.ts';
import { type Filling, partOf, startFilling } from './word-template-filling.ts';
import { mergeFootnotes, setFootnoteSettings, shiftFootnotes } from './word-template-footnotes.ts';
import { type MadePages, makePages } from './word-template-house.ts';
import { oldProduct } from './word-template-leftovers.ts';
import { applyNumbering, mergeNumbering } from './word-template-numbering.ts';
import { OwnWordFile } from './word-template-own.ts';
import {
  type Relationship,
  relatedPart,
  relationshipsOf,
  removeUnreachable,
  setContentTypes,
  setRelationships,
} from './word-template-parts.ts';
import { fillProperties } from './word-template-properties.ts';
import { readWordTemplate } from './word-template-read.ts';
import { mapStyles } from './word-template-styles.ts';
import { fitTables } from './word-template-tables.ts';
import { childOf, childrenOf, element, elementsIn, type XmlElement, xmlBytes } from './word-template-xml.ts';

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
