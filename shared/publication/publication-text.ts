import type { Block, BoxBlock, Inline, Publication } from './publication.ts';

function inlineText(inline: Inline): string {
  if (inline.kind === 'text' || inline.kind === 'range') return inline.text;
  if (inline.kind === 'link') return inlinesText(inline.content);
  if (inline.kind === 'break') return '\n';
  return inline.citations.map(({ locator }) => (locator === '' ? '' : ` ${locator} `)).join('');
}

/** The words of inline content; the number of a note gives nothing, its locator does. */
export function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

/** The title line of a box: "Dissenting view: Hydrographic office". */
export function boxTitle({ label, name }: Pick<BoxBlock, 'label' | 'name'>): string {
  return [label, name].filter((part) => part !== '').join(': ');
}

/** The words of a block, one line for each paragraph, heading or caption, in reading order. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number} ${inlinesText(block.content)}`.trim()];
    case 'paragraph':
      return [inlinesText(block.content)];
    case 'quote':
      return block.blocks.flatMap(blockLines);
    case 'box':
      return [boxTitle(block), ...block.blocks.flatMap(blockLines)];
    case 'list':
    case 'judgments':
      return block.items.flatMap((item) => item.blocks.flatMap(blockLines));
    case 'table':
      return [
        ...(block.caption === '' ? [] : [block.caption]),
        ...block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(blockLines))),
      ];
  }
}

/**
 * All words of a publication in reading order, one line for each paragraph: title block, body, then notes. The file of
 * every writer is compared with it.
 */
export function publicationLines(publication: Publication): string[] {
  return [
    publication.title,
    publication.subtitle,
    ...publication.titleLines.map((line) => `${line.label} ${line.text}`),
    ...publication.blocks.flatMap(blockLines),
    ...publication.notes.map((note) => inlinesText(note.content)),
  ].filter((line) => line !== '');
}
