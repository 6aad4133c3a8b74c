import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldPieces, heldTogether } from '#shared/publication/held-together.ts';
import { anySigns } from '../../fixtures/any-signs.ts';

const heldIn = (text: string) => heldPieces(text).flatMap((piece) => (piece.isHeld ? [piece.text] : []));

describe('held together', () => {
  test.each([
    ['likely (58–68 %), at most', ['58–68 %']],
    ['≈40–<50 % or >0–≈5 %', ['≈40–<50 %', '>0–≈5 %']],
    ['12 – 14 hours and 2026–2027', ['12 – 14', '2026–2027']],
    ['some 12 km off, 3.5 t, 30 % and 5 per cent', ['12 km', '3.5 t', '30 %', '5 per cent']],
    ['20 000 tonnes, 1 250 000 USD', ['20 000', '1 250 000 USD']],
    ['E 4 and hypothesis A, p. 9, note 3, Table 2', ['E 4', 'hypothesis A', 'p. 9', 'note 3', 'Table 2']],
    ['assumption 2; information gap 1', ['assumption 2', 'gap 1']],
    ['06:00 UTC', ['00 UTC']],
  ])('%s', (text, pieces) => {
    expect(heldIn(text)).toEqual(pieces);
  });

  test.each([
    '5 men in 2026',
    'a well-known pilot',
    'I – the pilot – go',
    'Vitamin E tablets',
    '3 months',
    'mE 4x',
  ])('not: %s', (text) => {
    expect(heldIn(text)).toEqual([]);
  });

  test('by no-break spaces, and a word joiner after the dash', () => {
    expect(heldTogether('Likely (58–68 %).')).toBe('Likely (58–\u206068\u00a0%).');
    expect(heldTogether(heldTogether('12 – 14 km'))).toBe('12\u00a0–\u2060\u00a014\u00a0km');
  });
});

test('a text of nothing but numbers is looked through once', () => {
  const started = performance.now();
  for (const text of ['1,'.repeat(50_000), '111 '.repeat(25_000), '1 '.repeat(50_000), '1–'.repeat(50_000)]) {
    heldPieces(text);
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('nothing of any text is lost', () => {
  fc.assert(
    fc.property(anySigns(60), (text) => {
      expect(
        heldPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
