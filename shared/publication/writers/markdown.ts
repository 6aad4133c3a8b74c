import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Publication } from '../publication.ts';
import { MarkdownBlocks, phrasing } from './markdown-blocks.ts';

function markingParagraph(publication: Publication): RootContent[] {
  const { marking } = publication;
  if (marking === null) return [];
  const restrictions = marking.restrictions === '' ? '' : ` ${marking.restrictions}`;
  return [
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: marking.text }] },
        { type: 'text', value: restrictions },
      ],
    },
  ];
}

const paragraphOf = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

function titleBlock(publication: Publication): RootContent[] {
  const lines = publication.titleLines.flatMap((line, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'break' } as const]),
    { type: 'strong', children: [{ type: 'text', value: `${line.label}:` }] },
    { type: 'text', value: ` ${line.text}` },
  ]);
  return [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: publication.title }] },
    ...(publication.subtitle === '' ? [] : [paragraphOf([{ type: 'text', value: publication.subtitle }])]),
    ...(lines.length === 0 ? [] : [paragraphOf(lines)]),
  ];
}

function noteDefinitions(publication: Publication): RootContent[] {
  return publication.notes.map((note) => ({
    type: 'footnoteDefinition',
    identifier: String(note.number),
    label: String(note.number),
    children: [{ type: 'paragraph', children: phrasing(note.content) }],
  }));
}

/* The part without the title block has no second marking either: it is a piece of something, not a whole. */
function markdownOf(publication: Publication, isWhole: boolean): string {
  const writer = new MarkdownBlocks();
  const marking = markingParagraph(publication);
  const children: RootContent[] = [
    ...marking,
    ...(isWhole ? titleBlock(publication) : []),
    ...writer.blocks(publication.blocks),
    ...noteDefinitions(publication),
    ...(isWhole ? marking : []),
  ];
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      bullet: '-',
      listItemIndent: 'one',
      rule: '-',
      // Pandoc reads mathematics and emoji short names in its "gfm"; a brief means neither.
      unsafe: [
        { character: '$', inConstruct: 'phrasing' },
        { character: ':', after: '[A-Za-z0-9_+-]+:', inConstruct: 'phrasing' },
      ],
    },
  );
}

/**
 * Writes a publication as GitHub Flavored Markdown. Everything that Markdown could take for markup is escaped, so that
 * a CommonMark reader gives back the same words. Sources are footnotes; underlining, which Markdown lacks, is left out.
 */
export function writeMarkdown(publication: Publication): string {
  return markdownOf(publication, true);
}

/** Writes the marking, the blocks and the notes of a publication as `writeMarkdown` does, without its title block. */
export function writeMarkdownPart(publication: Publication): string {
  return markdownOf(publication, false);
}
