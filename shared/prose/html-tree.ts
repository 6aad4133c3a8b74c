import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parseFragment } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = DefaultTreeAdapterTypes.DocumentFragment;

/** Chromium stops nesting at 512 elements too; real pages stay far below. */
const deepestElement = 512;
/** A real tag has a few dozen attributes; the parser compares each with all before it, so more would be slow. */
const mostSpacesInTag = 2_000;

class TooMuchMarkup extends Error {}

/** Says whether a tag has so many attributes, or is never closed, that the text cannot sensibly be read as markup. */
function hasEndlessTag(html: string): boolean {
  const opening = /<[a-z/]/gi;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    let spaces = 0;
    let at = found.index;
    for (; at < html.length && html[at] !== '>'; at += 1) {
      const character = html[at];
      if (character === ' ' || character === '\n' || character === '/' || character === '\t') spaces += 1;
      if (spaces > mostSpacesInTag) return true;
    }
    opening.lastIndex = at;
  }
  return false;
}

/** The parser's own tree builder, which refuses what no program writes: bombs of nesting or of repeated formatting. */
function guardedAdapter(mostElements: number): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > mostElements) throw new TooMuchMarkup();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    appendChild(parent, child) {
      const depth = (depths.get(parent) ?? 0) + 1;
      if (depth > deepestElement) throw new TooMuchMarkup();
      depths.set(child, depth);
      defaultTreeAdapter.appendChild(parent, child);
    },
  };
}

/**
 * Rows and cells copied without their table would lose their borders, and the words of two cells would run together.
 */
function withTable(html: string): string {
  const cell = html.search(/<t[rdh][\s>]/i);
  if (cell < 0) return html;
  const table = html.search(/<table[\s>]/i);
  return table >= 0 && table < cell ? html : `${html.slice(0, cell)}<table>${html.slice(cell)}`;
}

/**
 * Parses HTML, a whole page or a fragment, as browsers do. Null if the markup is a bomb (nested hundreds deep,
 * thousands of attributes on one tag, more elements than `mostElements`), which is better read with its tags cut away.
 */
export function htmlTree(html: string, mostElements = 1_000 + html.length / 2): HtmlParent | null {
  if (hasEndlessTag(html)) return null;
  const treeAdapter = guardedAdapter(mostElements);
  const context = defaultTreeAdapter.createElement('div', names.NS.HTML, []);
  try {
    return parseFragment(context, withTable(html), { treeAdapter });
  } catch (error) {
    if (error instanceof TooMuchMarkup) return null;
    throw error;
  }
}

function endOfTag(html: string, open: number): number {
  const silent = /^<(script|style)\b/i.exec(html.slice(open, open + 10));
  const from = silent ? html.indexOf(`</${silent[1]}`, open) : open;
  return html.indexOf('>', from < 0 ? open : from);
}

/** Text with every tag cut away in one pass, and scripts and styles with their content. Entities stay as written. */
export function withoutTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : endOfTag(html, open);
    if (close < 0) break;
    parts.push(html.slice(at, open));
    at = close + 1;
  }
  parts.push(html.slice(at).replaceAll('<', ' '));
  return parts.join('\n');
}

/** The value of an attribute, empty if it is absent. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((entry) => entry.name === name)?.value ?? '';
}

/** Says whether a node of the tree is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** All text below a node, as it stands. */
export function textBelow(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textBelow).join('') : '';
}
