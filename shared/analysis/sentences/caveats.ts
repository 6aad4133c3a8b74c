import type { MatrixAnalysis } from '../analyse.ts';
import { isSame } from '../inconsistency.ts';
import {
  cellsOf,
  cellsWhere,
  counted,
  listed,
  type MatrixSentence,
  type Phrase,
  percent,
  rowName,
  sentence,
  speaking,
} from './phrases.ts';

/** One place after the point and none if it is a whole number; the unit is that of one inconsistent rating. */
function scoreText(score: number): string {
  return String(Math.round(score * 10) / 10);
}

const mostNamed = 8;

/** The scores, least first, with the range that empty cells leave open. */
export function scoreSentences({ standing, matrix, choice }: MatrixAnalysis): MatrixSentence[] {
  if (standing.noRanking !== null) return [];
  const scoreOf = (index: number) => standing.hypotheses[index]?.score ?? 0;
  const order = standing.ranked.toSorted((one, other) => scoreOf(one) - scoreOf(other) || one - other);
  const isOpen = (index: number) => {
    const { best, worst } = standing.hypotheses[index]?.range ?? { best: 0, worst: 0 };
    return !isSame(best, worst);
  };
  const names = order.map((index) => {
    const { best, worst } = standing.hypotheses[index]?.range ?? { best: 0, worst: 0 };
    const range = isOpen(index) ? `–${scoreText(worst)}` : '';
    return `${rowName(matrix, index)} ${scoreText(best)}${range}`;
  });
  const unit = choice.counting === 'weighted' ? 'Weighted inconsistency' : 'Inconsistency count';
  const open = order.some(isOpen) ? '; upper ends count empty cells as very inconsistent' : '';
  return [sentence('scores', `${unit}: ${listed(names, mostNamed)}${open}.`)];
}

/** Why those behind are behind: by one item alone, or by the sum. */
export function behindSentences({ matrix, standing }: MatrixAnalysis): MatrixSentence[] {
  const behind = standing.hypotheses.flatMap(({ refutation }, hypothesis) =>
    refutation ? [{ hypothesis, ...refutation }] : [],
  );
  if (behind.length === 0) return [];
  const parts = behind.slice(0, mostNamed).flatMap(({ hypothesis, heaviest, isDecisive, items }, at) => {
    const label = rowName(matrix, hypothesis);
    const item = speaking(matrix.items[heaviest]?.label ?? '', matrix, [{ hypothesis, item: heaviest }]);
    const start = `${at === 0 ? '' : '; '}${label} is behind `;
    const reason: (string | Phrase)[] = isDecisive
      ? [`${start}by `, item, ' alone']
      : [`${start}by the sum of ${counted(items, 'item')}, most of all `, item];
    return reason;
  });
  const more = behind.length - mostNamed;
  return [sentence('behind', ...parts, more > 0 ? `; and ${more} more.` : '.')];
}

/** That what is not rated could decide, and that NA counts as if it were consistent. */
export function gapSentences({ matrix, standing }: MatrixAnalysis): MatrixSentence[] {
  const { unlikeShares, ranked } = standing;
  const open = speaking(
    'what the empty cells hold',
    matrix,
    cellsWhere(matrix, ranked, (rating) => rating === null),
  );
  const shareOf = (index: number) => standing.hypotheses[index]?.coverage.shareNotApplicable ?? 0;
  const named = (index: number) => `${rowName(matrix, index)} ${percent(shareOf(index))}`;
  return [
    ...(standing.canEmptyCellsDecide
      ? [sentence('empty-cells', 'The ranking may change with ', open, '.')]
      : []),
    ...(unlikeShares
      ? [
          sentence(
            'not-applicable',
            'Much more of the evidence does ',
            speaking(
              'not apply',
              matrix,
              cellsWhere(matrix, [unlikeShares.highest], (rating) => rating === 'NA'),
            ),
            ` to one hypothesis than to another (${named(unlikeShares.highest)}, ${named(unlikeShares.lowest)}), and what does not apply counts against none: they are hard to compare.`,
          ),
        ]
      : []),
  ];
}

/** What the ratings give reason to ask about the set of hypotheses. */
export function questionSentences({ matrix, questions, standing }: MatrixAnalysis): MatrixSentence[] {
  const all = [...matrix.hypotheses.keys()];
  const alike = questions.sameRatings.slice(0, 3).map(([one, other]) => {
    const pair = `${matrix.hypotheses[one]?.label ?? ''} and ${matrix.hypotheses[other]?.label ?? ''}`;
    const rated = cellsWhere(matrix, [one, other], (rating) => rating !== null);
    return sentence(
      'question',
      `hypotheses ${pair} are `,
      speaking('rated alike on every item', matrix, rated),
      ': can both be true, or are they the same?',
    );
  });
  const { againstAll } = questions;
  if (againstAll.length === 0 || standing.noRanking !== null) return alike;
  const labels = listed(againstAll.map((item) => matrix.items[item]?.label ?? ''));
  const missing = sentence(
    'question',
    speaking(labels, matrix, cellsOf(all, againstAll)),
    ` ${againstAll.length === 1 ? 'is' : 'are'} inconsistent with every hypothesis: is an explanation missing?`,
  );
  return [...alike, missing];
}
