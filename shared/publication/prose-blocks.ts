import type { Place as BriefPlace } from '../brief/place.ts';
import type { Prose, ProseNode } from '../brief/prose.ts';
import { isSafeLink, type ProseMarkName, type ProseNodeName } from '../prose/schema.ts';
import { isLayable } from '../prose/table-size.ts';
import { joinTexts, textInlines } from './content.ts';
import { joinNotes, type NoteRegister } from './notes.ts';
import { printedFrom } from './origins.ts';
import {
  type Block,
  type Inline,
  type InlineMark,
  inlineMarks,
  type ListItem,
  type TableCell,
} from './publication.ts';
import { type LooseCell, tableGrid } from './table-grid.ts';

/** How prose fits into the page it is printed on. */
export interface ProseContext {
  readonly notes: NoteRegister;
  /** Level of the heading above the prose, 0 for none; headings of the prose begin one level below. */
  readonly levelAbove: 0 | 1 | 2;
  /** The field of the brief that the prose is, for `withOrigin` of what is printed. */
  readonly field?: BriefPlace;
}

interface Place extends ProseContext {
  /** Levels of the headings that are open, as the author wrote them. */
  readonly openHeadings: number[];
  /** Inside a list, quotation or table, where a heading would break the outline. */
  readonly isNested: boolean;
  /** Paragraphs and headings met so far. */
  readonly met: { count: number };
}

const markNames: Readonly<Record<ProseMarkName, InlineMark | 'link'>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
  superscript: 'superscript',
  subscript: 'subscript',
  link: 'link',
};

function isMarkName(name: string): name is ProseMarkName {
  return Object.hasOwn(markNames, name);
}

function textMarks(node: ProseNode): InlineMark[] {
  const marks = (node.marks ?? []).flatMap((mark) => (isMarkName(mark.type) ? [markNames[mark.type]] : []));
  return inlineMarks.filter((mark) => marks.includes(mark));
}

function linkOf(node: ProseNode): string | null {
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href;
  return isSafeLink(href) ? href : null;
}

function joinLinks(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.kind === 'link' && inline.kind === 'link' && last.href === inline.href) {
      joined[joined.length - 1] = { ...last, content: [...last.content, ...inline.content] };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

function linked(node: ProseNode, content: Inline[]): Inline[] {
  const href = linkOf(node);
  return href === null || content.length === 0 ? content : [{ kind: 'link', href, content }];
}

/** A text among the attributes of a node; in damaged prose an attribute may be anything. */
function textAttribute(node: ProseNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function numberAttribute(node: ProseNode, name: string): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : 1;
}

function citation(node: ProseNode, place: Place): Inline[] {
  const given = node.attrs?.sourceIds;
  const ids = Array.isArray(given) ? given.filter((id) => typeof id === 'string') : [];
  return place.notes.cite(ids, textAttribute(node, 'locator'));
}

const inlineContent = (node: ProseNode, place: Place): Inline[] =>
  joinTexts(joinNotes(joinLinks((node.content ?? []).flatMap((child) => inlinesOf(child, place)))));

const childBlocks = (node: ProseNode, place: Place): Block[] =>
  (node.content ?? []).flatMap((child) => blocksOf(child, place));

/* Paragraphs and headings are counted as in `Place.block`, the empty ones too. */
function fromBlock(place: Place, make: () => Block[]): Block[] {
  const block = place.met.count;
  place.met.count += 1;
  const made = make();
  return place.field ? printedFrom({ ...place.field, block }, made) : made;
}

function paragraphBlock(node: ProseNode, place: Place): Block[] {
  const content = inlineContent(node, place);
  return content.length === 0 ? [] : [{ kind: 'paragraph', style: 'body', content }];
}

/** A heading one level below the nearest one above it, never skipping a level and at most level 3. */
function headingBlock(node: ProseNode, place: Place): Block[] {
  const content = inlineContent(node, place);
  if (content.length === 0) return [];
  if (place.isNested) return [{ kind: 'paragraph', style: 'lead', content }];
  const written = numberAttribute(node, 'level');
  while ((place.openHeadings.at(-1) ?? 0) >= written) place.openHeadings.pop();
  place.openHeadings.push(written);
  const depth = place.levelAbove + place.openHeadings.length;
  return [{ kind: 'heading', level: depth <= 1 ? 1 : depth === 2 ? 2 : 3, number: '', content }];
}

function listBlock(node: ProseNode, place: Place, isOrdered: boolean): Block[] {
  const start = numberAttribute(node, 'start');
  const items: ListItem[] = (node.content ?? [])
    .map((item) => ({ blocks: childBlocks(item, { ...place, isNested: true }) }))
    .filter((item) => item.blocks.length > 0);
  if (items.length === 0) return [];
  return [{ kind: 'list', isOrdered, start: Number.isInteger(start) && start >= 0 ? start : 1, items }];
}

function looseCell(node: ProseNode, place: Place): LooseCell {
  return {
    blocks: childBlocks(node, { ...place, isNested: true }),
    isHeader: node.type === 'tableHeader',
    columnSpan: numberAttribute(node, 'colspan'),
    rowSpan: numberAttribute(node, 'rowspan'),
  };
}

function columnShares(rows: readonly (readonly LooseCell[])[], node: ProseNode, count: number): number[] {
  const given = (node.content?.[0]?.content ?? []).flatMap((cell) => {
    const widths = cell.attrs?.colwidth;
    return Array.isArray(widths) ? widths.map((width) => (typeof width === 'number' ? width : 0)) : [0];
  });
  const isUsable = given.length === count && given.every((width) => Number.isFinite(width) && width > 0);
  const weights = isUsable ? given : contentWeights(rows, count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function textLength(blocks: readonly Block[]): number {
  return JSON.stringify(blocks).length;
}

/** More text gets a wider column, but less than in proportion, so that no column becomes too narrow. */
function contentWeights(rows: readonly (readonly LooseCell[])[], count: number): number[] {
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(1, ...rows.map((row) => textLength(row[column]?.blocks ?? [])));
    return Math.sqrt(Math.min(longest, 2_000));
  });
}

/** Counts the rows at the top that hold only header cells; 0 if such a cell reaches down into the body. */
function headerRowCount(rows: readonly (readonly TableCell[])[]): number {
  const firstBodyRow = rows.findIndex((row) => !row.every((cell) => cell.isHeader));
  const count = firstBodyRow === -1 ? Math.max(0, rows.length - 1) : firstBodyRow;
  const reach = rows
    .slice(0, count)
    .flatMap((row, index) => row.map((cell) => index + cell.rowSpan))
    .reduce((deepest, end) => Math.max(deepest, end), 0);
  return reach > count ? 0 : count;
}

function tableBlock(node: ProseNode, place: Place): Block[] {
  const loose = (node.content ?? []).map((row) => (row.content ?? []).map((cell) => looseCell(cell, place)));
  // What is too large for a table is printed cell by cell, so that no word is lost.
  if (!isLayable(loose)) return loose.flatMap((row) => row.flatMap((cell) => cell.blocks));
  const { rows, columnCount } = tableGrid(loose);
  if (rows.length === 0 || rows.every((row) => row.every((cell) => cell.blocks.length === 0))) return [];
  return [
    {
      kind: 'table',
      caption: '',
      summary: `A table of ${columnCount} columns and ${rows.length} rows.`,
      columnWidths: columnShares(loose, node, columnCount),
      headerRowCount: headerRowCount(rows),
      rows,
    },
  ];
}

interface NodeMaker {
  readonly blocks: (node: ProseNode, place: Place) => Block[];
  readonly inlines: (node: ProseNode, place: Place) => Inline[];
}

const asBlock = (blocks: NodeMaker['blocks']): NodeMaker => ({ blocks, inlines: inlineContent });
const asInline = (inlines: NodeMaker['inlines']): NodeMaker => ({
  inlines,
  blocks: (node, place) => {
    const content = inlines(node, place);
    return content.length === 0 ? [] : [{ kind: 'paragraph', style: 'body', content }];
  },
});

const namedText = (node: ProseNode): Inline[] =>
  linked(node, textInlines(textAttribute(node, 'text'), textMarks(node)));

const makers: Readonly<Record<ProseNodeName, NodeMaker>> = {
  doc: asBlock(childBlocks),
  paragraph: asBlock((node, place) => fromBlock(place, () => paragraphBlock(node, place))),
  heading: asBlock((node, place) => fromBlock(place, () => headingBlock(node, place))),
  bulletList: asBlock((node, place) => listBlock(node, place, false)),
  orderedList: asBlock((node, place) => listBlock(node, place, true)),
  listItem: asBlock(childBlocks),
  blockquote: asBlock((node, place) => {
    const blocks = childBlocks(node, { ...place, isNested: true });
    return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
  }),
  table: asBlock(tableBlock),
  tableRow: asBlock(childBlocks),
  tableCell: asBlock(childBlocks),
  tableHeader: asBlock(childBlocks),
  hardBreak: asInline(() => [{ kind: 'break' }]),
  citation: asInline(citation),
  mention: asInline(namedText),
  // What a label reads now is written into the brief before it is printed.
  recordLabel: asInline(namedText),
  text: asInline((node) => linked(node, textInlines(node.text ?? '', textMarks(node)))),
};

function isNodeName(name: string): name is ProseNodeName {
  return Object.hasOwn(makers, name);
}

/** A node with an unknown name (in damaged prose that was opened all the same) still prints what it holds. */
const makerOf = (node: ProseNode): NodeMaker =>
  isNodeName(node.type) ? makers[node.type] : node.text === undefined ? makers.doc : makers.text;

const blocksOf = (node: ProseNode, place: Place): Block[] => makerOf(node).blocks(node, place);
const inlinesOf = (node: ProseNode, place: Place): Inline[] => makerOf(node).inlines(node, place);

/**
 * Makes blocks of prose. Empty paragraphs are left out, headings are fitted under the one above, citations become
 * notes, mentions print their text, and unsafe links print as plain text.
 */
export function proseBlocks(prose: Prose, context: ProseContext): Block[] {
  return blocksOf(prose, { ...context, openHeadings: [], isNested: false, met: { count: 0 } });
}
