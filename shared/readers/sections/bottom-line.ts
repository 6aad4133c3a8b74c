import { runsText, withoutRanges } from '../../prose/runs.ts';
import type { LineBlock, SourceBlock } from '../../prose/source-block.ts';
import type { Draft } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { isReadable } from '../readable.ts';
import { type StatedConfidence, statedConfidences } from './confidence.ts';

interface Statement {
  readonly block: LineBlock;
  readonly stated: StatedConfidence;
}

function reportDifferences(statements: readonly Statement[], taken: StatedConfidence, draft: Draft): void {
  const levels = [...new Set(statements.map(({ stated }) => stated.level))];
  if (levels.length < 2) return;
  const words = levels.map((level) => `“${level}”`).join(' and ');
  draft.contradictions.push(
    `The bottom line states its confidence more than once and differently: ${words}. “${taken.level}” was taken; the other words were left where they are.`,
  );
}

/** Says whether a statement is the last thing a text says; that is where a confidence of its own is printed. */
function isAtEnd({ block, stated }: Statement, blocks: readonly SourceBlock[]): boolean {
  return block === blocks.at(-1) && runsText(block.runs).slice(stated.range.to).trim() === '';
}

/**
 * Reads the bottom line: all of it is prose, except for a closing sentence that only states the confidence, which
 * becomes the brief's confidence word for word. Any other statement gives the level and stays in the prose, so that no
 * words move; of these, the first that says nothing else counts before the first inside a sentence. Levels that differ
 * are reported.
 */
export function readBottomLine(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  const statements = blocks.flatMap((block) =>
    isReadable(block) ? statedConfidences(runsText(block.runs)).map((stated) => ({ block, stated })) : [],
  );
  section.lead.push(...blocks);
  const taken = statements.find(({ stated }) => stated.isWhole) ?? statements[0];
  if (!taken) return;
  const { level, basis, sentence, isWhole, range } = taken.stated;
  const isApart = isWhole && isAtEnd(taken, blocks);
  draft.confidence = { level, basis, sentence: isApart ? sentence : '', isInProse: !isApart };
  reportDifferences(statements, taken.stated, draft);
  if (!isApart) return;
  section.lead.pop();
  const runs = withoutRanges(taken.block.runs, [range]);
  if (runs.length > 0) section.lead.push({ ...taken.block, runs });
}
