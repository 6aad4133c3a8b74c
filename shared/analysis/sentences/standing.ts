import type { MatrixAnalysis } from '../analyse.ts';
import { mostCompared } from '../matrix.ts';
import type { NoRanking } from '../standing.ts';
import {
  cellsOf,
  cellsWhere,
  hypothesesNamed,
  listed,
  type MatrixSentence,
  numberText,
  numberWord,
  type Phrase,
  percent,
  rowName,
  sentence,
  speaking,
} from './phrases.ts';

const reasons: Readonly<Record<Exclude<NoRanking, 'no-hypotheses' | 'low-coverage'>, string>> = {
  'one-hypothesis':
    'one hypothesis has nothing to be compared with. Add the other explanations, among them that there is nothing behind it and that somebody deceives.',
  'too-large': `at most ${mostCompared.hypotheses} hypotheses and ${numberText(mostCompared.cells)} cells are compared. Split the question, or delete what does not matter.`,
  'no-evidence': 'there is no evidence by which the hypotheses could be compared.',
  'nothing-rated': 'no item of evidence is rated against a hypothesis.',
};

/* "A has 2 of 10 cells rated (20 %)", speaking of the empty ones. */
function ratedOf({ matrix, standing }: MatrixAnalysis, hypothesis: number): (string | Phrase)[] {
  const { rated, empty, share } = standing.hypotheses[hypothesis]?.coverage ?? standing.coverage;
  const cells = cellsWhere(matrix, [hypothesis], (rating) => rating === null);
  return [
    `${matrix.hypotheses[hypothesis]?.label ?? ''} has `,
    speaking(`${numberText(rated)} of ${numberText(rated + empty)} cells`, matrix, cells),
    ` rated (${percent(share)})`,
  ];
}

const mostNamed = 3;

/* Those with too few ratings: "Hypothesis C has 2 of 10 cells rated (20 %), D has …". */
function tooFew(analysis: MatrixAnalysis): (string | Phrase)[] {
  const { hypotheses } = analysis.standing;
  const short = [...hypotheses.keys()].filter((index) => hypotheses[index]?.hasEnough === false);
  if (short.length === 0) return [];
  const named = short
    .slice(0, mostNamed)
    .flatMap((index, at) => [at === 0 ? 'hypothesis ' : ', ', ...ratedOf(analysis, index)]);
  const more = short.length - mostNamed;
  return [...named, more > 0 ? `, and so have ${numberWord(more)} more too few` : ''];
}

/** Why there is no ranking; no sentence if there is one, or if there is nothing to rank. */
export function noRankingSentences(analysis: MatrixAnalysis): MatrixSentence[] {
  const { noRanking } = analysis.standing;
  if (noRanking === null || noRanking === 'no-hypotheses') return [];
  const start = 'There is no ranking yet: ';
  if (noRanking !== 'low-coverage') return [sentence('standing', `${start}${reasons[noRanking]}`)];
  const wanted = `; at least ${analysis.choice.leastCoverage} % are wanted.`;
  return [sentence('standing', start, ...tooFew(analysis), wanted)];
}

function untested({ matrix, standing }: MatrixAnalysis): MatrixSentence[] {
  const { hypotheses, ranked } = standing;
  const found = ranked.filter((index) => hypotheses[index]?.isUntested);
  if (found.length === 0) return [];
  const [is, it] = found.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
  return [
    sentence(
      'standing',
      `${hypothesesNamed(matrix, found)} ${is} untested: no item that ${it} rated on tells the hypotheses apart.`,
    ),
  ];
}

/* Whoever says little is contradicted by little; that is worth a word where somebody else says more. */
function vague({ matrix, standing }: MatrixAnalysis): MatrixSentence[] {
  const { hypotheses, ranked, least } = standing;
  const isVague = (index: number) => hypotheses[index]?.isVague ?? false;
  const found = least.filter(isVague);
  if (found.length === 0 || ranked.every(isVague)) return [];
  return found.map((index) => {
    const neutral = cellsWhere(matrix, [index], (rating) => rating === 'N');
    const rated = hypotheses[index]?.coverage.rated ?? 0;
    return sentence(
      'standing',
      `${hypothesesNamed(matrix, [index])} may be contradicted by little because it says little: it is `,
      speaking(`neutral on ${neutral.length} of ${rated} items`, matrix, neutral),
      '.',
    );
  });
}

function unranked(analysis: MatrixAnalysis): MatrixSentence[] {
  const named = tooFew(analysis);
  return named.length === 0
    ? []
    : [sentence('standing', 'Not ranked: ', ...named, `; ${analysis.choice.leastCoverage} % are wanted.`)];
}

/** Which hypotheses are least inconsistent, tied or hardly apart, and how far that is a test of them. */
export function rankingSentences(analysis: MatrixAnalysis): MatrixSentence[] {
  const { matrix, standing } = analysis;
  const { least, notSeparated } = standing;
  if (standing.noRanking !== null) return noRankingSentences(analysis);
  const against = cellsWhere(matrix, least, (rating) => rating === 'I' || rating === 'II');
  const who = hypothesesNamed(matrix, least);
  const first =
    least.length === 1
      ? [`${who} is `, speaking('least inconsistent', matrix, against), ' with the evidence']
      : [`${who} are tied as `, speaking('least inconsistent', matrix, against), ' with the evidence'];
  const close = listed(notSeparated.map((index) => rowName(matrix, index)));
  const are = notSeparated.length === 1 ? 'is' : 'are';
  const them = least.length === 1 ? 'it' : 'them';
  const apart = notSeparated.length === 0 ? '.' : `; ${close} ${are} too close to ${them} to be told apart.`;
  return [
    sentence('standing', ...first, apart),
    ...untested(analysis),
    ...vague(analysis),
    ...unranked(analysis),
  ];
}

/** How much of the matrix is filled in. */
export function coverageSentences({ matrix, standing }: MatrixAnalysis): MatrixSentence[] {
  const { rated, empty, notApplicable, share } = standing.coverage;
  if (rated + empty + notApplicable === 0) return [];
  const all = [...matrix.hypotheses.keys()];
  const open = cellsWhere(matrix, all, (rating) => rating === null);
  const beside = cellsWhere(matrix, all, (rating) => rating === 'NA');
  return [
    sentence(
      'coverage',
      `${numberText(rated)} of ${numberText(rated + empty)} ${notApplicable > 0 ? 'applicable ' : ''}cells are rated (${percent(share)})`,
      empty === 0 ? '' : ', ',
      speaking(empty === 0 ? '' : `${numberText(empty)} ${empty === 1 ? 'is' : 'are'} empty`, matrix, open),
      notApplicable === 0 ? '' : '; ',
      speaking(
        notApplicable === 0
          ? ''
          : `${numberText(notApplicable)} ${notApplicable === 1 ? 'does' : 'do'} not apply`,
        matrix,
        beside,
      ),
      '.',
    ),
  ];
}

/** The items that tell nothing apart. */
export function discriminationSentences({ matrix, standing }: MatrixAnalysis): MatrixSentence[] {
  const idle = [...standing.items.keys()].filter(
    (item) => standing.items[item]?.discrimination === 'does-not',
  );
  if (standing.noRanking !== null || idle.length === 0) return [];
  const labels = idle.map((item) => matrix.items[item]?.label ?? '');
  const [verb, they, count] = idle.length === 1 ? ['does', 'it', 'counts'] : ['do', 'they', 'count'];
  return [
    sentence(
      'discrimination',
      speaking(listed(labels, 12), matrix, cellsOf(standing.ranked, idle)),
      ` ${verb} not discriminate: ${they} ${count} against no hypothesis more than against another.`,
    ),
  ];
}
