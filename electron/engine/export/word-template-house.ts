import { posix } from 'node:path';
import { textWidth } from '#shared/publication/writers/docx/page-lines.ts';
import { cleanPart } from './word-template-clean.ts';
import { fillPropertyFields, type ProductProperties } from './word-template-fields.ts';
import { type OldProduct, renewRunningLine } from './word-template-leftovers.ts';
import { markingParagraphs, removeOldMarking } from './word-template-marking.ts';
import type { HousePage, PageKind, PageParts } from './word-template-page.ts';
import { type Parts, type Relationship, relationship } from './word-template-parts.ts';
import { mapStyles, type StyleIds, stopsOfStyle } from './word-template-styles.ts';
import {
  childOf,
  childrenOf,
  element,
  elementsIn,
  parseXml,
  valueIn,
  type XmlElement,
  xmlBytes,
} from './word-template-xml.ts';

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** Our own header or footer, for houses that have none. */
interface OwnPagePart {
  readonly name: 'header' | 'footer';
  readonly root: XmlElement;
}

/** Everything that headers and footers are made from. */
export interface PageMaking {
  readonly parts: Parts;
  readonly folder: string;
  readonly page: HousePage;
  readonly styleIds: StyleIds;
  /** The template's styles, ours among them. */
  readonly styles: XmlElement;
  readonly properties: ProductProperties;
  /** What the template said if it was a product of ours; otherwise null. */
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
  const fitted = fittedPart(own, making);
  // Our own line already carries the marking.
  if (!renewRunningLine(root, making.old, childrenOf(fitted))) addMarking(root, own, making);
  making.parts.set(name, xmlBytes(root));
}

function addMarking(root: XmlElement, own: OwnPagePart, making: PageMaking): void {
  const added = markingParagraphs(own.root);
  for (const paragraph of added) mapStyles(paragraph, making.styleIds);
  // The marking is next to the text, so that its own space separates header and footer from the text however tall they
  // become.
  if (root.name === 'w:ftr') root.children.unshift(...added);
  else root.children.push(...added);
}

const positionOf = (tab: XmlElement): number => Number(tab.attributes['w:pos'] ?? 0) || 0;

/**
 * Tab stops by which a line is laid out on its own: its stops, and those of its style and the styles it is based on
 * cleared.
 */
function ownStops(tabs: readonly XmlElement[], styleId: string, { page, styles }: PageMaking): XmlElement[] {
  const own = tabs.map((tab) => {
    const position = String(Math.round((positionOf(tab) * page.textWidth) / textWidth));
    return element('w:tab', { ...tab.attributes, 'w:pos': position });
  });
  const taken = new Set(own.map(positionOf));
  const inherited = stopsOfStyle(styles, styleId).filter((position) => !taken.has(position));
  const undone = inherited.map((position) =>
    element('w:tab', { 'w:val': 'clear', 'w:pos': String(position) }),
  );
  return [...own, ...undone].sort((left, right) => positionOf(left) - positionOf(right));
}

/** Our own header or footer on the house's page: its tab stops where the text ends, and none of the house's indents. */
function fittedPart(own: OwnPagePart, making: PageMaking): XmlElement {
  const root = structuredClone(own.root);
  mapStyles(root, making.styleIds);
  for (const properties of elementsIn(root).filter(({ name }) => name === 'w:pPr')) {
    const tabs = childOf(properties, 'w:tabs');
    if (!tabs) continue;
    tabs.children = ownStops(childrenOf(tabs, 'w:tab'), valueIn(properties, 'w:pStyle') ?? '', making);
    properties.children.push(
      element('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' }),
      element('w:jc', { 'w:val': 'left' }),
    );
  }
  return root;
}

/**
 * For a kind of page the house has nothing for: our own header or footer, or on first and even pages the marking alone.
 */
function ownPart(kind: PageKind, own: OwnPagePart, making: PageMaking): XmlElement | null {
  if (kind === 'default') return fittedPart(own, making);
  const marking = markingParagraphs(own.root);
  for (const paragraph of marking) mapStyles(paragraph, making.styleIds);
  return marking.length === 0 ? null : element(own.root.name, { ...own.root.attributes }, marking);
}

function makeKind(own: OwnPagePart, house: PageParts, making: PageMaking): MadePages {
  const references: XmlElement[] = [];
  const relationships: Relationship[] = [];
  const contentTypes: Record<string, string> = {};
  const dressed = new Set<string>();
  for (const kind of making.page.kinds) {
    const housePart = house[kind];
    const made = housePart === undefined ? ownPart(kind, own, making) : null;
    if (housePart === undefined && made === null) continue;
    const name = housePart ?? posix.join(making.folder, `brief-${own.name}-${kind}.xml`);
    if (housePart !== undefined && !dressed.has(housePart)) dressHousePart(housePart, own, making);
    dressed.add(name);
    if (made) {
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
 * Makes headers and footers for all kinds of pages: the house's own with our marking added, or ours if the house has
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
