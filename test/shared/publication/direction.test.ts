import { describe, expect, test } from 'vitest';
import { isRightToLeft, isRightToLeftLanguage } from '#shared/publication/direction.ts';

describe('isRightToLeft', () => {
  test.each([
    ['القاهرة in Egypt', true],
    ['(1) חיפה', true],
    ['Haifa (חיפה)', false],
    ['Київ', false],
    ['1234 — …', false],
    ['', false],
  ])('the first letter of "%s" decides', (value, expected) => {
    expect(isRightToLeft(value)).toBe(expected);
  });
});

test.each([
  ['ar', true],
  ['he-IL', true],
  ['ckb-IQ', true],
  ['en-GB', false],
  ['arn', false],
])('pages in "%s" are read from right to left: %s', (tag, expected) => {
  expect(isRightToLeftLanguage(tag)).toBe(expected);
});
