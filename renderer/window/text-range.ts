import type { Passage } from '#shared/brief/place.ts';

/* Numbers of sources are not words of the text, nor is the break an editor puts at the end of a line. */
const silent = 'sup, br.ProseMirror-trailingBreak';

/* A text of a record is drawn line by line. */
const isNextLine = (node: Node) =>
  node instanceof HTMLParagraphElement && node.previousElementSibling !== null;

/**
 * The stretch of a drawn paragraph of prose, or of a drawn text of a record, that holds a passage of its text; null if it
 * is too short. A line break counts as one character.
 */
export function textRange(block: Element, { from, to }: Passage): Range | null {
  const accept = (node: Node) =>
    node instanceof Element && node.matches(silent) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
  const range = document.createRange();
  let at = 0;
  let hasStart = false;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement || isNextLine(node)) at += 1;
    if (!(node instanceof Text)) continue;
    last = node;
    const end = at + node.length;
    if (!hasStart && from < end) {
      range.setStart(node, Math.max(0, from - at));
      hasStart = true;
    }
    if (hasStart && to <= end) {
      range.setEnd(node, Math.max(0, to - at));
      return range;
    }
    at = end;
  }
  // Behind the last letter.
  if (!last || from !== to || to !== at) return null;
  range.setStart(last, last.length);
  range.collapse(true);
  return range;
}

/** How many characters of a drawn paragraph or text stand before a point in it, counted as `textRange` counts. */
export function textOffset(block: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const element of before.querySelectorAll(silent)) element.remove();
  const lines = [...before.querySelectorAll('p')].filter(isNextLine);
  return (before.textContent?.length ?? 0) + before.querySelectorAll('br').length + lines.length;
}
