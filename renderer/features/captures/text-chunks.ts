/** A stretch of a text, shown in an element of its own, so that what is out of sight costs nothing. */
export interface TextChunk {
  readonly from: number;
  readonly text: string;
}

const chunkLength = 4_000;

/** Cuts a text into stretches that end with a line end where there is one, which together are the text again. */
export function textChunks(text: string): readonly TextChunk[] {
  const chunks: TextChunk[] = [];
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf('\n', from + chunkLength);
    const limit = from + chunkLength * 4;
    // A line of a hundred thousand letters is cut between words, or where it must be.
    const space = lineEnd < 0 || lineEnd > limit ? text.lastIndexOf(' ', limit) : -1;
    const to =
      lineEnd >= 0 && lineEnd <= limit
        ? lineEnd + 1
        : text.length <= limit
          ? text.length
          : cut(space, from, limit);
    chunks.push({ from, text: text.slice(from, to) });
    from = to;
  }
  return chunks;
}

function cut(space: number, from: number, limit: number): number {
  return space > from ? space + 1 : limit;
}

const chunkOf = (node: Node): HTMLElement | null =>
  (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-from]') ?? null;

/** Where a point of the page is in the text that an element shows in chunks; null if it is not in it. */
export function offsetIn(shown: HTMLElement, node: Node, offset: number): number | null {
  if (!shown.contains(node)) return null;
  if (node === shown) {
    const child = shown.children[offset];
    if (child instanceof HTMLElement) return Number(child.dataset.from);
    const last = shown.lastElementChild;
    return last instanceof HTMLElement ? Number(last.dataset.from) + (last.textContent?.length ?? 0) : 0;
  }
  const chunk = chunkOf(node);
  if (!chunk) return null;
  const from = Number(chunk.dataset.from);
  if (node.nodeType === Node.TEXT_NODE) return from + offset;
  return from + (offset === 0 ? 0 : (chunk.textContent?.length ?? 0));
}

/** The range of the page that shows a passage of the text; null if the text is not shown. */
export function rangeOf(shown: HTMLElement, from: number, to: number): Range | null {
  const start = pointAt(shown, from);
  const end = pointAt(shown, to);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function pointAt(shown: HTMLElement, at: number): { readonly node: Node; readonly offset: number } | null {
  const { children } = shown;
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const chunk = children[middle];
    if (chunk instanceof HTMLElement && Number(chunk.dataset.from) <= at) low = middle;
    else high = middle - 1;
  }
  const chunk = children[low];
  const node = chunk?.firstChild;
  if (!(chunk instanceof HTMLElement) || !node) return null;
  const offset = Math.min(Math.max(at - Number(chunk.dataset.from), 0), node.textContent?.length ?? 0);
  return { node, offset };
}
