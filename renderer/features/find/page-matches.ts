import { type FindOptions, findInText } from '#shared/prose/find.ts';

/** A place on the page where the searched text stands: in prose, or in a field of a record. */
export type PageMatch =
  | { readonly kind: 'prose'; readonly element: HTMLElement; readonly range: Range }
  | {
      readonly kind: 'field';
      readonly element: HTMLTextAreaElement | HTMLInputElement;
      readonly from: number;
      readonly to: number;
    };

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

function proseMatches(element: HTMLElement, query: string, options: FindOptions): PageMatch[] {
  return Array.from(element.querySelectorAll(blockSelector)).flatMap((block) => {
    const { text, nodes } = textOf(block);
    return findInText(text, query, options).flatMap(({ from, to }) => {
      const range = rangeIn(nodes, from, to);
      return range ? [{ kind: 'prose' as const, element, range }] : [];
    });
  });
}

/** Finds a text everywhere on the page, in reading order: prose and the fields of records alike. */
export function findOnPage(page: HTMLElement, query: string, options: FindOptions): PageMatch[] {
  const places = page.querySelectorAll<HTMLElement>(
    '.ProseMirror, textarea, input[type="text"], input:not([type])',
  );
  return Array.from(places).flatMap((element): PageMatch[] => {
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
