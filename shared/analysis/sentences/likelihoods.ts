import type { MatrixAnalysis } from '../analyse.ts';
import { normalised } from '../probability/coherence.ts';
import { type LikelihoodSum, likelihoodSum } from '../set-questions.ts';
import { listed, type MatrixSentence, rowName, sentence } from './phrases.ts';

const faults: Readonly<Record<'exclusive' | 'exhaustive', string>> = {
  exclusive: ', so not all of them can exclude each other',
  exhaustive: ', so an explanation is missing or one is more likely',
};

function sumText({ low, high }: LikelihoodSum): string {
  return low === high ? `${low} %` : `${low}–${high} %`;
}

/**
 * What the likelihoods of the hypotheses add up to and, if that cannot be 100 %, what they would be if they were scaled
 * to it, intervals at their midpoint. No sentence as long as a hypothesis has none. The likelihoods stay as they were
 * given.
 */
export function likelihoodSentences({ matrix }: MatrixAnalysis): MatrixSentence[] {
  const likelihoods = matrix.hypotheses.map(({ likelihood }) => likelihood);
  const sum = likelihoodSum(likelihoods);
  if (!sum) return [];
  const start = `The likelihoods of the hypotheses add up to ${sumText(sum)}`;
  if (!sum.fault) return [sentence('likelihoods', `${start}.`)];
  const midpoints = likelihoods.map((likelihood) =>
    likelihood ? (likelihood.low + likelihood.high) / 200 : 0,
  );
  const scaled = (normalised(midpoints) ?? []).map(
    (share, index) => `${rowName(matrix, index)} ${Math.round(share * 100)} %`,
  );
  return [sentence('likelihoods', `${start}${faults[sum.fault]}. Scaled to 100 %: ${listed(scaled)}.`)];
}
