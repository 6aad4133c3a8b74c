import { joinRuns, type Run, runLines, runsText, trimRuns } from '../prose/runs.ts';
import { deepestList, type LineBlock, type SourceBlock } from '../prose/source-block.ts';
import { findMarker, isLoneBullet, literalBold, withoutMarker } from './markers.ts';

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

function linesOf(block: LineBlock): LineBlock[] {
  const [first, ...others] = runLines(block.runs)
    .map((runs) => spaced(literalBold(runs)))
    .filter((runs) => runs.length > 0 && !isLoneBullet(runsText(runs)));
  if (!first) return [];
  const rest = others.map((runs): LineBlock => asItem({ kind: 'paragraph', depth: block.depth, runs }));
  return [asItem({ ...block, runs: first }), ...rest];
}

/**
 * Gives blocks of marked-up text one line each, as plain text has them: line breaks inside a paragraph part it, and
 * bullets, numbers and bold
 * marks typed as characters are understood. Empty lines go; tables and quotations stay as they are.
 */
export function linesAsBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block): SourceBlock[] =>
    block.kind === 'table' || block.kind === 'quote' ? [block] : linesOf(block),
  );
}
