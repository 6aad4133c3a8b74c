import { describe, expect, test } from 'vitest';
import { spellingWords } from '../../../../renderer/editor/spelling/spelling-words.ts';

const wordsOf = (text: string) => spellingWords(text).map(({ word }) => word);

test('words are found with their places, apostrophes and marks on letters included', () => {
  expect(spellingWords('The guild’s Łódź pilots')).toEqual([
    { word: 'The', from: 0, to: 3, isNamed: false },
    { word: 'guild’s', from: 4, to: 11, isNamed: false },
    { word: 'Łódź', from: 12, to: 16, isNamed: true },
    { word: 'pilots', from: 17, to: 23, isNamed: false },
  ]);
});

test.each([
  ['See https://harbour.example/rostr-2026/plann?pg=tw for it.', ['See', 'for', 'it']],
  ['See (www.harbour.example/rostr-plann), then go.', ['See', 'then', 'go']],
  ['From harbour.example/rostr-plann on', ['From', 'on']],
  ['Ask ilse.maronn-vey@harbour.example today', ['Ask', 'today']],
  ['Write to @dorrin_vey or #portwatch now', ['Write', 'to', 'or', 'now']],
  ['In minuts_final.docx and plann.pdf, or C:\\repotrs\\x', ['In', 'and', 'or']],
  ['On harbour.gov.uk and planns.example.', ['On', 'and']],
  ['CVE-2021-29996 of a MiG-29, an F-16s and rostr2 in mid-2026', ['of', 'an', 'and', 'in']],
])('no part of an address, a file name or a code is a word: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('a full stop without a space after it makes no address', () => {
  expect(wordsOf('They left.The rest stayed')).toEqual(['They', 'left', 'The', 'rest', 'stayed']);
});

test.each(['NATO', 'NGOs', 'MiG', 'OpSec', 'E4', 'x', 'file_name', 'and/or'])(
  'codes and initialisms are not judged: %s',
  (text) => {
    expect(wordsOf(text)).toEqual([]);
  },
);

// Were an address looked for anew at every letter, each of these would take hours.
test.each(['QmFzZTY0', 'a-', 'a.', 'a+', 'a@', 'a’', 'www.', 'a.b/', '9', 'ab.cd-'])(
  'a text of a million letters without a space is read at once: %s…',
  (part) => {
    expect(spellingWords(part.repeat(1_000_000 / part.length)).every(({ word }) => word.length <= 60)).toBe(
      true,
    );
  },
);

describe('a capital stands for a name', () => {
  const namesOf = (text: string) =>
    spellingWords(text)
      .filter(({ isNamed }) => isNamed)
      .map(({ word }) => word);

  test.each([
    ['inside a sentence', 'The guild of Sarnholm met Dorrin.', ['Sarnholm', 'Dorrin']],
    ['not where a sentence begins', 'Sarnholm waits. Dorrin left! Velken? “Istrava” went.', []],
    [
      'after a title or an initial',
      'On Monday Mr. Dorrin met J. Velken.',
      ['Monday', 'Mr', 'Dorrin', 'Velken'],
    ],
    [
      'not where a line begins, nor after its bullet',
      'First line\nDorrin left\n– Velken left\n1. Istrava fell',
      [],
    ],
    ['tied to an article', 'Le port de l’Istravie est fermé', ['l’Istravie']],
    ['after a hyphen', 'the anti-Velken league', ['Velken']],
    ['not in a title of capitals', 'The Harbor Autority Closes Its Gates', []],
    ['but in a title of small letters', 'The harbor at Sarnholm closes', ['Sarnholm']],
  ])('%s', (_where, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});
