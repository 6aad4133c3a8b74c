import type { Prose, ProseNode } from '../brief/prose.ts';

type InlineChange = (node: ProseNode) => ProseNode | readonly ProseNode[] | null;

function isInline(node: ProseNode): boolean {
  return (
    node.type === 'text' || node.type === 'hardBreak' || node.type === 'mention' || node.type === 'citation'
  );
}

function sameMarks(left: ProseNode, right: ProseNode): boolean {
  return JSON.stringify(left.marks ?? []) === JSON.stringify(right.marks ?? []);
}

/** ProseMirror never holds two neighbouring texts with the same marks; keep it so. */
function joinTexts(nodes: readonly ProseNode[]): ProseNode[] {
  const joined: ProseNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last && last.type === 'text' && node.type === 'text' && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    } else {
      joined.push(node);
    }
  }
  return joined;
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
 * Where nothing changes the very same prose comes back.
 */
export function mapInline(prose: Prose, change: InlineChange): Prose {
  return mapNode(prose, change);
}
