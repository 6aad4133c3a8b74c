import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { authored } from '#shared/brief/people.ts';
import { titleLines } from '#shared/publication/title-lines.ts';

const empty = makeBrief('b', '2026-11-18T06:00:00Z');

test('only filled lines are printed', () => {
  expect(titleLines(empty)).toEqual([]);
  expect(titleLines({ ...empty, question: ' Will it rain? ', ...authored(['Ilse', 'Tomas']) })).toEqual([
    { label: 'Question', text: 'Will it rain?' },
    { label: 'Authors', text: 'Ilse; Tomas' },
  ]);
});

test('restrictions stand on every page, and in the title block only where pages have no room for them', () => {
  const restricted = (restrictions: string, tlp: 'RED' | null = null) =>
    titleLines({ ...empty, marking: { tlp, restrictions } });
  expect(restricted('not before March')).toEqual([]);
  const long = 'not before March, '.repeat(30).trim();
  expect(restricted(long)).toEqual([{ label: 'Restrictions', text: long }]);
  expect(restricted(long, 'RED')).toEqual([{ label: 'Restrictions', text: long }]);
});
