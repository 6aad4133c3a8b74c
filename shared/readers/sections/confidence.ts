import type { TextRange } from '../../prose/runs.ts';
import type { ConfidenceLevel } from '../../vocabulary/confidence-level.ts';
import { sentenceRanges } from '../sentences.ts';

/** A place where a text states how confident its authors are. */
export interface StatedConfidence {
  readonly level: ConfidenceLevel;
  /** The words after "due to", "given" and the like, without the final stop; empty if no reason is given. */
  readonly basis: string;
  readonly sentence: string;
  /** Where the sentence is in the text that was searched. */
  readonly range: TextRange;
  /** Whether the sentence says nothing but the confidence and its reason, so that it can be taken out. */
  readonly isWhole: boolean;
}

const levelWord = '(low|moderate|medium|high)';
const reason =
  '(?:[,;:]?\\s+(?:(?:mainly|largely|primarily|partly|chiefly)\\s+)?(?:due to|owing to|given(?: that)?|because(?: of)?|based on|as|since|acknowledging|reflecting|considering|in (?:the )?light of)\\s+(.+))?';
const reasonInside = '(?:,?\\s+(?:due to|owing to|given(?: that)?|because(?: of)?)\\s+(.+)$)?';
const subject = '(?:assessment|judge?ment|analysis|hypothesis|conclusion|report|brief|estimate|finding)s?';
const ofWhat = `(?: (?:in|of|for) (?:this|the|our|these)(?: [a-z-]+)? ${subject})?`;

const wholeSentences = [
  `(?:the |our |this )?(?:overall |general |analytic |analytical )?confidence(?: level)?${ofWhat}(?:\\s*[:–-]\\s*|\\s+(?:is|remains|was|stands at|is (?:assessed|judged|rated)(?: as| to be)?)\\s+)${levelWord}`,
  `(?:this|the|our) ${subject} (?:is|are) (?:made|held|offered|given) with (?:a )?${levelWord} (?:level of )?confidence(?: level)?`,
  `(?:there is|we have|we hold) (?:a )?${levelWord} (?:level of )?confidence(?: level)?${ofWhat}`,
].map((pattern) => new RegExp(`^${pattern}${reason}$`, 'is'));

const insideSentences = [
  `\\bwith (?:an? )?(?:overall )?${levelWord} (?:level of )?confidence\\b`,
  `\\ban? (?:overall )?${levelWord} (?:confidence level|level of confidence)\\b`,
  `^${levelWord} confidence (?:is placed )?in (?:the|this|our|these)\\b`,
  `(?<!\\bno )\\bconfidence(?: level)?${ofWhat} (?:is|remains) ${levelWord}\\b(?![ -](?:to|or)[ -])`,
  `\\bwe (?:assess|judge|believe) with ${levelWord} confidence\\b`,
].map((pattern) => new RegExp(`${pattern}${reasonInside}`, 'is'));

function asLevel(word: string | undefined): ConfidenceLevel | null {
  const level = word?.toLowerCase();
  if (level === 'medium') return 'moderate';
  return level === 'low' || level === 'moderate' || level === 'high' ? level : null;
}

function statedIn(sentence: string, range: TextRange): StatedConfidence | null {
  if (sentence.length > 4_000 || !/confidence/i.test(sentence)) return null;
  const bare = sentence.replace(/[.!]+$/, '').trim();
  for (const pattern of wholeSentences) {
    const found = pattern.exec(bare);
    const level = asLevel(found?.[1]);
    if (level) return { level, basis: found?.[2]?.trim() ?? '', sentence, range, isWhole: true };
  }
  for (const pattern of insideSentences) {
    const found = pattern.exec(bare);
    const level = asLevel(found?.[1]);
    if (level) return { level, basis: found?.[2]?.trim() ?? '', sentence, range, isWhole: false };
  }
  return null;
}

/**
 * Finds every sentence of a text that states a confidence, in the order of the text. A sentence counts as whole only if
 * level and reason are all it says: "Confidence in this judgment is moderate, given …". A statement inside another
 * sentence (", with moderate confidence in …") is found too, but must stay where it is.
 */
export function statedConfidences(text: string): StatedConfidence[] {
  if (!/confidence/i.test(text)) return [];
  return sentenceRanges(text).flatMap((range) => statedIn(text.slice(range.from, range.to), range) ?? []);
}
