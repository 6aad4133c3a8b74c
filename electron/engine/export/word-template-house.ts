import { posix } from 'node:path';
import { textWidth } from '#shared/publication/writers/docx/page.ts';
import { cleanPart } from './word-template-clean.ts';
import { fillPropertyFields, type ProductProperties } from './word-template-fields.ts';
import { type OldProduct, renewRunningLine } from './word-template-leftovers.ts';
import { markingParagraphs, removeOldMarking } from './word-template-marking.ts';
import type { HousePage, PageKind, PageParts } from './word-template-page.ts';
import { type Parts, type Relationship, relationship } from './word-template-parts.ts';
import { mapStyles, type StyleIds } from './word-template-styles.ts';
import { childrenOf, element, elementsIn, parseXml, type XmlElement, xmlBytes } from './word-template-xml.ts';

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** Our own header or footer, for houses that have none. */
interface OwnPagePart {
  readonly name: 'header' | 'footer';
  readonly root: XmlElement;
}

/** Everything the heads and feet of pages are made from. */
export interface PageMaking {
  readonly parts: Parts;
  readonly folder: string;
  readonly page: HousePage;
  readonly styleIds: StyleIds;
  readonly properties: ProductProperties;
  /** What the template said when it was a product itself. */
  readonly old: OldProduct | null;
}

/** References for `w:sectPr`, the relationships they need, and the content types of new parts. */
export interface MadePages {
  readonly references: readonly XmlElement[];
  readonly relationships: readonly Relationship[];
  readonly contentTypes: Readonly<Record<string, string>>;
}

function dressHousePart(name: string, own: OwnPagePart, making: PageMaking): void {
  cleanPart(making.parts, name);
  const root = parseXml(making.parts.get(name) ?? new Uint8Array());
  if (!root) return;
  fillPropertyFields(root, making.properties);
  removeOldMarking(root);
  const fitted = fittedPart(own, making.page.textWidth);
  mapStyles(fitted, making.styleIds);
  // Our own line carries the marking already.
  if (!renewRunningLine(root, making.old, childrenOf(fitted))) addMarking(root, own, making);
  making.parts.set(name, xmlBytes(root));
}

function addMarking(root: XmlElement, own: OwnPagePart, making: PageMaking): void {
  const added = markingParagraphs(own.root);
  for (const paragraph of added) mapStyles(paragraph, making.styleIds);
  // The marking stands next to the text, so that its own space parts head and foot from it however tall they become.
  if (root.name === 'w:ftr') root.children.unshift(...added);
  else root.children.push(...added);
}

/** Our own head or foot, its tab stops where the house's text ends. */
function fittedPart(own: OwnPagePart, width: number): XmlElement {
  const root = structuredClone(own.root);
  for (const at of elementsIn(root).filter((child) => child.name === 'w:tab')) {
    const position = Number(at.attributes['w:pos'] ?? 0);
    if (position > 0) at.attributes['w:pos'] = String(Math.round((position * width) / textWidth));
  }
  return root;
}

/** A page kind the house has nothing for: our own head or foot, or the marking alone on first and even pages. */
function ownPart(
  kind: PageKind,
  own: OwnPagePart,
  marking: readonly XmlElement[],
  width: number,
): XmlElement | null {
  if (kind === 'default') return fittedPart(own, width);
  if (marking.length === 0) return null;
  const children = marking.map((paragraph) => structuredClone(paragraph));
  return element(own.root.name, { ...own.root.attributes }, children);
}

function makeKind(own: OwnPagePart, house: PageParts, making: PageMaking): MadePages {
  const marking = markingParagraphs(own.root);
  const references: XmlElement[] = [];
  const relationships: Relationship[] = [];
  const contentTypes: Record<string, string> = {};
  const dressed = new Set<string>();
  for (const kind of making.page.kinds) {
    const housePart = house[kind];
    const made = housePart === undefined ? ownPart(kind, own, marking, making.page.textWidth) : null;
    if (housePart === undefined && made === null) continue;
    const name = housePart ?? posix.join(making.folder, `brief-${own.name}-${kind}.xml`);
    if (housePart !== undefined && !dressed.has(housePart)) dressHousePart(housePart, own, making);
    dressed.add(name);
    if (made) {
      mapStyles(made, making.styleIds);
      making.parts.set(name, xmlBytes(made));
      contentTypes[name] = `${mime}${own.name}+xml`;
    }
    const id = `rIdBrief${own.name}${kind}`;
    relationships.push(relationship(id, own.name, posix.relative(making.folder, name)));
    references.push(element(`w:${own.name}Reference`, { 'w:type': kind, 'r:id': id }));
  }
  return { references, relationships, contentTypes };
}

/**
 * Makes the heads and feet of all kinds of pages: the house's own with our marking added, ours where the house has
 * none.
 */
export function makePages(making: PageMaking, header: XmlElement, footer: XmlElement): MadePages {
  const headers = makeKind({ name: 'header', root: header }, making.page.headers, making);
  const footers = makeKind({ name: 'footer', root: footer }, making.page.footers, making);
  return {
    references: [...headers.references, ...footers.references],
    relationships: [...headers.relationships, ...footers.relationships],
    contentTypes: { ...headers.contentTypes, ...footers.contentTypes },
  };
}
