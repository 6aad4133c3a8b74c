import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, guardedCell, unguardedCell } from '#shared/publication/writers/csv-cells.ts';

describe('a cell of CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', "'=1"])(
    'is text although it begins like a formula: %j',
    (text) => {
      expect(guardedCell(text)).toBe(`'${text}`);
      expect(unguardedCell(`'${text}`)).toBe(text);
    },
  );

  test.each(['', 'a=b', "don't", "'quoted'", '5 = 5', 'E4'])('stays as it is otherwise: %j', (text) => {
    expect(guardedCell(text)).toBe(text);
    expect(unguardedCell(text)).toBe(text);
  });

  test('is read back as it was, and is never a formula', () => {
    const unit = fc.constantFrom(...["'", '=', '-', '+', '@', ' ', '\t', '\r', '\n', 'a', '＝']);
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
        const written = guardedCell(text);
        expect(unguardedCell(written)).toBe(text);
        expect(written).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  test('is quoted where signs would part it', () => {
    expect(csvText([['a,b', 'say "no"', 'a\nb', ' x'], ['plain']])).toBe(
      '"a,b","say ""no""","a\nb"," x"\r\nplain\r\n',
    );
  });
});
