import { ownRecord } from '../brief/own-record.ts';
import { cleanText } from './clean-text.ts';
import { htmlTableCells } from './html-cells.ts';
import { blockElements, isPlainInline, leftOutElements } from './html-elements.ts';
import {
  headingLevel,
  isDeletion,
  isHidden,
  isRemark,
  isStyledBlock,
  isWordMarker,
  keepsSpace,
  marksInside,
  scriptOf,
  wordListItem,
} from './html-looks.ts';
import { type HtmlPlace, type HtmlSink, makeHtmlSink, topOfPage } from './html-sink.ts';
import { htmlTableBlock } from './html-table.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  htmlTree,
  isElement,
  textBelow,
  withoutTags,
} from './html-tree.ts';
import { type LeftOut, makeLeftOut } from './left-out.ts';
import { plainRuns, type Script } from './runs.ts';
import { isSafeLink } from './schema.ts';
import { scripted } from './scripts.ts';
import { bulletMarker, deepestList, type ListMarker, paragraphOf, type SourceBlock } from './source-block.ts';

const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);
const deepestQuote = 4;

/** A longer text is not converted to raised or lowered characters. */
const longestScript = 60;

interface Walk {
  readonly sink: HtmlSink;
  readonly leftOut: LeftOut;
}

function walkChildren(
  element: { readonly childNodes: readonly HtmlNode[] },
  place: HtmlPlace,
  walk: Walk,
): void {
  for (const child of element.childNodes) walkNode(child, place, walk);
}

function walkNode(node: HtmlNode, place: HtmlPlace, walk: Walk): void {
  if (isElement(node)) {
    walkElement(node, place, walk);
  } else if (node.nodeName === '#text' && 'value' in node) {
    walk.sink.text(cleanText(node.value), place);
  } else if (node.nodeName === '#comment' && 'data' in node && !/^\[|^(Start|End)Fragment/.test(node.data)) {
    walk.leftOut.note('comment');
  }
}

function isLeftOut(element: HtmlElement, leftOut: LeftOut): boolean {
  const kind = ownRecord(leftOutElements, element.tagName);
  if (kind) {
    if (element.tagName !== 'input' || attribute(element, 'type') !== 'hidden') {
      leftOut.note(kind, kind === 'picture' ? attribute(element, 'alt') : '');
    }
    return true;
  }
  if (isHidden(element)) {
    leftOut.note('hidden', textBelow(element));
    return true;
  }
  if (isDeletion(element)) {
    leftOut.note('deleted', textBelow(element));
    return true;
  }
  if (isRemark(element)) {
    leftOut.note('remark');
    return true;
  }
  return isWordMarker(element);
}

function linkTarget(element: HtmlElement, leftOut: LeftOut): string | null {
  const href = attribute(element, 'href').trim().replaceAll(' ', '%20');
  const leadsAway = href !== '' && !href.startsWith('#');
  if (isSafeLink(href)) return href;
  if (leadsAway) leftOut.note('link');
  return null;
}

function placeInside(element: HtmlElement, place: HtmlPlace, leftOut: LeftOut): HtmlPlace {
  if (element.attrs.some((entry) => entry.name.startsWith('on'))) leftOut.note('script');
  return {
    ...place,
    marks: marksInside(element, place.marks),
    href: element.tagName === 'a' ? linkTarget(element, leftOut) : place.href,
    keepsSpace: place.keepsSpace || keepsSpace(element),
    headingLevel: headingLevel(element) || place.headingLevel,
  };
}

function walkElement(element: HtmlElement, place: HtmlPlace, walk: Walk): void {
  if (isLeftOut(element, walk.leftOut)) return;
  const inside = placeInside(element, place, walk.leftOut);
  const { sink } = walk;
  const script = scriptOf(element);
  if (element.tagName === 'br') sink.lineBreak(inside);
  else if (lists.has(element.tagName)) walkList(element, inside, walk);
  else if (element.tagName === 'li') {
    walkItem(element, bulletMarker, { ...inside, depth: Math.max(1, inside.depth) }, walk);
  } else if (element.tagName === 'table') walkTable(element, inside, walk);
  else if (element.tagName === 'blockquote' && inside.quotes < deepestQuote) walkQuote(element, inside, walk);
  else if (script) walkScript(element, script, inside, walk);
  else if (element.tagName === 'q') {
    sink.text('“', inside);
    walkChildren(element, inside, walk);
    sink.text('”', inside);
  } else walkOther(element, inside, walk);
}

function walkScript(element: HtmlElement, script: Script, place: HtmlPlace, walk: Walk): void {
  const text = cleanText(textBelow(element));
  if (text.length > longestScript || !element.childNodes.every(isPlainInline)) {
    walkChildren(element, place, walk);
    return;
  }
  const link = element.childNodes.filter(isElement).find(({ tagName }) => tagName === 'a');
  // A raised number with a link is a note number, not a power.
  const isNoteSign = link !== undefined && /^\w+$/.test(text.trim());
  const href = link ? linkTarget(link, walk.leftOut) : place.href;
  const { text: plain, ...how } = isNoteSign ? { text: `[${text.trim()}]` } : scripted(text, script);
  walk.sink.text(plain, { ...place, ...how, href });
}

function walkOther(element: HtmlElement, place: HtmlPlace, walk: Walk): void {
  const isBlock = blockElements.has(element.tagName) || isStyledBlock(element);
  const item = isBlock ? wordListItem(element) : null;
  if (item) {
    walkItem(element, item.marker, { ...place, depth: Math.min(deepestList, item.depth) }, walk);
    return;
  }
  if (!isBlock) {
    walkChildren(element, place, walk);
    return;
  }
  walk.sink.endBlock();
  walkChildren(element, place, walk);
  walk.sink.endBlock();
}

/** A number as a browser reads it; a browser ignores a number of more than 32 bits. */
function wholeNumber(text: string): number | undefined {
  const value = Number.parseInt(text, 10);
  return Math.abs(value) < 2 ** 31 ? value : undefined;
}

function walkList(list: HtmlElement, place: HtmlPlace, walk: Walk): void {
  walk.sink.endBlock();
  const depth = Math.min(deepestList, place.depth + 1);
  const isLettered = list.tagName === 'ol' && attribute(list, 'type').toLowerCase() === 'a';
  let value = wholeNumber(attribute(list, 'start')) ?? 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') {
      walkNode(child, { ...place, depth }, walk);
      continue;
    }
    value = wholeNumber(attribute(child, 'value')) ?? value;
    const marker: ListMarker =
      list.tagName === 'ol' ? { kind: isLettered ? 'letter' : 'number', value } : bulletMarker;
    const inside = placeInside(child, { ...place, depth: itemDepth(child, depth) }, walk.leftOut);
    if (!isLeftOut(child, walk.leftOut)) walkItem(child, marker, inside, walk);
    value += 1;
  }
  walk.sink.endBlock();
}

/** Word and Google's web editors write every item as a list of its own and give the level separately. */
function itemDepth(item: HtmlElement, depth: number): number {
  const level = Number.parseInt(attribute(item, 'data-aria-level') || attribute(item, 'aria-level'), 10) || 0;
  return Math.min(deepestList, Math.max(depth, level));
}

function walkItem(element: HtmlElement, marker: ListMarker, place: HtmlPlace, walk: Walk): void {
  walk.sink.beginItem(marker, place.depth);
  walkChildren(element, place, walk);
  walk.sink.endItem();
}

function blocksInside(element: HtmlElement, place: HtmlPlace, leftOut: LeftOut): SourceBlock[] {
  const walk: Walk = { sink: makeHtmlSink(), leftOut };
  walkChildren(element, { ...place, depth: 0 }, walk);
  walk.sink.endBlock();
  return walk.sink.blocks;
}

function walkQuote(element: HtmlElement, place: HtmlPlace, walk: Walk): void {
  const blocks = blocksInside(element, { ...place, quotes: place.quotes + 1 }, walk.leftOut);
  if (blocks.length > 0) walk.sink.add({ kind: 'quote', depth: place.depth, blocks });
}

function walkTable(element: HtmlElement, place: HtmlPlace, walk: Walk): void {
  const cells = place.isInTable ? null : htmlTableCells(element);
  if (!cells) {
    walkTableAsText(element, place, walk);
    return;
  }
  for (const child of element.childNodes) {
    if (isElement(child) && child.tagName === 'caption') walkElement(child, place, walk);
  }
  const read = (cell: HtmlElement) =>
    isLeftOut(cell, walk.leftOut)
      ? []
      : blocksInside(cell, { ...placeInside(cell, place, walk.leftOut), isInTable: true }, walk.leftOut);
  const table = htmlTableBlock(cells, place.depth, read);
  if (table) walk.sink.add(table);
}

/**
 * The cells of a table one after the other: for a table inside a table, a table used for layout, or one of absurd size.
 */
function walkTableAsText(element: HtmlElement, place: HtmlPlace, walk: Walk): void {
  walk.sink.endBlock();
  walkChildren(element, place, walk);
  walk.sink.endBlock();
}

/** What foreign markup says, as blocks, and one line for each kind of thing that was left out. */
export interface ReadHtml {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly string[];
}

function plainBlocks(html: string, leftOut: LeftOut): SourceBlock[] {
  leftOut.note('markup');
  const tree = htmlTree(withoutTags(html));
  const text = tree ? tree.childNodes.map(textBelow).join('') : withoutTags(html);
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraphOf(plainRuns(line)));
}

/**
 * Reads HTML (a page, a fragment, what Word or a browser puts on the clipboard) into blocks. Nothing of it is ever set
 * as markup or loaded: scripts, styles, pictures, hidden passages and unsafe links are counted and dropped; all other
 * text stays in reading order.
 */
export function htmlBlocks(html: string): ReadHtml {
  const leftOut = makeLeftOut();
  const tree = htmlTree(html);
  if (!tree) return { blocks: plainBlocks(html, leftOut), leftOut: leftOut.lines() };
  const walk: Walk = { sink: makeHtmlSink(), leftOut };
  walkChildren(tree, topOfPage, walk);
  walk.sink.endBlock();
  return { blocks: walk.sink.blocks, leftOut: leftOut.lines() };
}
