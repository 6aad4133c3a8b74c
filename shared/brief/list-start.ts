import type { Prose, ProseNode } from './prose.ts';

/** The numbers a numbered list may begin at. A larger one is a date or a file number at the start of a line. */
export const listStarts = { least: 0, most: 1_000_000 } as const;

/** Says whether a numbered list may begin at a number. */
export function mayStartList(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= listStarts.least && Number(value) <= listStarts.most;
}

/* The first paragraph of an item, with its number put before it as text. */
function numbered(item: ProseNode, number: number): ProseNode[] {
  const [first, ...others] = item.content ?? [];
  const printed: ProseNode = { type: 'text', text: `${number}. ` };
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', content: [printed] }, ...(item.content ?? [])];
  return [{ ...first, content: [printed, ...(first.content ?? [])] }, ...others];
}

function withoutOddLists(node: ProseNode): ProseNode[] {
  const content = node.content?.flatMap(withoutOddLists);
  const inside = content ? { ...node, content } : node;
  const start = node.type === 'orderedList' ? node.attrs?.start : undefined;
  if (typeof start !== 'number' || mayStartList(start)) return [inside];
  return (content ?? []).flatMap((item, index) => numbered(item, start + index));
}

/**
 * Prose in which every list begins at a number a list may begin at. Other lists become paragraphs with their numbers.
 */
export function withSoundLists(prose: Prose): Prose {
  return { ...prose, content: (prose.content ?? []).flatMap(withoutOddLists) };
}
