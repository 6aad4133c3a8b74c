import { mayStartList } from '../brief/list-start.ts';
import { emptyProse, type Prose, type ProseNode } from '../brief/prose.ts';
import { inlineNodes, plainRuns, type Run, runsText } from './runs.ts';
import { type ItemBlock, type SourceBlock, type TableBlock, visitLines } from './source-block.ts';

/* Limits that keep every result within what `shared/brief/prose.ts` accepts, whatever the text is. */
const longestParagraph = 1_000_000;
const mostBlocks = 40_000;
const mostRuns = 20_000;

function paragraphNode(runs: readonly Run[]): ProseNode {
  const content = inlineNodes(runs);
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

/** A paragraph, or several where it is longer than prose may hold. */
function paragraphNodes(runs: readonly Run[]): ProseNode[] {
  const text = runsText(runs);
  const pieces = runs.length + text.split('\n').length;
  if (text.length <= longestParagraph && pieces <= mostRuns) return [paragraphNode(runs)];
  const nodes: ProseNode[] = [];
  for (let at = 0; at < text.length; at += longestParagraph) {
    nodes.push(paragraphNode(plainRuns(text.slice(at, at + longestParagraph).replaceAll('\n', ' '))));
  }
  return nodes;
}

function headingNode(level: number, runs: readonly Run[]): ProseNode[] {
  if (runsText(runs).length > 5_000) return paragraphNodes(runs);
  const content = inlineNodes(runs);
  const attrs = { level: Math.min(3, Math.max(1, level)) };
  return [content.length > 0 ? { type: 'heading', attrs, content } : { type: 'heading', attrs }];
}

function tableNode(table: TableBlock): ProseNode[] {
  const rows = table.rows
    .filter((row) => row.length > 0)
    .map((row) => ({
      type: 'tableRow',
      content: row.map((cell) => ({
        type: cell.isHeader ? 'tableHeader' : 'tableCell',
        attrs: { colspan: cell.columnSpan, rowspan: cell.rowSpan, colwidth: null, align: null },
        content: blockNodes(cell.blocks),
      })),
    }));
  return rows.length > 0 ? [{ type: 'table', content: rows }] : [];
}

interface OpenList {
  readonly kind: ItemBlock['marker']['kind'];
  readonly start: number;
  next: number;
  readonly items: ProseNode[];
}

function listNode(list: OpenList): ProseNode {
  if (list.kind === 'bullet') return { type: 'bulletList', content: list.items };
  const attrs = { start: list.start, type: list.kind === 'letter' ? 'a' : null };
  return { type: 'orderedList', attrs, content: list.items };
}

function continues(list: OpenList, item: ItemBlock): boolean {
  return list.kind === item.marker.kind && (list.kind === 'bullet' || list.next === item.marker.value);
}

/** The nodes of blocks that are all in a list at `depth`, which is 1 or more, or deeper. */
function listNodes(blocks: readonly SourceBlock[], depth: number): ProseNode[] {
  const nodes: ProseNode[] = [];
  let list: OpenList | null = null;
  const close = () => {
    if (list) nodes.push(listNode(list));
    list = null;
  };
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    let end = at + 1;
    while (end < blocks.length && !startsItem(blocks[end], depth)) end += 1;
    if (startsItem(block, depth) && block?.kind === 'item') {
      if (list && !continues(list, block)) close();
      if (!list && !mayStart(block)) {
        nodes.push(...paragraphNodes(withNumber(block)), ...deeperNodes(blocks.slice(at + 1, end), depth));
        at = end;
        continue;
      }
      const { kind, value } = block.marker;
      const open: OpenList = list ?? { kind, start: value, next: value, items: [] };
      const [first, ...others] = paragraphNodes(block.runs);
      const content = [first ?? { type: 'paragraph' }, ...others];
      content.push(...deeperNodes(blocks.slice(at + 1, end), depth));
      open.items.push({ type: 'listItem', content });
      open.next = value + 1;
      list = open;
    } else {
      close();
      nodes.push(...deeperNodes(blocks.slice(at, end), depth));
    }
    at = end;
  }
  close();
  return nodes;
}

function mayStart({ marker: { kind, value } }: ItemBlock): boolean {
  return kind === 'bullet' || mayStartList(value);
}

/* If no list can begin at the number before an item (a date, a file number), the number stays part of the text. */
function withNumber({ marker, runs }: ItemBlock): readonly Run[] {
  return [...plainRuns(`${marker.value}. `), ...runs];
}

function startsItem(block: SourceBlock | undefined, depth: number): boolean {
  return block?.kind === 'item' && block.depth <= depth;
}

/** The nodes of blocks, of which those deeper than `depth` are lists. */
function deeperNodes(blocks: readonly SourceBlock[], depth: number): ProseNode[] {
  const nodes: ProseNode[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    let end = at + 1;
    if (block.depth > depth) {
      while (end < blocks.length && (blocks[end]?.depth ?? 0) > depth) end += 1;
      nodes.push(...listNodes(blocks.slice(at, end), depth + 1));
    } else {
      nodes.push(...singleNodes(block));
    }
    at = end;
  }
  return nodes;
}

function singleNodes(block: SourceBlock): ProseNode[] {
  switch (block.kind) {
    case 'heading':
      return headingNode(block.level, block.runs);
    case 'paragraph':
      return paragraphNodes(block.runs);
    case 'item':
      return listNodes([block], block.depth);
    case 'quote':
      return [{ type: 'blockquote', content: blockNodes(block.blocks) }];
    case 'table':
      return tableNode(block);
  }
}

function blockNodes(blocks: readonly SourceBlock[]): ProseNode[] {
  const nodes = deeperNodes(blocks, 0);
  return nodes.length > 0 ? nodes : [{ type: 'paragraph' }];
}

/** For so many blocks that they would exceed the limits: their texts alone, many lines to a paragraph. */
function plainProse(blocks: readonly SourceBlock[]): Prose {
  const lines: string[] = [];
  visitLines(blocks, (line) => lines.push(runsText(line.runs).replaceAll('\n', ' ')));
  const perParagraph = Math.max(1, Math.ceil(lines.length / mostBlocks));
  const content: ProseNode[] = [];
  for (let at = 0; at < lines.length; at += perParagraph) {
    content.push(...paragraphNodes(plainRuns(lines.slice(at, at + perParagraph).join('\n'))));
  }
  return content.length > 0 ? { type: 'doc', content } : emptyProse;
}

/**
 * Makes prose of blocks. The result always fits the prose schema and its limits: lists are nested again, headings get
 * one of three levels, and a text of more than 40,000 blocks becomes plain paragraphs.
 */
export function proseOfBlocks(blocks: readonly SourceBlock[]): Prose {
  if (blocks.length === 0) return emptyProse;
  let count = 0;
  visitLines(blocks, () => {
    count += 1;
  });
  if (count > mostBlocks) return plainProse(blocks);
  return { type: 'doc', content: blockNodes(blocks) };
}
