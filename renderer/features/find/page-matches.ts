import { type FindOptions, findInText } from '#shared/prose/find.ts';
import type { PagePassage } from '../../editor/passages/page-passage.ts';

const blockSelector = 'p, h1, h2, h3';

/* The text of a block with, for every character, the text node it comes from. */
function textOf(block: Element): {
  readonly text: string;
  readonly nodes: readonly { node: Text; at: number }[];
} {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; at: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push({ node, at: text.length });
    text += node.data;
  }
  return { text, nodes };
}

function rangeIn(nodes: readonly { node: Text; at: number }[], from: number, to: number): Range | null {
  const start = nodes.findLast(({ at }) => at <= from);
  const end = nodes.findLast(({ at }) => at < to);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, from - start.at);
  range.setEnd(end.node, to - end.at);
  return range;
}

function proseMatches(element: HTMLElement, query: string, options: FindOptions): PagePassage[] {
  return Array.from(element.querySelectorAll(blockSelector)).flatMap((block) => {
    const { text, nodes } = textOf(block);
    return findInText(text, query, options).flatMap(({ from, to }) => {
      const range = rangeIn(nodes, from, to);
      return range ? [{ kind: 'prose' as const, element, range }] : [];
    });
  });
}

/** Finds a text everywhere on the page, in reading order: prose and the fields of records alike. */
export function findOnPage(page: HTMLElement, query: string, options: FindOptions): PagePassage[] {
  const places = page.querySelectorAll<HTMLElement>(
    '.ProseMirror, textarea, input[type="text"], input:not([type])',
  );
  return Array.from(places).flatMap((element): PagePassage[] => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
      return findInText(element.value, query, options).map(({ from, to }) => ({
        kind: 'field',
        element,
        from,
        to,
      }));
    }
    return proseMatches(element, query, options);
  });
}

/** A place in the text of one element of the page, in characters from its beginning. */
export interface PagePlace {
  readonly element: HTMLElement;
  readonly offset: number;
}

function charactersBefore(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Where the cursor is on the page, or where the selection begins; null if it is elsewhere. */
export function cursorPlace(): PagePlace | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.closest('[data-brief]') === null) return null;
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) {
    return { element: focused, offset: focused.selectionStart ?? 0 };
  }
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || !focused.matches('.ProseMirror')) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (!focused.contains(startContainer)) return null;
  return { element: focused, offset: charactersBefore(focused, startContainer, startOffset) };
}

function startOf(match: PagePassage): number {
  if (match.kind === 'field') return match.from;
  return charactersBefore(match.element, match.range.startContainer, match.range.startOffset);
}

/** The place after a match once `text` has replaced it. */
export function placeBehind(match: PagePassage, text: string): PagePlace {
  return { element: match.element, offset: startOf(match) + text.length };
}

/** The first match at or after a place, or the first of all if none follows; the matches are in reading order. */
export function firstFrom(matches: readonly PagePassage[], place: PagePlace | null): number {
  if (!place?.element.isConnected) return 0;
  const at = matches.findIndex((match) => {
    if (match.element === place.element) return startOf(match) >= place.offset;
    const relation = place.element.compareDocumentPosition(match.element);
    return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  return Math.max(0, at);
}
