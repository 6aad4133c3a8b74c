import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointName, printableText, wrapPieces } from '#shared/publication/writers/pdf-text.ts';
import { anySigns } from '../../../fixtures/any-signs.ts';

describe('printableText', () => {
  test('every kind of line end becomes one line break', () => {
    expect(printableText('a\r\nb\rc\u2028d\u2029e\ff')).toBe('a\nb\nc\nd\ne\nf');
  });

  test('tabs become spaces and control characters go', () => {
    expect(printableText('a\tb\u0000c\u0007d\u0085e\u009f\ufefff')).toBe('a bcd\nef');
  });

  test('lone surrogates and noncharacters are written as code points and reported', () => {
    const named: number[] = [];
    const text = printableText('a\ud800b\udc00c\uffff', new Set(), (codePoint) => named.push(codePoint));
    expect(text).toBe('a[U+D800]b[U+DC00]c[U+FFFF]');
    expect(named).toEqual([0xd800, 0xdc00, 0xffff]);
  });

  test('characters no font has are written as code points', () => {
    expect(printableText('flag \u{1f1fa}!', new Set([0x1f1fa]))).toBe('flag [U+1F1FA]!');
  });

  test('what has no shape of its own goes without a word where no font has it', () => {
    const named: number[] = [];
    const signs = new Set([0x200d, 0xfe0f, 0x2708]);
    const text = printableText('a\u200d\u2708\ufe0fb', signs, (codePoint) => named.push(codePoint));
    expect(text).toBe('a[U+2708]b');
    expect(named).toEqual([0x2708]);
    expect(printableText('a\u200db')).toBe('a\u200db');
  });

  test('a text it gave is given back unchanged', () => {
    fc.assert(
      fc.property(anySigns(40), (value) => {
        const once = printableText(value);
        expect(printableText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });

  test('nothing that can be seen is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(printableText(value).replace(/\s/g, '')).toBe(
          value.replace(/\s/g, '').replace(/\p{Cc}/gu, ''),
        );
      }),
    );
  });
});

describe('wrapPieces', () => {
  test('words of ordinary width stay whole', () => {
    expect(wrapPieces('an ordinary sentence of short words', 8)).toEqual([
      'an ordinary sentence of short words',
    ]);
  });

  test('a word wider than allowed is cut into short pieces', () => {
    const pieces = wrapPieces(`see ${'x'.repeat(40)} there`, 20);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join('')).toBe(`see ${'x'.repeat(40)} there`);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(12);
  });

  test('pieces joined are the text, and no cluster is cut', () => {
    const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const count = (value: string) => [...clusters.segment(value)].length;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 4, max: 30 }),
        (value, widest) => {
          const pieces = wrapPieces(value, widest);
          expect(pieces.join('')).toBe(value);
          const whole = /^[\p{L}\p{M}]*$/u.test(value);
          if (whole) expect(pieces.reduce((sum, piece) => sum + count(piece), 0)).toBe(count(value));
        },
      ),
    );
  });
});

test('code points are named as Unicode does', () => {
  expect([0x41, 0x1f1fa, 0x10ffff].map(codePointName)).toEqual(['U+0041', 'U+1F1FA', 'U+10FFFF']);
});
