import { describe, expect, test } from 'vitest';
import { extractionKinds } from '#shared/vocabulary/extraction.ts';
import { forTuning, heldOut, labelledSentences } from '../../fixtures/signals/labelled.ts';
import { precisionAndRecall, scoreLines, scoreOf } from '../../fixtures/signals/score.ts';

/*
 * How well names, dates and claims are found in sentences that were written for the project. Rules were made by two
 * thirds of them; the other third only counts. All of them are short and edited, as news is: longer and rougher texts
 * are harder.
 */

test('there are enough sentences, with enough of each kind', () => {
  expect(labelledSentences.length).toBeGreaterThanOrEqual(300);
  const labels = labelledSentences.flatMap((sentence) => sentence.labels);
  for (const kind of extractionKinds)
    expect(labels.filter((label) => label.kind === kind).length).toBeGreaterThanOrEqual(10);
});

describe.each([
  ['sentences by which rules were made', forTuning],
  ['sentences that were held out', heldOut],
] as const)('in %s', (_, sentences) => {
  const { scores } = scoreOf(sentences);

  test.each(['person', 'organisation', 'place', 'date', 'quantity', 'claim'] as const)(
    'of each kind (%s), most are found and most that is found is right',
    (kind) => {
      const score = scores.get(kind);
      expect(score).toBeDefined();
      const { precision, recall } = precisionAndRecall(
        score ?? { right: 0, found: 1, labelled: 1, normal: 0 },
      );
      expect(precision).toBeGreaterThanOrEqual(0.85);
      expect(recall).toBeGreaterThanOrEqual(0.85);
    },
  );

  test('what is found of dates and quantities has the right normal form', () => {
    for (const kind of ['date', 'quantity'] as const) {
      const { right = 0, normal = 0 } = scores.get(kind) ?? {};
      expect(normal / right).toBeGreaterThanOrEqual(0.95);
    }
  });

  test('the scores can be printed, a line for each kind', () => {
    expect(scoreLines(sentences)).toHaveLength(extractionKinds.length);
  });
});
