import { runsText } from '../../prose/runs.ts';
import type { Draft } from '../draft.ts';
import type { Chunk } from '../outline.ts';
import { isReadable } from '../readable.ts';
import { type StatedConfidence, statedConfidences } from './confidence.ts';

/** What a section says of the confidence in the whole; confidence in one hypothesis does not count. */
function statedInSection({ blocks }: Chunk): StatedConfidence[] {
  return blocks
    .flatMap((block) => (isReadable(block) ? statedConfidences(runsText(block.runs)) : []))
    .filter(({ isWhole, sentence }) => isWhole && !/\bin (?:this|the) hypothesis\b/i.test(sentence));
}

/**
 * Compares the confidence that other sections state with that of the bottom line, and reports where they differ. If the
 * bottom line states none, the first one elsewhere is the brief's. The words stay where they are.
 */
export function readConfidenceElsewhere(chunks: readonly Chunk[], draft: Draft): void {
  for (const chunk of chunks) {
    if (chunk.role === 'bottom-line' || chunk.role === 'afterword') continue;
    for (const { level, basis } of statedInSection(chunk)) {
      const taken = draft.confidence.level;
      if (taken === null) draft.confidence = { level, basis, sentence: '', isInProse: true };
      else if (taken !== level) {
        draft.contradictions.push(
          `The confidence is stated as “${level}” under “${chunk.title}”, but as “${taken}” earlier. “${taken}” was taken; the other words were left where they are.`,
        );
      }
    }
  }
}
