import { describe, expect, test } from 'vitest';
import { groupBy } from '#shared/brief/group-by.ts';
import {
  asSentence,
  bulletList,
  cleanText,
  joinNames,
  paragraph,
  textInlines,
  withDetails,
  withFullStop,
} from '#shared/publication/content.ts';

describe('cleanText', () => {
  test('keeps one kind of line break and turns tabs into spaces', () => {
    expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
  });

  test('leaves out what no format can hold', () => {
    expect(cleanText('a\u0000b\u0007c\ufffed\u0085e')).toBe('abcd\ne');
    expect(cleanText('half \ud83d a face')).toBe('half \ufffd a face');
  });

  test('keeps every script, joiners and no-break spaces', () => {
    const text = 'Zelenskyy Łódź Göçmen שלום سلام 海峡 👩‍🚢 5\u00a0%';
    expect(cleanText(text)).toBe(text);
  });
});

describe('textInlines', () => {
  test('a range in brackets after a likelihood term is set apart', () => {
    expect(textInlines('It is very likely (80–95 %) to rain.')).toEqual([
      { kind: 'text', text: 'It is very likely ', marks: [] },
      { kind: 'range', text: '(80–95 %)' },
      { kind: 'text', text: ' to rain.', marks: [] },
    ]);
  });

  test('other figures in brackets stay text', () => {
    expect(textInlines('Turnout was high (80–95 %).')).toHaveLength(1);
    expect(textInlines('unlikely-looking (20 %)')).toHaveLength(1);
  });

  test('line breaks become breaks', () => {
    expect(textInlines('a\n\nb').map((inline) => inline.kind)).toEqual(['text', 'break', 'break', 'text']);
  });

  test('nothing gives nothing', () => {
    expect(textInlines('')).toEqual([]);
  });
});

describe('sentences', () => {
  test('a full stop is added only where a text has no end of its own', () => {
    expect(
      ['Ships wait', 'Ships wait.', 'Who waits?', 'He said “wait.”', 'See:', ''].map(withFullStop),
    ).toEqual(['Ships wait.', 'Ships wait.', 'Who waits?', 'He said “wait.”', 'See:', '']);
  });

  test('details stand inside the full stop', () => {
    expect(withDetails('Count ships.', ' (desk)')).toBe('Count ships (desk).');
    expect(withDetails('Count ships', ' (desk)')).toBe('Count ships (desk)');
    expect(withDetails('Count ships.', '')).toBe('Count ships.');
  });

  test('names are joined as in a sentence', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinNames)).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });
});

test('groups keep the order in which they are first met', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('a list without items is no list', () => {
  expect(bulletList([])).toEqual([]);
  expect(bulletList([[paragraph('one')]])).toHaveLength(1);
});

test('a sentence begins with a capital, and words that have their own capitals keep them', () => {
  expect(['two logs agree', 'a. strait', 'été calme'].map(asSentence)).toEqual([
    'Two logs agree',
    'A. strait',
    'Été calme',
  ]);
  const addresses = [
    'https://tarn.example',
    'tarn.example',
    'desk@tarn.example',
    'e.g. the roster',
    'tide_log',
  ];
  const words = ['iOS traffic', 'eNotam', 'ßtrait', 'ﬁne', '2 logs', 'x2 logs', 'Two', ''];
  for (const kept of [...words, ...addresses]) {
    expect(asSentence(kept)).toBe(kept);
  }
});
