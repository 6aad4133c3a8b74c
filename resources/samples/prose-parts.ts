import type { Prose, ProseNode } from '#shared/brief/prose.ts';

/** Short makers of prose nodes, for briefs that are written as code. */

type Part = string | ProseNode;

const textNode = (text: string): ProseNode => ({ type: 'text', text });

const inline = (parts: readonly Part[]): ProseNode[] =>
  parts.map((part) => (typeof part === 'string' ? textNode(part) : part));

/** A paragraph of text, citations and mentions. */
export const paragraph = (...parts: Part[]): ProseNode => ({ type: 'paragraph', content: inline(parts) });

/** A heading inside a section. */
export const heading = (level: number, text: string): ProseNode => ({
  type: 'heading',
  attrs: { level },
  content: [textNode(text)],
});

/** Bold text. */
export const bold = (text: string): ProseNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });

/** Italic text. */
export const italic = (text: string): ProseNode => ({ type: 'text', text, marks: [{ type: 'italic' }] });

/** Cites one or more sources. */
export const cite = (...sourceIds: string[]): ProseNode => ({
  type: 'citation',
  attrs: { sourceIds, locator: '' },
});

/** Cites a place in one source. */
export const citeAt = (sourceId: string, locator: string): ProseNode => ({
  type: 'citation',
  attrs: { sourceIds: [sourceId], locator },
});

/** Mentions an entity. */
export const mention = (entityId: string, text: string): ProseNode => ({
  type: 'mention',
  attrs: { entityId, text },
});

/** A list with bullets, one paragraph an item. */
export const bullets = (...items: readonly Part[][]): ProseNode => ({
  type: 'bulletList',
  content: items.map((parts) => ({ type: 'listItem', content: [paragraph(...parts)] })),
});

const cell = (type: 'tableHeader' | 'tableCell', text: string): ProseNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
  content: [paragraph(text)],
});

/** A table whose first row is its header. */
export const table = (header: readonly string[], ...rows: readonly string[][]): ProseNode => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: header.map((text) => cell('tableHeader', text)) },
    ...rows.map((row) => ({ type: 'tableRow', content: row.map((text) => cell('tableCell', text)) })),
  ],
});

/** Prose made of blocks. */
export const proseOf = (...blocks: ProseNode[]): Prose => ({ type: 'doc', content: blocks });
