import { describe, expect, it } from 'vitest';
import { hasSameWords, semicolonItems, sentencesOf, withoutStop } from '#shared/readers/sentences.ts';

describe('sentencesOf', () => {
  it.each([
    ['The U.S. and Osterran envoys met. They left.', ['The U.S. and Osterran envoys met.', 'They left.']],
    [
      'Aid came from the U.S. Supporting evidence includes lists.',
      ['Aid came from the U.S.', 'Supporting evidence includes lists.'],
    ],
    ['Dr. Ilven saw Gen. Ruhl. “It burns,” he said.', ['Dr. Ilven saw Gen. Ruhl.', '“It burns,” he said.']],
    ['See No. 5 of the list. Then stop!', ['See No. 5 of the list.', 'Then stop!']],
    ['It cost 2.5 million. And more…', ['It cost 2.5 million.', 'And more…']],
    ['Who sails? Nobody (yet.) The lane is shut', ['Who sails?', 'Nobody (yet.)', 'The lane is shut']],
    ['He left ca. 5 p.m. on Friday, e.g. by boat.', ['He left ca. 5 p.m. on Friday, e.g. by boat.']],
    ['The answer is no. The lane is shut.', ['The answer is no.', 'The lane is shut.']],
    ['海峡は開いている。船は進む。', ['海峡は開いている。', '船は進む。']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('semicolonItems', () => {
  it('splits outside brackets only and drops the stops', () => {
    expect(semicolonItems('Insurers stay (at a price; monthly); the fleet sails; .')).toEqual([
      'Insurers stay (at a price; monthly)',
      'the fleet sails',
    ]);
  });
});

describe('withoutStop', () => {
  it('takes one stop or semicolon, never an ellipsis', () => {
    expect(['Fog.', 'Fog; ', 'Fog...', 'Fog…', 'Fog?'].map(withoutStop)).toEqual([
      'Fog',
      'Fog',
      'Fog...',
      'Fog…',
      'Fog?',
    ]);
  });
});

it('compares labels by their words', () => {
  expect(hasSameWords('Medium–Term posture: (1-12 months)', 'Medium-Term Posture (1–12 months)')).toBe(true);
  expect(hasSameWords('Assumption', 'Assumptions')).toBe(false);
});
