import { describe, expect, it } from 'vitest';
import {
  inlineNodes,
  joinRuns,
  plainRuns,
  type Run,
  runLines,
  runsText,
  sliceRuns,
  trimRuns,
  withoutRanges,
} from '#shared/prose/runs.ts';

const bold = (text: string): Run => ({ text, marks: ['bold'], href: null });
const runs: readonly Run[] = [...plainRuns('Fog '), bold('hides'), ...plainRuns(' the lane. It lifts.')];

describe('runs', () => {
  it('are cut at offsets of their text', () => {
    expect(sliceRuns(runs, 4, 9)).toEqual([bold('hides')]);
    expect(runsText(sliceRuns(runs, 2, 6))).toBe('g hi');
    expect(runsText(sliceRuns(runs, 10))).toBe('the lane. It lifts.');
  });

  it('lose ranges and keep one space between what is left', () => {
    expect(runsText(withoutRanges(runs, [{ from: 4, to: 19 }]))).toBe('Fog It lifts.');
    expect(runsText(withoutRanges(runs, [{ from: 20, to: 29 }]))).toBe('Fog hides the lane.');
    expect(withoutRanges(runs, [{ from: 0, to: 29 }])).toEqual([]);
  });

  it('join neighbours of the same looks and drop empty ones', () => {
    expect(joinRuns([bold('a'), ...plainRuns(''), bold('b'), ...plainRuns('c')])).toEqual([
      bold('ab'),
      ...plainRuns('c'),
    ]);
  });

  it('are trimmed across several runs', () => {
    expect(trimRuns([...plainRuns('  '), bold(' a '), ...plainRuns(' ')])).toEqual([bold('a')]);
  });

  it('are split at line feeds', () => {
    expect(runLines([bold('a\nb'), ...plainRuns('c\n')]).map(runsText)).toEqual(['a', 'bc', '']);
  });

  it('become inline nodes with marks in the order of the schema', () => {
    const link: Run = { text: 'a\nb', marks: ['bold', 'italic'], href: 'https://a.example' };
    const marks = [
      { type: 'link', attrs: { href: 'https://a.example' } },
      { type: 'bold' },
      { type: 'italic' },
    ];
    expect(inlineNodes([link])).toEqual([
      { type: 'text', text: 'a', marks },
      { type: 'hardBreak' },
      { type: 'text', text: 'b', marks },
    ]);
  });
});
