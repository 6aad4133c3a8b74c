import { expect, test } from 'vitest';
import { nameKey, plainSpellings } from '#engine/library/name-key.ts';

test.each([
  ['  Ports ', 'ports'],
  ['Łódź', 'lodz'],
  ['Göçmen', 'gocmen'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['Зеленський', 'зеленськии'],
  ['大阪', '大阪'],
])('%j and %j are one name', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test('only words with letters the tokenizer keeps are spelt plainly as well', () => {
  expect(plainSpellings(['The Łódź depot, Bergsøya', 'Ærø and Łódź', 'Göçmen'])).toBe('lódź bergsoya aero');
});
