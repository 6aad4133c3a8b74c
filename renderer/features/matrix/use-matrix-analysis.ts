import { useEffect, useMemo, useState } from 'react';
import { analysisInParts, type MatrixAnalysis } from '#shared/analysis/analyse.ts';
import type { MatrixChoice } from '#shared/analysis/choice.ts';
import { type MatrixParts, readMatrix } from '#shared/analysis/matrix.ts';
import type { MatrixSentence } from '#shared/analysis/sentences/phrases.ts';
import { matrixSentences } from '#shared/analysis/sentences/sentences.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { useApp } from '../../window/app-store.ts';
import { inIdleParts } from './idle-parts.ts';

/** What the matrix of the open brief says. */
export interface Analysed {
  readonly analysis: MatrixAnalysis;
  readonly sentences: readonly MatrixSentence[];
}

function* analysedInParts(parts: MatrixParts, choice: MatrixChoice): Generator<undefined, Analysed> {
  const matrix = readMatrix(parts);
  yield;
  const analysis = yield* analysisInParts(matrix, choice);
  yield;
  return { analysis, sentences: matrixSentences(analysis) };
}

/**
 * Analyses the matrix of the open brief; null until that is done for the first time. It is a moment late: typing and
 * rating never wait for it.
 */
export function useMatrixAnalysis(): Analysed | null {
  const { hypotheses, evidence, ratings, sources, hypothesisLabels } = useSettledBrief();
  const { counting, leastCoverage } = useApp((state) => state.settings.matrix);
  const parts = useMemo(
    () => ({ hypotheses, evidence, ratings, sources, hypothesisLabels }),
    [hypotheses, evidence, ratings, sources, hypothesisLabels],
  );
  const [analysed, setAnalysed] = useState<Analysed | null>(null);
  useEffect(
    () => inIdleParts(analysedInParts(parts, { counting, leastCoverage }), setAnalysed),
    [parts, counting, leastCoverage],
  );
  return analysed;
}
