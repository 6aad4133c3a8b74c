import type { Prose, ProseNode } from '../brief/prose.ts';
import { isValidProse } from '../prose/document.ts';
import type { FieldAt } from './conflict.ts';
import { pairUpBlocks } from './similar-blocks.ts';
import { commonItems, mergeSequences } from './three-way.ts';
import { keyOfNode, mergeInline, shownProse } from './words.ts';

const comparing = { keyOf: keyOfNode, pairUp: pairUpBlocks };

const isTextBlock = ({ type }: ProseNode) => type === 'paragraph' || type === 'heading';

const shownAll = (nodes: readonly ProseNode[]) => nodes.map(shownProse).join('\n');

/* How wide the rows of a table are; null if they are not equally wide, or if cells span. */
function widthOf(table: ProseNode): number | null {
  const widths = new Set((table.content ?? []).map(({ content }) => content?.length ?? 0));
  const spans = (table.content ?? []).flatMap(({ content }) => content ?? []).some(spansMore);
  const [width] = widths;
  return widths.size === 1 && !spans ? (width ?? null) : null;
}

function spansMore({ attrs }: ProseNode): boolean {
  return Number(attrs?.colspan ?? 1) !== 1 || Number(attrs?.rowspan ?? 1) !== 1;
}

/* Rows and cells are merged one by one, unless a side has columns that the other one has not. */
function isMergeable(base: ProseNode, mine: ProseNode, theirs: ProseNode): boolean {
  if (base.type !== mine.type || base.type !== theirs.type) return false;
  if (base.type !== 'table') return true;
  const width = widthOf(base);
  return width !== null && width === widthOf(mine) && width === widthOf(theirs);
}

function attrsOf(base: ProseNode, mine: ProseNode, theirs: ProseNode): ProseNode['attrs'] | null {
  const keyOf = ({ type, attrs }: ProseNode) => keyOfNode(attrs ? { type, attrs } : { type });
  if (keyOf(mine) === keyOf(theirs) || keyOf(base) === keyOf(theirs)) return mine.attrs;
  return keyOf(base) === keyOf(mine) ? theirs.attrs : null;
}

function askBlocks(
  at: FieldAt,
  base: readonly ProseNode[],
  mine: readonly ProseNode[],
  theirs: readonly ProseNode[],
  canKeepBoth = true,
): readonly ProseNode[] {
  const told = {
    kind: 'words',
    base: shownAll(base),
    mine: shownAll(mine),
    theirs: shownAll(theirs),
  } as const;
  const both = canKeepBoth ? { both: [...mine, ...theirs] } : {};
  return at.conflicts.ask(at, told, { mine, theirs, ...both });
}

/* The inside of rows and cells cannot be doubled: a row would become wider than its table. */
const isDoubled = (type: string) => type !== 'tableRow';

/* One block that both sides changed. */
function mergeBlock(at: FieldAt, base: ProseNode, mine: ProseNode, theirs: ProseNode, isIn: string) {
  const attrs = isMergeable(base, mine, theirs) ? attrsOf(base, mine, theirs) : null;
  if (attrs === null) return askBlocks(at, [base], [mine], [theirs], isDoubled(isIn));
  const inside = [base.content ?? [], mine.content ?? [], theirs.content ?? []] as const;
  const content = isTextBlock(mine) ? mergeInline(at, ...inside) : mergeBlocks(at, ...inside, mine.type);
  const { content: _, attrs: __, ...rest } = mine;
  const merged: ProseNode = { ...rest, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
  return [merged];
}

function mergeBlocks(
  at: FieldAt,
  base: readonly ProseNode[],
  mine: readonly ProseNode[],
  theirs: readonly ProseNode[],
  isIn: string,
): ProseNode[] {
  const blocks: ProseNode[] = [];
  for (const stretch of mergeSequences(base, mine, theirs, comparing)) {
    const made =
      stretch.kind === 'settled'
        ? stretch.items
        : stretch.kind === 'pair'
          ? mergeBlock(at, stretch.base, stretch.mine, stretch.theirs, isIn)
          : askBlocks(at, stretch.base, stretch.mine, stretch.theirs, isDoubled(isIn));
    for (const block of made) blocks.push(block);
  }
  return blocks;
}

const isEmptyParagraph = ({ type, content }: ProseNode) => type === 'paragraph' && !content?.length;

/* An empty text is one empty paragraph, which nobody wrote: whatever takes its place stands beside what others write. */
const writtenIn = ({ content = [] }: Prose): readonly ProseNode[] =>
  content.length === 1 && content[0] && isEmptyParagraph(content[0]) ? [] : content;

/**
 * Merges three texts by their blocks (what both have in common where no earlier one is known), what both sides changed in one block by its words, a table by its rows and cells.
 * What would not fit into prose is asked about as a whole.
 */
export function mergeProse(at: FieldAt, base: Prose | undefined, mine: Prose, theirs: Prose): Prose {
  const mark = at.conflicts.mark;
  const [here, there] = [writtenIn(mine), writtenIn(theirs)];
  const before = base ? writtenIn(base) : commonItems(here, there, keyOfNode);
  const content = mergeBlocks(at, before, here, there, 'doc');
  const merged: Prose = { ...mine, content: content.length === 0 ? [{ type: 'paragraph' }] : content };
  if (isValidProse(merged)) return merged;
  at.conflicts.backTo(mark);
  const told = { base: base ? shownProse(base) : '', mine: shownProse(mine), theirs: shownProse(theirs) };
  return at.conflicts.ask(at, { kind: 'words', ...told }, { mine, theirs });
}
