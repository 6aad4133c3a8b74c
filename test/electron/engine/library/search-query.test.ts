import { expect, test } from 'vitest';
import { phraseExpression, searchExpression, searchTerms } from '#engine/library/search-query.ts';

test.each([
  ['', ''],
  ['  -- "" ! ', ''],
  ['harbour', '"harbour"*'],
  ['inner harb', '"inner" AND "harb"*'],
  ['"inner harbour"', '"inner harbour"'],
  ['"inner harbour" ba', '"inner harbour" AND "ba"*'],
  ['he said "quay', '"he" AND "said" AND "quay"*'],
  ['a OR b', '"a" AND "OR" AND "b"*'],
  ['nul\u0000byte', '"nul" AND "byte"*'],
])('%j is looked for as %j', (typed, expression) => {
  expect(searchExpression(searchTerms(typed))).toBe(expression);
});

test('a very long query is cut to as many words as can matter', () => {
  expect(searchTerms('word '.repeat(500))).toHaveLength(32);
});

test('a name is looked for as it stands', () => {
  expect(phraseExpression('Norvik "Port" Authority')).toBe('"Norvik ""Port"" Authority"');
  expect(phraseExpression(' – ')).toBeNull();
});
