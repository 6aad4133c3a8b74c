import type {
  BlockContent,
  List,
  TableCell as MarkdownCell,
  ListItem as MarkdownItem,
  PhrasingContent,
  TableRow,
} from 'mdast';
import type { Block, BoxBlock, Inline, InlineMark, ListItem, TableCell } from '../publication.ts';
import { boxTitle } from '../publication-text.ts';

const words = (value: string): PhrasingContent => ({ type: 'text', value });

const tag = (value: string): PhrasingContent => ({ type: 'html', value });

const scriptTags = { superscript: 'sup', subscript: 'sub' } as const;

/** Markdown has signs for bold, italic and struck text, and none for raised and lowered text: these take HTML. */
function marked(text: string, marks: readonly InlineMark[]): PhrasingContent[] {
  if (text === '') return [];
  let node: PhrasingContent = { type: 'text', value: text };
  if (marks.includes('strike')) node = { type: 'delete', children: [node] };
  if (marks.includes('italic')) node = { type: 'emphasis', children: [node] };
  if (marks.includes('bold')) node = { type: 'strong', children: [node] };
  const script = (['superscript', 'subscript'] as const).find((name) => marks.includes(name));
  if (!script) return [node];
  return [tag(`<${scriptTags[script]}>`), node, tag(`</${scriptTags[script]}>`)];
}

/** Spaces at the ends of marked text go outside its signs, as CommonMark requires. */
function textNodes(text: string, marks: readonly InlineMark[]): PhrasingContent[] {
  if (marks.every((mark) => mark === 'underline')) return marked(text, []);
  const core = text.trim();
  if (core === '') return marked(text, []);
  const start = text.indexOf(core);
  return [
    ...marked(text.slice(0, start), []),
    ...marked(core, marks),
    ...marked(text.slice(start + core.length), []),
  ];
}

/** Readers print the numbers of neighbouring footnotes without a space, so words separate them: "1, 2 (p. 4); 3". */
function noteNodes(inline: Extract<Inline, { kind: 'note' }>): PhrasingContent[] {
  return inline.citations.flatMap(({ numbers, locator }, index) => [
    ...(index === 0 ? [] : [words('; ')]),
    ...numbers.flatMap((number, at): PhrasingContent[] => [
      ...(at === 0 ? [] : [words(', ')]),
      { type: 'footnoteReference', identifier: String(number), label: String(number) },
    ]),
    ...(locator === '' ? [] : [words(` (${locator})`)]),
  ]);
}

function inlineNodes(inline: Inline, lineBreak: PhrasingContent): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return textNodes(inline.text, inline.marks);
    case 'range':
      return marked(inline.text, []);
    case 'link':
      return [{ type: 'link', url: inline.href, children: phrasing(inline.content, lineBreak) }];
    case 'note':
      return noteNodes(inline);
    case 'break':
      return [lineBreak];
  }
}

const titleOfBox = (box: BoxBlock): PhrasingContent => ({ type: 'strong', children: [words(boxTitle(box))] });

/** Inline content as Markdown nodes. */
export function phrasing(
  content: readonly Inline[],
  lineBreak: PhrasingContent = { type: 'break' },
): PhrasingContent[] {
  return content.flatMap((inline) => inlineNodes(inline, lineBreak));
}

const cellBreak: PhrasingContent = { type: 'html', value: '<br>' };
const space: PhrasingContent = { type: 'text', value: ' ' };

/** A cell holds one line: blocks are separated by `<br>`, list items have a bullet. */
function cellNodes(blocks: readonly Block[]): PhrasingContent[] {
  return blocks.flatMap((block, index) => [...(index === 0 ? [] : [cellBreak]), ...cellBlock(block)]);
}

function cellBlock(block: Block): PhrasingContent[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return phrasing(block.content, cellBreak);
    case 'quote':
      return cellNodes(block.blocks);
    case 'box':
      return [titleOfBox(block), cellBreak, ...cellNodes(block.blocks)];
    case 'list':
    case 'judgments':
      return block.items.flatMap((item, index) => [
        ...(index === 0 ? [] : [cellBreak]),
        { type: 'text', value: '• ' } as const,
        ...cellNodes(item.blocks),
      ]);
    case 'table':
      return block.rows.flatMap((row, index) => [
        ...(index === 0 ? [] : [cellBreak]),
        ...row.flatMap((cell) => [...cellNodes(cell.blocks), space]),
      ]);
  }
}

const emptyCell: MarkdownCell = { type: 'tableCell', children: [] };

/** GFM has no spans: a cell that spans columns is followed by empty ones, one that spans rows is in the top row. */
function tableRow(cells: readonly TableCell[], columnCount: number): TableRow {
  const children = cells.flatMap((cell): MarkdownCell[] => [
    { type: 'tableCell', children: cellNodes(cell.blocks) },
    ...Array.from({ length: cell.columnSpan - 1 }, () => emptyCell),
  ]);
  while (children.length < columnCount) children.push(emptyCell);
  return { type: 'tableRow', children };
}

/** Writes blocks in order and numbers the captions of tables. */
export class MarkdownBlocks {
  #tableCount = 0;

  #items(items: readonly ListItem[]): MarkdownItem[] {
    // Right below a paragraph, the frame of a box would read as part of that paragraph.
    const hasBox = (item: ListItem) => item.blocks.some(({ kind }) => kind === 'box');
    return items.map((item) => ({
      type: 'listItem',
      spread: hasBox(item),
      children: this.blocks(item.blocks),
    }));
  }

  #list(items: readonly ListItem[], start: number | null): List {
    return {
      type: 'list',
      ordered: start !== null,
      start,
      spread: items.some((item) => item.blocks.length > 1),
      children: this.#items(items),
    };
  }

  #table(block: Extract<Block, { kind: 'table' }>): BlockContent[] {
    const count = block.columnWidths.length;
    const header: TableRow[] = block.headerRowCount === 0 ? [tableRow([], count)] : [];
    const rows = [...header, ...block.rows.map((row) => tableRow(row, count))];
    if (block.caption === '') return [{ type: 'table', children: rows }];
    this.#tableCount += 1;
    const caption = `Table ${this.#tableCount}. ${block.caption}`;
    return [
      { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: caption }] }] },
      { type: 'table', children: rows },
    ];
  }

  #block(block: Block): BlockContent[] {
    switch (block.kind) {
      case 'heading': {
        const depth = block.level === 1 ? 2 : block.level === 2 ? 3 : 4;
        const number = block.number === '' ? '' : `${block.number}. `;
        const content = phrasing(block.content, space);
        return [{ type: 'heading', depth, children: [{ type: 'text', value: number }, ...content] }];
      }
      case 'paragraph': {
        const content = phrasing(block.content);
        const isLead = block.style === 'lead';
        return [{ type: 'paragraph', children: isLead ? [{ type: 'strong', children: content }] : content }];
      }
      case 'list':
        return [this.#list(block.items, block.isOrdered ? block.start : null)];
      case 'judgments':
        return [this.#list(block.items, 1)];
      case 'quote':
        return [{ type: 'blockquote', children: this.blocks(block.blocks) }];
      case 'box': {
        const title: BlockContent = { type: 'paragraph', children: [titleOfBox(block)] };
        return [{ type: 'blockquote', children: [title, ...this.blocks(block.blocks)] }];
      }
      case 'table':
        return this.#table(block);
    }
  }

  /** Blocks as Markdown nodes. */
  blocks(blocks: readonly Block[]): BlockContent[] {
    return blocks.flatMap((block) => this.#block(block));
  }
}
