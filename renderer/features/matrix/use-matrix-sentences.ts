import { useEffect, useMemo, useState } from 'react';
import { analysisInParts } from '#shared/analysis/analyse.ts';
import type { MatrixChoice } from '#shared/analysis/choice.ts';
import { type MatrixParts, readMatrix } from '#shared/analysis/matrix.ts';
import type { MatrixSentence } from '#shared/analysis/sentences/phrases.ts';
import { matrixSentences } from '#shared/analysis/sentences/sentences.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { useApp } from '../../window/app-store.ts';
import { inIdleParts } from './idle-parts.ts';

function* sentencesInParts(
  parts: MatrixParts,
  choice: MatrixChoice,
): Generator<undefined, readonly MatrixSentence[]> {
  const matrix = readMatrix(parts);
  yield;
  return matrixSentences(yield* analysisInParts(matrix, choice));
}

const none: readonly MatrixSentence[] = [];

/** What the matrix of the open brief says. It is a moment late: typing and rating never wait for it. */
export function useMatrixSentences(): readonly MatrixSentence[] {
  const { hypotheses, evidence, ratings, sources, hypothesisLabels } = useSettledBrief();
  const { counting, leastCoverage } = useApp((state) => state.settings.matrix);
  const parts = useMemo(
    () => ({ hypotheses, evidence, ratings, sources, hypothesisLabels }),
    [hypotheses, evidence, ratings, sources, hypothesisLabels],
  );
  const [sentences, setSentences] = useState(none);
  useEffect(
    () => inIdleParts(sentencesInParts(parts, { counting, leastCoverage }), setSentences),
    [parts, counting, leastCoverage],
  );
  return sentences;
}
