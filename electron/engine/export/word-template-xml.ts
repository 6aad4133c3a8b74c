import { SaxesParser } from 'saxes';

/** An XML element as a plain tree; names and attributes keep their prefixes. Comments and instructions are not kept. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

function decode(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** How deep elements may lie in each other; Word nests tables a few levels, a hostile file thousands. */
const deepest = 200;

/** Reads a part of a Word file; null if it is not well-formed, holds a document type, or is nested beyond reason. */
export function parseXml(bytes: Uint8Array): XmlElement | null {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  const made: { root: XmlElement | null; isRefused: boolean } = { root: null, isRefused: false };
  parser.on('error', () => {
    made.isRefused = true;
  });
  parser.on('doctype', () => {
    made.isRefused = true;
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else made.root ??= element;
    open.push(element);
    if (open.length > deepest) made.isRefused = true;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decode(bytes));
  if (made.isRefused) return null;
  parser.close();
  return made.isRefused ? null : made.root;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

function write(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(write).join('')}</${node.name}>`;
}

/** Writes a tree as a part of a Word file. */
export function xmlBytes(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root)}`);
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The child elements, only those of one name if it is given. */
export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The first child of a name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent ? childrenOf(parent, name)[0] : undefined;
}

/** The `w:val` of the first child with a name. */
export function valueIn(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** All elements below one, itself first, in document order. */
export function elementsIn(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement): void => {
    found.push(at);
    for (const child of at.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return found;
}

/** Removes children that match, at any depth. */
export function removeWhere(root: XmlElement, matches: (element: XmlElement) => boolean): void {
  root.children = root.children.filter((child) => !isElement(child) || !matches(child));
  for (const child of childrenOf(root)) removeWhere(child, matches);
}

/** Puts the children of matching elements in their place, at any depth. */
export function unwrapWhere(root: XmlElement, matches: (element: XmlElement) => boolean): void {
  for (const child of childrenOf(root)) unwrapWhere(child, matches);
  root.children = root.children.flatMap((child) =>
    isElement(child) && matches(child) ? child.children : [child],
  );
}

/** All elements that match or contain one that matches, found in one walk over the tree. */
export function elementsHolding(
  root: XmlElement,
  matches: (element: XmlElement) => boolean,
): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  const visit = (at: XmlElement): boolean => {
    let isFound = matches(at);
    for (const child of at.children) if (isElement(child) && visit(child)) isFound = true;
    if (isFound) found.add(at);
    return isFound;
  };
  visit(root);
  return found;
}

/**
 * The elements of a paragraph in document order, without those of paragraphs inside it: the content of its text boxes
 * belongs to those.
 */
export function elementsOfParagraph(paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement): void => {
    for (const child of at.children) {
      if (!isElement(child) || child.name === 'w:p') continue;
      found.push(child);
      visit(child);
    }
  };
  visit(paragraph);
  return found;
}
