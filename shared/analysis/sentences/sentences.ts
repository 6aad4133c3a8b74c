import type { MatrixAnalysis } from '../analyse.ts';
import { behindSentences, gapSentences, questionSentences, scoreSentences } from './caveats.ts';
import { likelihoodSentences } from './likelihoods.ts';
import type { MatrixSentence } from './phrases.ts';
import { robustnessSentences } from './robustness.ts';
import { coverageSentences, discriminationSentences, rankingSentences } from './standing.ts';

/**
 * What a matrix says, in sentences, the answer first; none if there are no hypotheses. Each phrase names the cells it
 * speaks of, so that whoever shows it can lead there.
 */
export function matrixSentences(analysis: MatrixAnalysis): MatrixSentence[] {
  if (analysis.standing.noRanking === 'no-hypotheses') return [];
  return [
    ...rankingSentences(analysis),
    ...robustnessSentences(analysis),
    ...coverageSentences(analysis),
    ...discriminationSentences(analysis),
    ...scoreSentences(analysis),
    ...behindSentences(analysis),
    ...gapSentences(analysis),
    ...questionSentences(analysis),
    ...likelihoodSentences(analysis),
  ];
}
