import { runsText, withoutRanges } from '../../prose/runs.ts';
import type { SourceBlock } from '../../prose/source-block.ts';
import type { Draft } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { isReadable } from '../readable.ts';
import { type StatedConfidence, statedConfidences } from './confidence.ts';

interface Statement {
  readonly block: SourceBlock;
  readonly stated: StatedConfidence;
}

function reportDifferences(statements: readonly Statement[], taken: StatedConfidence, draft: Draft): void {
  const levels = [...new Set(statements.map(({ stated }) => stated.level))];
  if (levels.length < 2) return;
  const words = levels.map((level) => `“${level}”`).join(' and ');
  draft.contradictions.push(
    `The bottom line states its confidence more than once and differently: ${words}. “${taken.level}” was taken; the other words stand where they stood.`,
  );
}

/**
 * Reads the bottom line: all of it is prose, but for the first sentence that only states the confidence, which becomes
 * the brief's confidence word for word. Where none stands alone, a statement inside a sentence gives the level and stays
 * in the prose. Levels that differ are reported.
 */
export function readBottomLine(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  const statements = blocks.flatMap((block) =>
    isReadable(block) ? statedConfidences(runsText(block.runs)).map((stated) => ({ block, stated })) : [],
  );
  const taken = statements.find(({ stated }) => stated.isWhole) ?? statements[0];
  if (taken) {
    const { level, basis, sentence, isWhole } = taken.stated;
    draft.confidence = { level, basis, sentence: isWhole ? sentence : '', isInProse: !isWhole };
    reportDifferences(statements, taken.stated, draft);
  }
  for (const block of blocks) {
    if (!taken?.stated.isWhole || block !== taken.block || !isReadable(block)) {
      section.lead.push(block);
      continue;
    }
    const runs = withoutRanges(block.runs, [taken.stated.range]);
    if (runs.length > 0) section.lead.push({ ...block, runs });
  }
}
