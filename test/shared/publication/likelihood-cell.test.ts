import { expect, test } from 'vitest';
import { likelihoodCell } from '#shared/publication/likelihood-cell.ts';

test('the term stands above its range, and this above what the analyst says', () => {
  expect(likelihoodCell({ low: 15, high: 25 }, 'icd-203-row-1')).toEqual([
    { kind: 'text', text: 'very unlikely to unlikely', marks: [] },
    { kind: 'break' },
    { kind: 'range', text: '(5–45 %;' },
    { kind: 'break' },
    { kind: 'range', text: 'our estimate' },
    // The only space at which a narrow cell may break the line.
    { kind: 'text', text: ' ', marks: [] },
    { kind: 'range', text: '15–25 %)' },
  ]);
});

test('a single number prints the range of its term', () => {
  expect(likelihoodCell({ low: 60, high: 60 }, 'phia')).toMatchObject([
    { text: 'likely' },
    { kind: 'break' },
    { text: '(≈55–≈75 %)' },
  ]);
});
