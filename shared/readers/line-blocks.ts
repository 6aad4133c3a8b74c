import { joinRuns, plainRuns, type Run, runLines, runsText, trimRuns } from '../prose/runs.ts';
import { deepestList, isLine, type LineBlock, lineText, type SourceBlock } from '../prose/source-block.ts';
import { findMarker, isLoneBullet, literalBold, withoutMarker } from './markers.ts';
import { type BrokenLine, goesOn, wrapWidth } from './unwrap.ts';

function spaced(runs: readonly Run[]): Run[] {
  return trimRuns(joinRuns(runs).map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') })));
}

/** A line that is written as a list item ("– …") though the markup does not say so. */
function asItem(block: LineBlock): LineBlock {
  const found = findMarker(runsText(block.runs));
  if (!found || block.kind === 'item') return block;
  const isHeading = block.kind === 'heading';
  if (isHeading && found.marker.kind !== 'bullet') return block;
  const runs = withoutMarker(block.runs, found.length);
  if (isHeading) return { ...block, runs };
  return { kind: 'item', depth: Math.min(deepestList, block.depth + 1), marker: found.marker, runs };
}

function brokenLines(block: LineBlock): BrokenLine[] {
  const texts = runLines(block.runs).map((runs) => runsText(spaced(runs)));
  return texts.map((text, index): BrokenLine => {
    const length = findMarker(text)?.length ?? 0;
    return {
      text: text.slice(length),
      columns: text.length,
      isAfterGap: index === 0 || texts[index - 1] === '',
      markerText: text.slice(0, length),
      standsAlone: block.kind === 'heading' || text === '',
    };
  });
}

/** The lines of a block; lines that were broken at a fixed width, as in mail shown on a web page, are joined again. */
function unbrokenLines(block: LineBlock, width: number): Run[][] {
  const lines = runLines(block.runs);
  if (width === 0 || lines.length === 1) return lines;
  const broken = brokenLines(block);
  const joined: Run[][] = [];
  for (const [index, runs] of lines.entries()) {
    const [before, line] = [broken[index - 1], broken[index]];
    const open = joined.at(-1);
    if (open && before && line && goesOn(before, line, width)) open.push(...plainRuns(' '), ...runs);
    else joined.push([...runs]);
  }
  return joined;
}

function linesOf(block: LineBlock, width: number): LineBlock[] {
  const [first, ...others] = unbrokenLines(block, width)
    .map((runs) => spaced(literalBold(runs)))
    .filter((runs) => runs.length > 0 && !isLoneBullet(runsText(runs)));
  if (!first) return [];
  const rest = others.map((runs): LineBlock => asItem({ kind: 'paragraph', depth: block.depth, runs }));
  return [asItem({ ...block, runs: first }), ...rest];
}

/**
 * Gives blocks of marked-up text one line each, as plain text has them. Line breaks inside a paragraph divide it,
 * unless a program set them at a fixed width. Bullets, numbers and bold marks typed as characters are understood. Empty
 * lines are dropped; tables and quotations stay as they are.
 */
export function linesAsBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const hasLines = blocks.some((block) => lineText(block).includes('\n'));
  const width = hasLines ? wrapWidth(blocks.filter(isLine).flatMap(brokenLines)) : 0;
  return blocks.flatMap((block): SourceBlock[] =>
    block.kind === 'table' || block.kind === 'quote' ? [block] : linesOf(block, width),
  );
}
