import { joinTexts, type Prose, type ProseNode } from '../brief/prose.ts';

type InlineChange = (node: ProseNode) => ProseNode | readonly ProseNode[] | null;

const inlineNames: ReadonlySet<string> = new Set(['text', 'hardBreak', 'mention', 'recordLabel', 'citation']);

function isInline(node: ProseNode): boolean {
  return inlineNames.has(node.type);
}

function mapNode<Node extends ProseNode>(node: Node, change: InlineChange): Node {
  if (!node.content) return node;
  let isChanged = false;
  const content: ProseNode[] = [];
  for (const child of node.content) {
    const next = isInline(child) ? change(child) : mapNode(child, change);
    if (next !== child) isChanged = true;
    if (next === null) continue;
    if (Array.isArray(next)) content.push(...next);
    else content.push(next as ProseNode);
  }
  if (!isChanged) return node;
  const { content: _old, ...rest } = node;
  const joined = joinTexts(content);
  return (joined.length > 0 ? { ...rest, content: joined } : rest) as Node;
}

/**
 * Gives prose with every inline node changed: kept (the same object), replaced by one or several, or left out (null).
 * If nothing changes, the same prose comes back.
 */
export function mapInline(prose: Prose, change: InlineChange): Prose {
  return mapNode(prose, change);
}
