import { describe, expect, it } from 'vitest';
import { type PartResult, summary } from '../../../electron/tooling/checks.ts';

const part = (passed: number, failed: number, skipped = 0): PartResult => ({
  name: 'part',
  passed,
  failed,
  skipped,
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
