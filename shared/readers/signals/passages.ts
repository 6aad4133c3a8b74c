import type { TextRange } from '../../prose/runs.ts';
import { sentenceRanges } from '../sentences.ts';

/** The sentences of a text with paragraphs: none goes beyond the end of a paragraph. */
export function passageSentences(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n\r\u2029]+/gu)) {
    for (const { from, to } of sentenceRanges(paragraph)) ranges.push({ from: index + from, to: index + to });
  }
  return ranges;
}
