import { noteParts } from '../notes.ts';
import type { Block, BoxBlock, Inline, ListItem } from '../publication.ts';

/** Inline content as plain text; notes are in square brackets. */
export function inlineWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'range') return inline.text;
      if (inline.kind === 'link') return inlineWords(inline.content);
      return inline.kind === 'break' ? '\n' : ` [${noteParts(inline.citations).join('')}]`;
    })
    .join('');
}

function itemLines(item: ListItem, bullet: string): string[] {
  const lines = item.blocks.flatMap(blockWords);
  return lines.map((line, index) => (index === 0 ? `${bullet} ${line}` : `  ${line}`));
}

/** "Dissenting view (Hydrographic office): its first line", then the others. */
function boxLines({ label, name, blocks }: BoxBlock): string[] {
  const [first = '', ...rest] = blocks.flatMap(blockWords);
  return [`${label}${name === '' ? '' : ` (${name})`}: ${first}`.trimEnd(), ...rest];
}

/** A block as lines of plain text. */
export function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number} ${inlineWords(block.content)}`.trim()];
    case 'paragraph':
      return inlineWords(block.content).split('\n');
    case 'quote':
      return block.blocks.flatMap(blockWords);
    case 'box':
      return boxLines(block);
    case 'list':
      return block.items.flatMap((item, index) =>
        itemLines(item, block.isOrdered ? `${block.start + index})` : '-'),
      );
    case 'judgments':
      return block.items.flatMap((item, index) => itemLines(item, `${index + 1})`));
    case 'table':
      return block.rows.map((row) =>
        row.map((cell) => cell.blocks.flatMap(blockWords).join(' / ')).join(' | '),
      );
  }
}
