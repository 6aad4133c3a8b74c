import { describe, expect, test } from 'vitest';
import { byDiagnosticity, diagnosticityOf } from '#shared/analysis/diagnosticity.ts';

describe('an item', () => {
  test('is diagnostic if it is inconsistent with some and consistent with others', () => {
    expect(diagnosticityOf(['C', 'II', 'N'], 1).isDiagnostic).toBe(true);
    expect(diagnosticityOf(['C', 'CC'], 1).isDiagnostic).toBe(false);
    expect(diagnosticityOf(['I', 'II'], 1).isDiagnostic).toBe(false);
    expect(diagnosticityOf(['I', 'N'], 1).isDiagnostic).toBe(false);
  });

  test('is worth the most by which it can move two hypotheses apart; NA and empty cells never count', () => {
    expect(diagnosticityOf(['C', 'II', 'N'], 1.5).value).toBe(3);
    expect(diagnosticityOf(['I', 'II', 'NA', null], 1).value).toBe(1);
    expect(diagnosticityOf(['II', 'NA', null], 1).value).toBe(0);
  });

  test('consistent or inconsistent with all does not discriminate', () => {
    expect(diagnosticityOf(['C', 'CC', 'N'], 1).discrimination).toBe('does-not');
    expect(diagnosticityOf(['I', 'I'], 1).discrimination).toBe('does-not');
    expect(diagnosticityOf(['NA', 'C', 'N'], 1).discrimination).toBe('does-not');
    expect(diagnosticityOf(['NA', 'NA'], 1).discrimination).toBe('does-not');
  });

  test('that is not rated against all may still come to discriminate', () => {
    expect(diagnosticityOf(['C', null], 1).discrimination).toBe('open');
    expect(diagnosticityOf(['C', 'I', null], 1).discrimination).toBe('discriminates');
  });

  test('that counts against some and does not apply to others neither discriminates nor can be left out', () => {
    expect(diagnosticityOf(['I', 'I', 'NA'], 1)).toMatchObject({ discrimination: 'open', value: 0 });
  });
});

test('items are sorted by what they are worth, equal ones in their order', () => {
  const values = [1, 2, 1, 0, 2].map((value) => ({
    value,
    discrimination: 'discriminates' as const,
    isDiagnostic: true,
  }));
  expect(byDiagnosticity(values)).toEqual([1, 4, 0, 2, 3]);
});
