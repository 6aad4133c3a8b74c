import type { Confidence } from '../brief/confidence.ts';
import { ladders } from '../standards/likelihood.ts';
import { asSentence, trimmed, withFullStop } from './content.ts';

const terms = [...new Set(Object.values(ladders).flatMap((rungs) => rungs.map((rung) => rung.term)))].join(
  '|',
);
const likelihoodWord = new RegExp(`\\b(?:${terms}|probably|improbably|almost certainly|likelihood)\\b`, 'iu');
const reasonWord = /^(due to|because|as |since |owing to|based on|on the basis of|given|considering|with )/i;

/**
 * Joins "Confidence … is moderate" with its basis. A basis that names a likelihood, or that is several sentences long,
 * gets a sentence of its own: a confidence level and a degree of likelihood must not share one (ICD 203, D.6.e(2)(b)).
 */
function withBasis(statement: string, basis: string): string {
  if (basis === '') return `${statement}.`;
  if (likelihoodWord.test(basis) || /[.!?]\s+\S/u.test(basis)) {
    return `${statement}. ${withFullStop(asSentence(basis))}`;
  }
  if (reasonWord.test(basis))
    return withFullStop(`${statement}${/^due to/i.test(basis) ? '' : ','} ${basis}`);
  return withFullStop(`${statement}: ${basis}`);
}

/**
 * The sentence that states the confidence in the whole assessment, or an empty text if nothing is said, or if the prose
 * says it. An imported sentence is kept word for word until level or basis change.
 */
export function confidenceSentence(confidence: Confidence): string {
  if (confidence.isInProse) return '';
  if (trimmed(confidence.sentence) !== '') return trimmed(confidence.sentence);
  const basis = trimmed(confidence.basis);
  if (confidence.level === null)
    return basis === '' ? '' : withFullStop(`Confidence rests on this: ${basis}`);
  return withBasis(`Confidence in this assessment is ${confidence.level}`, basis);
}

/** The same for one key judgment: "We have moderate confidence in this judgment: two origins are independent." */
export function judgmentConfidence(confidence: Confidence): string {
  if (confidence.isInProse) return '';
  if (trimmed(confidence.sentence) !== '') return trimmed(confidence.sentence);
  const basis = trimmed(confidence.basis);
  if (confidence.level === null) return basis === '' ? '' : withFullStop(`Basis of confidence: ${basis}`);
  return withBasis(`We have ${confidence.level} confidence in this judgment`, basis);
}
