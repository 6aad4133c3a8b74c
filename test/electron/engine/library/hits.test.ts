import { expect, test } from 'vitest';
import { textWithHits } from '#engine/library/hits.ts';

test('marks become places in the plain text', () => {
  expect(textWithHits('In \u0001Norvik\u0002 and \u0001Tarn\u0002.')).toEqual({
    text: 'In Norvik and Tarn.',
    hits: [
      { from: 3, to: 9 },
      { from: 14, to: 18 },
    ],
  });
});

test('a text without marks stays as it is', () => {
  expect(textWithHits('Nothing here')).toEqual({ text: 'Nothing here', hits: [] });
});
