import type { Parts } from './word-template-parts.ts';
import { relationshipsOf, targetName } from './word-template-parts.ts';
import {
  childOf,
  childrenOf,
  element,
  elementsIn,
  removeWhere,
  type XmlElement,
} from './word-template-xml.ts';

/** Which pages a header or footer is for. */
export const pageKinds = ['default', 'first', 'even'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Headers or footers by the pages they are for, as names of parts. */
export type PageParts = Partial<Record<PageKind, string>>;

/** The page of a template: its last section, with the headers and footers that apply there. */
export interface HousePage {
  /** `w:sectPr` without references to headers and footers. */
  readonly section: XmlElement;
  readonly headers: PageParts;
  readonly footers: PageParts;
  /** The kinds of pages that need a marking of their own. */
  readonly kinds: readonly PageKind[];
  /** Width of the text, in twips. */
  readonly textWidth: number;
}

function isPageKind(text: string): text is PageKind {
  return pageKinds.some((kind) => kind === text);
}

/** A section without a reference of its own takes that of the section before it, so all are read in order. */
function pageParts(sections: readonly XmlElement[], name: string, parts: Parts, mainPart: string): PageParts {
  const targets = new Map(
    relationshipsOf(parts, mainPart).map((item) => [item.id, targetName(mainPart, item.target)]),
  );
  const found: PageParts = {};
  for (const reference of sections.flatMap((section) => childrenOf(section, name))) {
    const kind = reference.attributes['w:type'] ?? 'default';
    const target = targets.get(reference.attributes['r:id'] ?? '');
    if (isPageKind(kind) && target !== undefined && parts.has(target)) found[kind] = target;
  }
  return found;
}

function isOn(at: XmlElement | undefined): boolean {
  return at !== undefined && !['0', 'false', 'off'].includes(at.attributes['w:val'] ?? '1');
}

const number = (at: XmlElement | undefined, name: string, otherwise: number): number =>
  Math.abs(Number(at?.attributes[name] ?? otherwise)) || otherwise;

function textWidth(section: XmlElement): number {
  const size = childOf(section, 'w:pgSz');
  const margin = childOf(section, 'w:pgMar');
  const between =
    number(margin, 'w:left', 1_440) + number(margin, 'w:right', 1_440) + number(margin, 'w:gutter', 0);
  const whole = Math.max(1_500, number(size, 'w:w', 12_240) - between);
  const columns = childOf(section, 'w:cols');
  const count = Math.min(10, number(columns, 'w:num', 1));
  return Math.floor((whole - (count - 1) * number(columns, 'w:space', 720)) / count);
}

const referenceNames = ['w:headerReference', 'w:footerReference'];
const droppedFromSection = [
  ...referenceNames,
  'w:footnotePr',
  'w:endnotePr',
  'w:sectPrChange',
  'w:printerSettings',
  'w:type',
];

/** Reads the page that a template's last section describes. `settings` says whether even pages differ. */
export function housePage(
  document: XmlElement,
  settings: XmlElement | null,
  parts: Parts,
  mainPart: string,
): HousePage {
  const sections = elementsIn(document).filter((at) => at.name === 'w:sectPr');
  const last = structuredClone(sections.at(-1) ?? element('w:sectPr'));
  removeWhere(last, (at) => droppedFromSection.includes(at.name));
  last.attributes = {};
  const hasFirst = isOn(childOf(last, 'w:titlePg'));
  const hasEven = settings !== null && isOn(childOf(settings, 'w:evenAndOddHeaders'));
  return {
    section: last,
    headers: pageParts(sections, 'w:headerReference', parts, mainPart),
    footers: pageParts(sections, 'w:footerReference', parts, mainPart),
    kinds: ['default', ...(hasFirst ? (['first'] as const) : []), ...(hasEven ? (['even'] as const) : [])],
    textWidth: textWidth(last),
  };
}
