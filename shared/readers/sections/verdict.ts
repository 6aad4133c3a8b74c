import { makeIndicator } from '../../brief/kinds/indicator.ts';
import { runsText, type TextRange, withoutRanges } from '../../prose/runs.ts';
import type { SourceBlock } from '../../prose/source-block.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import { isReadable } from '../readable.ts';
import { sentenceRanges, withoutStop } from '../sentences.ts';

const shift = '(?:shift|change|alter|affect|reverse|modify|challenge|influence|overturn|revise)';
const judgment = '(?:judge?ment|assessment|balance|conclusion|view|evaluation|analysis)';
const leadIn = new RegExp(
  `^(?:(?:key|main|critical|other|further|potential|additional)\\s+)?(?:indicators?|signposts?)(?:\\s+(?:that|which)\\s+(?:could|would|might|may|can)\\s+${shift}\\s+(?:this|the|our)\\s+${judgment}|\\s+to\\s+watch|\\s+of\\s+change)?\\s+(?:would\\s+)?includes?\\b:?\\s*`,
  'i',
);

/** Reads "Indicators that could shift this judgment include …"; null for sentences of another form. */
function indicatorIn(sentence: string): { leadIn: string; text: string } | null {
  const found = leadIn.exec(sentence);
  if (!found) return null;
  const text = withoutStop(sentence.slice(found[0].length));
  if (found[0].length > 300) return null;
  return /[\p{L}\p{N}]/u.test(text) ? { leadIn: found[0].trim(), text } : null;
}

/** "Indicators that could shift this judgment include:" on its own line, with its indicators as a list below. */
function listLeadIn(block: SourceBlock): string | null {
  const text = isReadable(block) ? runsText(block.runs).trim() : '';
  const isAlone = text.endsWith(':') && leadIn.exec(text)?.[0].length === text.length;
  return isAlone ? text : /^(?:key )?indicators:?$/i.test(text) ? '' : null;
}

/** Takes lists of indicators out of the assessment; a line that introduces no list stays. */
function takeLists(blocks: readonly SourceBlock[], draft: Draft): SourceBlock[] {
  const left: SourceBlock[] = [];
  let open: string | null = null;
  for (const [index, block] of blocks.entries()) {
    const found = listLeadIn(block);
    if (found !== null && blocks[index + 1]?.kind === 'item') open = found;
    else if (open !== null && block.kind === 'item' && isReadable(block)) {
      const text = withoutStop(runsText(block.runs));
      draft.indicators.push({ ...makeIndicator(draft.options.newId(), noOrderYet), leadIn: open, text });
    } else {
      open = null;
      left.push(block);
    }
  }
  return left;
}

/**
 * Takes the indicator sentences out of the assessment and puts each into the draft as one indicator. "Indicators such
 * as … could shift this judgment" and everything else stays in the prose, which is given back.
 */
export function takeIndicators(blocks: readonly SourceBlock[], draft: Draft): SourceBlock[] {
  return takeLists(blocks, draft).flatMap((block): SourceBlock[] => {
    if (!isReadable(block)) return [block];
    const text = runsText(block.runs);
    const taken: TextRange[] = [];
    for (const range of sentenceRanges(text)) {
      const found = indicatorIn(text.slice(range.from, range.to));
      if (!found) continue;
      taken.push(range);
      draft.indicators.push({ ...makeIndicator(draft.options.newId(), noOrderYet), ...found });
    }
    if (taken.length === 0) return [block];
    const runs = withoutRanges(block.runs, taken);
    return runs.length > 0 ? [{ ...block, runs }] : [];
  });
}
