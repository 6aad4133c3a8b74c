import type { Brief } from '#shared/brief/brief.ts';
import { countBriefWords } from '#shared/prose/brief-text.ts';
import { useSettledBrief } from './settled-brief.ts';

const counted = new WeakMap<Brief, number>();

/** The number of words of the open brief; it may be a moment late while somebody types. */
export function useWordCount(): number {
  const brief = useSettledBrief();
  const words = counted.get(brief) ?? countBriefWords(brief);
  counted.set(brief, words);
  return words;
}
