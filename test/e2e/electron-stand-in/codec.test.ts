import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../e2e/electron-stand-in/codec.ts';

const copied = (value: unknown): unknown => decode(encode(value));

describe('the codec between page and main', () => {
  it('keeps every value that the structured clone algorithm keeps', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(copied(value)).toEqual(structuredClone(value));
      }),
    );
  });

  it('keeps circles and what is shared', () => {
    const part = { name: 'part' };
    const whole: Record<string, unknown> = { first: part, second: part };
    whole.self = whole;
    const copy = copied(whole) as typeof whole;
    expect(copy.self).toBe(copy);
    expect(copy.first).toBe(copy.second);
    expect(copy.first).toEqual(part);
  });

  it('keeps holes, minus zero and the kinds of errors', () => {
    const copy = copied([-0, Number.NaN, new RangeError('far', { cause: 7 })]) as [number, number, Error];
    expect(Object.is(copy[0], -0)).toBe(true);
    expect(copy[1]).toBeNaN();
    expect(copy[2]).toBeInstanceOf(RangeError);
    expect(copy[2]).toMatchObject({ message: 'far', cause: 7 });
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested.
    expect(1 in (copied([1, , 3]) as unknown[])).toBe(false);
  });

  it('does not set a prototype that a message names', () => {
    const copy = copied(JSON.parse('{"__proto__": {"polluted": true}}')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(copy.polluted).toBeUndefined();
  });

  it.each([[() => 1], [Symbol('x')], [Promise.resolve(1)], [new WeakMap()], [new Blob(['x'])]])(
    'refuses what cannot be cloned: %s',
    (value) => {
      expect(() => encode({ value })).toThrow('An object could not be cloned.');
    },
  );
});
