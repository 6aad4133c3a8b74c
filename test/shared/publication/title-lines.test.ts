import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { titleLines } from '#shared/publication/title-lines.ts';

const empty = makeBrief('b', '2026-11-18T06:00:00Z');

test('only filled lines are printed', () => {
  expect(titleLines(empty)).toEqual([]);
  expect(titleLines({ ...empty, question: ' Will it rain? ', authors: ['Ilse', 'Tomas'] })).toEqual([
    { label: 'Question', text: 'Will it rain?' },
    { label: 'Authors', text: 'Ilse; Tomas' },
  ]);
});

test('restrictions without a label are not lost', () => {
  const marking = { tlp: null, restrictions: 'not before March' };
  expect(titleLines({ ...empty, marking })).toEqual([{ label: 'Restrictions', text: 'not before March' }]);
  expect(titleLines({ ...empty, marking: { ...marking, tlp: 'RED' } })).toEqual([]);
});
