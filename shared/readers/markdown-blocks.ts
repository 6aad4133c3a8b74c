import type { Definition, List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { cleanText } from '../prose/clean-text.ts';
import { htmlBlocks } from '../prose/html-blocks.ts';
import { makeLeftOut } from '../prose/left-out.ts';
import { joinRuns, plainRuns, type Run, runsText } from '../prose/runs.ts';
import {
  bulletMarker,
  deepestList,
  paragraphOf,
  type SourceBlock,
  type SourceCell,
} from '../prose/source-block.ts';
import { isLayoutLine } from './layout-lines.ts';
import { inlineRuns, isMarkup, type MarkdownContext, plainLooks } from './markdown-inline.ts';
import { isPlainText } from './markdown-kind.ts';
import { HidingTags, markdownWords } from './markdown-tags.ts';
import { unwrappedMarkdown } from './markdown-unwrap.ts';
import { findMarker } from './markers.ts';
import { withoutQuoteMarks } from './quote-marks.ts';
import { isKnownTechnique } from './technique-names.ts';
import { textBlocks } from './text-blocks.ts';

interface Context extends MarkdownContext {
  readonly moreLeftOut: string[];
}

/** A line that begins something: a line of a known layout, a bullet Markdown does not know, a technique by its name. */
function isLineOfItsOwn(line: string): boolean {
  return isLayoutLine(line) || findMarker(line)?.marker.kind === 'bullet' || isKnownTechnique(line);
}

/**
 * In Markdown a line end inside a paragraph is a space. But reports are often pasted with one thing on each line and no
 * blank lines: where a line begins something of its own, the line ends are kept.
 */
function paragraphRuns(nodes: readonly PhrasingContent[], context: Context): Run[] {
  const runs = joinRuns(inlineRuns(nodes, plainLooks, context));
  const text = runsText(runs);
  if (!text.includes('\n') || text.split('\n').some((line) => isLineOfItsOwn(line.trim()))) return runs;
  const hasHardBreak = nodes.some((node) => node.type === 'break');
  return hasHardBreak ? runs : runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }));
}

function itemBlocks(
  item: ListItem,
  marker: { list: List; value: number },
  depth: number,
  context: Context,
): SourceBlock[] {
  const inner = flowBlocks(item.children, depth, context);
  const box = typeof item.checked === 'boolean' ? plainRuns(item.checked ? '☑ ' : '☐ ') : [];
  const [first, ...others] = inner;
  const listMarker =
    marker.list.ordered === true ? ({ kind: 'number', value: marker.value } as const) : bulletMarker;
  const isText = first?.kind === 'paragraph' || first?.kind === 'heading';
  const runs = isText ? [...box, ...first.runs] : box;
  return [{ kind: 'item', depth, marker: listMarker, runs }, ...(isText ? others : inner)];
}

function listBlocks(list: List, depth: number, context: Context): SourceBlock[] {
  const start = list.start ?? 1;
  const inside = Math.min(deepestList, depth + 1);
  return list.children.flatMap((item, index) =>
    itemBlocks(item, { list, value: start + index }, inside, context),
  );
}

function tableBlock(table: Table, depth: number, context: Context): SourceBlock {
  const rows = table.children.map((row, index) =>
    row.children.map((cell): SourceCell => {
      const runs = paragraphRuns(cell.children, context);
      const blocks = runs.length > 0 ? [paragraphOf(runs)] : [];
      return { isHeader: index === 0, columnSpan: 1, rowSpan: 1, blocks };
    }),
  );
  return { kind: 'table', depth, rows };
}

function rawBlocks(value: string, depth: number, context: Context): SourceBlock[] {
  if (value.trim() === '') return [];
  if (!isMarkup(value)) return [{ kind: 'paragraph', depth, runs: plainRuns(cleanText(value)) }];
  const { blocks, leftOut } = htmlBlocks(value);
  context.moreLeftOut.push(...leftOut);
  return blocks.map((block) => ({ ...block, depth: Math.min(deepestList, block.depth + depth) }));
}

function definitionLine(node: Definition, context: Context): SourceBlock[] {
  if (context.used.has(node.identifier)) return [];
  // "[//]: # (words)" is how a comment that no page shows is written.
  if (node.url === '#' || node.url === '') {
    context.leftOut.note('comment', node.title ?? '');
    return [];
  }
  const title = node.title ? ` “${node.title}”` : '';
  return [paragraphOf(plainRuns(cleanText(`[${node.label ?? node.identifier}]: ${node.url}${title}`)))];
}

const behindLastTag = (html: string): string => html.slice(html.lastIndexOf('>') + 1);

/**
 * The blocks of consecutive nodes. Nodes between raw tags that hide their content are left out and named by their first
 * words.
 */
function flowBlocks(nodes: readonly RootContent[], depth: number, context: Context): SourceBlock[] {
  const tags = new HidingTags();
  const hidden: string[] = [];
  const nameHidden = () => {
    if (hidden.length > 0) context.leftOut.note('hidden', hidden.splice(0).join(' '));
  };
  const blocks: SourceBlock[] = [];
  for (const node of nodes) {
    const wasHiding = tags.isHiding;
    if (node.type === 'html' && isMarkup(node.value)) tags.read(node.value);
    if (wasHiding) hidden.push(cleanText(markdownWords(node)));
    if (wasHiding && !tags.isHiding && node.type === 'html') {
      blocks.push(...rawBlocks(behindLastTag(node.value), depth, context));
    }
    if (!wasHiding) blocks.push(...nodeBlocks(node, depth, context));
    if (!tags.isHiding) nameHidden();
  }
  nameHidden();
  return blocks;
}

function nodeBlocks(node: RootContent, depth: number, context: Context): SourceBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', depth, runs: paragraphRuns(node.children, context) }];
    case 'heading':
      return [
        {
          kind: 'heading',
          depth,
          level: Math.min(3, node.depth),
          runs: paragraphRuns(node.children, context),
        },
      ];
    case 'list':
      return listBlocks(node, depth, context);
    case 'table':
      return [tableBlock(node, depth, context)];
    case 'code':
      return [{ kind: 'paragraph', depth, runs: plainRuns(cleanText(node.value)) }];
    case 'html':
      return rawBlocks(node.value, depth, context);
    case 'blockquote': {
      const blocks = flowBlocks(node.children, 0, context);
      return blocks.length > 0 ? [{ kind: 'quote', depth, blocks }] : [];
    }
    case 'footnoteDefinition': {
      const label = plainRuns(`[${node.label ?? node.identifier}] `);
      const [first, ...others] = flowBlocks(node.children, depth, context);
      if (first?.kind !== 'paragraph') return first ? [first, ...others] : [];
      return [{ ...first, runs: [...label, ...first.runs] }, ...others];
    }
    default:
      return [];
  }
}

/** Long stretches of white space mean nothing in Markdown and cost the parser much time. */
function withoutVoids(text: string): string {
  return text.replace(/[ \t]{100,}/g, ' ').replace(/\n{3,}/g, '\n\n');
}

function definitionsOf(root: Root): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') found.set(node.identifier, node.url);
  return found;
}

/** Notes after the text get a title, since they would otherwise be read as items of the last section. */
const notesTitle: SourceBlock = { kind: 'heading', depth: 0, level: 3, runs: plainRuns('Notes') };

/** The first of the notes that come after everything else; undefined if there are none. */
function firstClosingNote(root: Root): RootContent | undefined {
  const isNote = ({ type }: RootContent) => type === 'footnoteDefinition' || type === 'definition';
  const behindText = root.children.findLastIndex((node) => !isNote(node)) + 1;
  return root.children.slice(behindText).find((node) => node.type === 'footnoteDefinition');
}

/**
 * Reads Markdown into blocks. A text without any heading, table or link is read as plain text, whose reader knows the
 * habits of pasted reports better; so is one nested as no person would write. Raw HTML inside is read as HTML.
 */
export function markdownBlocks(text: string): { blocks: SourceBlock[]; leftOut: string[] } {
  const clean = withoutQuoteMarks(cleanText(text));
  if (isPlainText(clean)) return { blocks: textBlocks(clean), leftOut: [] };
  const root = fromMarkdown(unwrappedMarkdown(withoutVoids(clean)), {
    // One tilde is an estimate (~5) or, in other dialects, a lowered letter (H~2~O): only two strike words.
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const leftOut = makeLeftOut();
  const context: Context = { leftOut, moreLeftOut: [], definitions: definitionsOf(root), used: new Set() };
  const firstNote = firstClosingNote(root);
  const notesAt = firstNote ? root.children.indexOf(firstNote) : root.children.length;
  const blocks = [
    ...flowBlocks(root.children.slice(0, notesAt), 0, context),
    ...(firstNote ? [notesTitle] : []),
    ...flowBlocks(root.children.slice(notesAt), 0, context),
  ];
  const definitions = root.children.flatMap((node) =>
    node.type === 'definition' ? definitionLine(node, context) : [],
  );
  return { blocks: [...blocks, ...definitions], leftOut: [...leftOut.lines(), ...context.moreLeftOut] };
}
