import {
  childOf,
  childrenOf,
  elementsIn,
  removeWhere,
  valueIn,
  type XmlElement,
} from './word-template-xml.ts';

/** Our style ids with the ids they have in the template. */
export type StyleIds = ReadonlyMap<string, string>;

const nameOf = (style: XmlElement): string => (valueIn(style, 'w:name') ?? '').trim().toLowerCase();
const idOf = (style: XmlElement): string => style.attributes['w:styleId'] ?? '';
const typeOf = (style: XmlElement): string => style.attributes['w:type'] ?? 'paragraph';

/** A name, its aliases, and the type: what makes two styles the same for Word. */
function keysOf(style: XmlElement): string[] {
  const aliases = (valueIn(style, 'w:aliases') ?? '').split(',');
  return [nameOf(style), ...aliases]
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .map((name) => `${typeOf(style)} ${name}`);
}

/** A house with one table style of its own wants its tables to look like that. */
function onlyOwnTableStyle(styles: readonly XmlElement[]): XmlElement | undefined {
  const own = styles.filter(
    (style) => typeOf(style) === 'table' && style.attributes['w:customStyle'] === '1',
  );
  return own.length === 1 ? own[0] : undefined;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}${count}`;
  return id;
}

/** If the house's styles are used, its fonts are too: ours would have to be installed beside them. */
function withoutFonts(style: XmlElement): XmlElement {
  const copy = structuredClone(style);
  removeWhere(copy, (at) => at.name === 'w:rFonts');
  return copy;
}

const references = ['w:basedOn', 'w:next', 'w:link'];

/**
 * Adds to a template's styles those of ours for which it has no style of the same name, and gives the id under which
 * each of ours is to be used. No style of the template is changed or removed.
 */
export function mergeStyles(template: XmlElement, ours: XmlElement): StyleIds {
  const existing = childrenOf(template, 'w:style');
  const taken = new Set(existing.map(idOf));
  const byKey = new Map(existing.flatMap((style) => keysOf(style).map((key) => [key, idOf(style)] as const)));
  const ids = new Map<string, string>();
  const added: XmlElement[] = [];
  for (const style of childrenOf(ours, 'w:style')) {
    const key = `${typeOf(style)} ${nameOf(style)}`;
    const known =
      byKey.get(key) ?? (nameOf(style) === 'brief table' ? onlyOwnTableStyle(existing) : undefined);
    if (known !== undefined) {
      ids.set(idOf(style), typeof known === 'string' ? known : idOf(known));
      continue;
    }
    const id = freeId(idOf(style), taken);
    taken.add(id);
    ids.set(idOf(style), id);
    const copy = withoutFonts(style);
    copy.attributes['w:styleId'] = id;
    delete copy.attributes['w:default'];
    added.push(copy);
  }
  for (const style of added) {
    for (const reference of references) {
      const at = childOf(style, reference);
      if (at) at.attributes['w:val'] = ids.get(at.attributes['w:val'] ?? '') ?? at.attributes['w:val'] ?? '';
    }
  }
  template.children.push(...added);
  return ids;
}

/** Rewrites the style ids in a part of ours. */
export function mapStyles(root: XmlElement, ids: StyleIds): void {
  for (const at of elementsIn(root)) {
    if (at.name !== 'w:pStyle' && at.name !== 'w:rStyle' && at.name !== 'w:tblStyle') continue;
    const id = at.attributes['w:val'] ?? '';
    at.attributes['w:val'] = ids.get(id) ?? id;
  }
}

/** A level of a list, by the list's number in `word/numbering.xml`. */
export interface ListLevel {
  readonly list: string;
  /** Null if the style leaves it to the list, whose levels can name styles. */
  readonly level: string | null;
}

/**
 * What a style says, or else the nearest style it is based on that says something; undefined if none does. A style
 * based on itself is read only once.
 */
export function styleOf<Value>(
  styles: XmlElement,
  styleId: string,
  read: (style: XmlElement) => Value | undefined,
): Value | undefined {
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [idOf(style), style]));
  const seen = new Set<string>();
  for (let at = byId.get(styleId); at && !seen.has(idOf(at)); at = byId.get(valueIn(at, 'w:basedOn') ?? '')) {
    seen.add(idOf(at));
    const value = read(at);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The list by which a style itself, or one it is based on, numbers or bullets its paragraphs; null if none does. */
export function listOfStyle(styles: XmlElement, styleId: string): ListLevel | null {
  const found = styleOf(styles, styleId, (style): ListLevel | undefined => {
    const numbering = childOf(childOf(style, 'w:pPr'), 'w:numPr');
    const list = valueIn(numbering, 'w:numId');
    return list === undefined ? undefined : { list, level: valueIn(numbering, 'w:ilvl') ?? null };
  });
  return found === undefined || found.list === '0' ? null : found;
}

/** The positions of the tab stops set by a style and those it is based on, in twips. */
export function stopsOfStyle(styles: XmlElement, styleId: string): number[] {
  const found = new Set<number>();
  styleOf(styles, styleId, (style) => {
    const tabs = childOf(childOf(style, 'w:pPr'), 'w:tabs');
    for (const tab of tabs ? childrenOf(tabs, 'w:tab') : [])
      found.add(Number(tab.attributes['w:pos'] ?? 0) || 0);
    return undefined;
  });
  return [...found];
}

const usualSize = 20;

/** The size of a style's text in half points, from the style, those it is based on, or the defaults of the template. */
export function sizeOfStyle(styles: XmlElement, styleId: string): number {
  const own = styleOf(styles, styleId, (style) => valueIn(childOf(style, 'w:rPr'), 'w:sz'));
  const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return Number(own ?? valueIn(defaults, 'w:sz') ?? usualSize) || usualSize;
}

/** The id of a paragraph style by its name. */
export function styleNamed(styles: XmlElement, name: string): string | undefined {
  const found = childrenOf(styles, 'w:style').find(
    (style) => typeOf(style) === 'paragraph' && nameOf(style) === name,
  );
  return found ? idOf(found) : undefined;
}
