import { afterEach, describe, expect, it, vi } from 'vitest';
import { measure } from '../../../electron/tooling/bench-kit.ts';
import { median } from '../../../electron/tooling/median.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the benchmark kit', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(() => median([])).toThrow(RangeError);
  });

  it('measures in turn, leaves out the first round and prints one object', async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    const order: string[] = [];
    const candidates = [100, 2, 4, 6];
    const references = [100, 8, 8, 8];
    const figure = await measure('keystroke', {
      unit: 'ms',
      candidate: () => {
        order.push('a');
        return candidates.shift();
      },
      reference: () => {
        order.push('b');
        return references.shift();
      },
      rounds: 3,
    });
    expect(order.join('')).toBe('abababab');
    expect(figure).toEqual({ name: 'keystroke', value: 4, unit: 'ms', reference: 8, ratio: 0.5 });
    expect(printed.mock.calls).toEqual([[JSON.stringify(figure)]]);
  });

  it('has no ratio without a reference', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const figure = await measure('import', { unit: 'ms', candidate: () => 3, rounds: 1 });
    expect(figure).toEqual({ name: 'import', value: 3, unit: 'ms', reference: null, ratio: null });
  });
});
