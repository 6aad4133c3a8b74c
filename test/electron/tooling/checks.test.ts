import { describe, expect, it } from 'vitest';
import { failureLines, type PartResult, summary } from '../../../electron/tooling/checks.ts';

const part = (passed: number, failed: number, skipped = 0): PartResult => ({
  name: 'part',
  passed,
  failed,
  skipped,
  failures: [],
  seconds: 1,
  output: '',
});

describe('the last line of the tests', () => {
  it('sums up all parts', () => {
    expect(summary([part(0, 0), part(12, 0), part(3, 1)])).toBe('15 passed, 1 failed');
  });

  it('says what was skipped, where something was', () => {
    expect(summary([part(2, 0, 1), part(1, 0, 2)])).toBe('3 passed, 0 failed, 3 skipped');
  });
});

describe('what failed', () => {
  it('is told by the names of tests, and by its part where no test can be named', () => {
    const failed = { ...part(1, 2), name: 'unit tests', failures: ['a.test.ts › one'] };
    expect(failureLines([part(3, 0), failed])).toEqual([
      '  ✗ a.test.ts › one',
      '  ✗ unit tests: see what it said above',
    ]);
  });
});
