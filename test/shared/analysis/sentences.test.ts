import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { analyseMatrix } from '#shared/analysis/analyse.ts';
import { type MatrixChoice, usualMatrixChoice } from '#shared/analysis/choice.ts';
import { type Matrix, readMatrix } from '#shared/analysis/matrix.ts';
import { type MatrixSentence, type SentenceKind, sentenceText } from '#shared/analysis/sentences/phrases.ts';
import { matrixSentences } from '#shared/analysis/sentences/sentences.ts';
import { matrixOf } from './any-matrix.ts';

const told = (matrix: Matrix, choice: Partial<MatrixChoice> = {}): MatrixSentence[] =>
  matrixSentences(analyseMatrix(matrix, { ...usualMatrixChoice, ...choice }));

const texts = (matrix: Matrix, kind: SentenceKind, choice: Partial<MatrixChoice> = {}): string[] =>
  told(matrix, choice)
    .filter((sentence) => sentence.kind === kind)
    .map(sentenceText);

/** The cells of the phrase with these words, as "E4 A". */
function cellsBehind(matrix: Matrix, words: string): string[] {
  const phrase = told(matrix)
    .flatMap(({ phrases }) => phrases)
    .find(({ text, cells }) => text === words && cells.length > 0);
  const label = (list: readonly { readonly id: string; readonly label: string }[], id: string) =>
    list.find((one) => one.id === id)?.label;
  return (phrase?.cells ?? []).map(
    ({ evidenceId, hypothesisId }) =>
      `${label(matrix.items, evidenceId)} ${label(matrix.hypotheses, hypothesisId)}`,
  );
}

describe('what the sample says', () => {
  const sample = readMatrix(sampleBrief('sample', '2026-11-18T06:00:00Z'));

  test('is told with the answer first', () => {
    expect(told(sample).map(sentenceText)).toEqual([
      'Hypothesis A is least inconsistent with the evidence; B is too close to it to be told apart.',
      'A alone stays least inconsistent unless ratings move by two steps (such as E2 on A from I to II and E6 on A from I to II); E13 carries it.',
      '80 of 80 cells are rated (100 %).',
      'E12 and E19 do not discriminate: they count against no hypothesis more than against another.',
      'Weighted inconsistency: A 4.9, B 7.2, D 16.1 and C 25.1.',
      'B is behind by E13 alone; C is behind by the sum of 11 items, most of all E3; D is behind by the sum of eight items, most of all E5.',
      'The likelihoods of the hypotheses add up to 90–110 %.',
    ]);
  });

  test('leads to the cells that each phrase speaks of', () => {
    expect(cellsBehind(sample, 'two steps')).toEqual(['E2 A', 'E6 A']);
    expect(cellsBehind(sample, 'least inconsistent')).toEqual(['E2 A', 'E6 A', 'E7 A', 'E18 A']);
    expect(cellsBehind(sample, 'E13')).toEqual(['E13 A', 'E13 B', 'E13 C', 'E13 D']);
    expect(cellsBehind(sample, 'E12 and E19')).toHaveLength(8);
  });
});

describe('a ranking that cannot be made', () => {
  test.each([
    [['C I'], 'There is no ranking yet: one hypothesis has nothing to be compared with.'],
    [['- -', '- -'], 'There is no ranking yet: no item of evidence is rated against a hypothesis.'],
    [
      ['C I', '- C', '- -'],
      'There is no ranking yet: hypothesis B has 1 of 2 cells rated (50 %), C has 0 of 2 cells rated (0 %); at least 60 % are wanted.',
    ],
    [
      ['C', '-', '-', '-', '-', '-'],
      'There is no ranking yet: hypothesis B has 0 of 1 cells rated (0 %), C has 0 of 1 cells rated (0 %), D has 0 of 1 cells rated (0 %), and so have two more too few; at least 60 % are wanted.',
    ],
  ])('says why: %j', (rows, text) => {
    expect(texts(matrixOf(rows), 'standing').join(' ')).toContain(text);
    expect(texts(matrixOf(rows), 'robustness')).toEqual([]);
  });

  test('leads to the cells that are missing', () => {
    expect(cellsBehind(matrixOf(['C I', '- C', '- -']), '1 of 2 cells')).toEqual(['E1 B']);
  });

  test('is nothing to talk about as long as there is no hypothesis', () => {
    expect(told(matrixOf([]))).toEqual([]);
  });
});

describe('a ranking', () => {
  test('lists ties, and tells what parts them', () => {
    const tied = matrixOf(['C I', 'I C', 'II II']);
    expect(texts(tied, 'standing')[0]).toBe(
      'Hypotheses A and B are tied as least inconsistent with the evidence.',
    );
    expect(texts(tied, 'robustness')[0]).toMatch(/^A and B stay tied unless ratings move by one step/);
  });

  test('names those that are not ranked, untested or vague', () => {
    expect(texts(matrixOf(['C I C', 'I C C', '- - C']), 'standing')).toContain(
      'Not ranked: hypothesis C has 1 of 3 cells rated (33 %); 60 % are wanted.',
    );
    expect(texts(matrixOf(['C NA', 'I I', 'C C']), 'standing').join(' ')).not.toContain('untested');
    expect(texts(matrixOf(['C NA', 'C I', 'C C']), 'standing')).toContain(
      'Hypothesis A is untested: no item that it is rated on tells the hypotheses apart.',
    );
    expect(texts(matrixOf(['CC CC CC CC II', 'N N C N I']), 'standing')).toContain(
      'Hypothesis B may be contradicted by little because it says little: it is neutral on 3 of 5 items.',
    );
  });

  test('that nothing small would change says so', () => {
    const far = matrixOf([Array(30).fill('C').join(' '), Array(30).fill('II').join(' ')]);
    expect(texts(far, 'robustness')).toEqual([
      'A alone stays least inconsistent unless ratings move by more than 20 steps; no single item carries it.',
    ]);
  });

  test('rests on a source with what derives from it', () => {
    const matrix = {
      ...matrixOf(['C C I', 'I I C'], {
        items: [{ sourceIds: ['wire'] }, { sourceIds: ['paper'] }, {}],
        lineage: [
          { id: 'wire', lineage: { kind: 'own' } },
          { id: 'paper', lineage: { kind: 'relay', of: ['wire'] } },
        ],
      }),
      sourceNames: new Map([['wire', 'Harbour wire']]),
    };
    expect(texts(matrix, 'robustness')[1]).toBe(
      'Without “Harbour wire” and what derives from it, E1 and E2 fall and B is least inconsistent.',
    );
  });

  test('tells the range that empty cells leave, and whether they could decide', () => {
    const open = matrixOf(['C C -', 'I C C']);
    expect(texts(open, 'scores')).toEqual([
      'Weighted inconsistency: A 0–2 and B 1; upper ends count empty cells as very inconsistent.',
    ]);
    expect(texts(open, 'empty-cells')).toEqual(['The ranking may change with what the empty cells hold.']);
    expect(texts(matrixOf(['C C', 'I C']), 'scores', { counting: 'count' })).toEqual([
      'Inconsistency count: A 0 and B 1.',
    ]);
  });

  test('warns where much more does not apply to one hypothesis than to another', () => {
    expect(texts(matrixOf(['NA NA C C C', 'I C C C C']), 'not-applicable')[0]).toContain('(A 40 %, B 0 %)');
  });

  test('asks whether the hypotheses exclude each other and exhaust what could be true', () => {
    expect(texts(matrixOf(['I C', 'II I', 'II I']), 'question')).toEqual([
      'Hypotheses B and C are rated alike on every item: can both be true, or are they the same?',
      'E1 is inconsistent with every hypothesis: is an explanation missing?',
    ]);
  });

  test('calls hypotheses that have numbers by more than a number', () => {
    const matrix = matrixOf(['C', 'II']);
    const numbered = {
      ...matrix,
      hypotheses: matrix.hypotheses.map((one, index) => ({ ...one, label: String(index + 1) })),
    };
    expect(texts(numbered, 'behind')).toEqual(['Hypothesis 2 is behind by E1 alone.']);
  });
});

describe('likelihoods', () => {
  const likely = (...ends: [number, number][]): Matrix => {
    const matrix = matrixOf(ends.map(() => 'C'));
    return {
      ...matrix,
      hypotheses: matrix.hypotheses.map((one, index) => {
        const [low, high] = ends[index] ?? [1, 1];
        return { ...one, likelihood: { low, high } };
      }),
    };
  };

  test('are added up, and scaled where they cannot be 100 %', () => {
    expect(texts(likely([70, 70], [50, 50], [10, 10]), 'likelihoods')).toEqual([
      'The likelihoods of the hypotheses add up to 130 %, so not all of them can exclude each other. Scaled to 100 %: A 54 %, B 38 % and C 8 %.',
    ]);
    expect(texts(likely([20, 30], [30, 40]), 'likelihoods')[0]).toContain(
      'add up to 50–70 %, so an explanation is missing',
    );
    expect(texts(likely([60, 80], [20, 45]), 'likelihoods')).toEqual([
      'The likelihoods of the hypotheses add up to 80–125 %.',
    ]);
  });
});
