import { expect, test } from 'vitest';
import { spellingWords } from '../../../../renderer/editor/spelling/spelling-words.ts';

const wordsOf = (text: string) => spellingWords(text).map(({ word }) => word);

test('words are found with their places, apostrophes and marks on letters included', () => {
  expect(spellingWords('The guild’s Łódź pilots')).toEqual([
    { word: 'The', from: 0, to: 3 },
    { word: 'guild’s', from: 4, to: 11 },
    { word: 'Łódź', from: 12, to: 16 },
    { word: 'pilots', from: 17, to: 23 },
  ]);
});

test.each([
  ['See https://harbour.example/rostr-2026/plann?pg=tw for it.', ['See', 'for', 'it']],
  ['See (www.harbour.example/rostr-plann), then go.', ['See', 'then', 'go']],
  ['From harbour.example/rostr-plann on', ['From', 'on']],
  ['Ask ilse.maronn-vey@harbour.example today', ['Ask', 'today']],
])('no part of an address is a word: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('a full stop without a space after it makes no address', () => {
  expect(wordsOf('They left.The rest stayed')).toEqual(['They', 'left', 'The', 'rest', 'stayed']);
});

test.each(['NATO', 'E4', 'x', 'file_name', 'and/or'])('codes and initialisms are not judged: %s', (text) => {
  expect(wordsOf(text)).toEqual([]);
});

// Were an address looked for anew at every letter, each of these would take hours.
test.each(['QmFzZTY0', 'a-', 'a.', 'a+', 'a@', 'a’', 'www.', 'a.b/', '9', 'ab.cd-'])(
  'a text of a million letters without a space is read at once: %s…',
  (part) => {
    expect(spellingWords(part.repeat(1_000_000 / part.length)).every(({ word }) => word.length <= 60)).toBe(
      true,
    );
  },
);
