import { describe, expect, it } from 'vitest';
import { plainRuns, runsText } from '#shared/prose/runs.ts';
import { findMarker, isLoneBullet, isRule, literalBold } from '#shared/readers/markers.ts';

describe('findMarker', () => {
  it.each([
    ['- a', 'bullet', 0, 2],
    ['– a', 'bullet', 0, 2],
    ['•a', 'bullet', 0, 1],
    ['*   a', 'bullet', 0, 4],
    ['12. a', 'number', 12, 4],
    ['(3) a', 'number', 3, 4],
    ['b) a', 'letter', 2, 3],
    ['c. a', 'letter', 3, 3],
    ['iv. a', 'number', 4, 4],
    ['(ii) a', 'number', 2, 5],
    ['-- a', 'bullet', 0, 3],
    ['+ a', 'bullet', 0, 2],
    ['» a', 'bullet', 0, 2],
    ['-Fog', 'bullet', 0, 1],
    ['–**Fog**', 'bullet', 0, 1],
  ])('finds %j', (text, kind, value, length) => {
    expect(findMarker(text)).toEqual({ marker: { kind, value }, length });
  });

  it.each([
    '-5 degrees',
    '*starred',
    '1.5 million',
    '2026. A year',
    'A) a',
    '–',
    'Fog',
    '-based',
    '+ 5 ships',
    '--',
    'i.e. fog',
    'J. Vael',
  ])('finds none in %j', (text) => {
    expect(findMarker(text)).toBeNull();
  });
});

it('knows bullets without text and drawn lines', () => {
  expect(['-', '•', '- -', 'a'].map(isLoneBullet)).toEqual([true, true, false, false]);
  expect(['---', '= = =', '****', '-', '--', '-a-'].map(isRule)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

const boldRuns = (text: string) => literalBold(plainRuns(text));

describe('literalBold', () => {
  it('makes a pair of marks bold', () => {
    expect(boldRuns('**Evidence**: a log').map((run) => [run.text, run.marks.join()])).toEqual([
      ['Evidence', 'bold'],
      [': a log', ''],
    ]);
  });

  it('drops marks that a cut left alone and keeps those inside a word', () => {
    expect(runsText(boldRuns('**Geopoli'))).toBe('Geopoli');
    expect(runsText(boldRuns('Risks **'))).toBe('Risks ');
    expect(runsText(boldRuns('2**3 is 8'))).toBe('2**3 is 8');
  });
});
