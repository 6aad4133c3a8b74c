import { expect, test } from 'vitest';
import { blockLines, inlinesText, publicationLines } from '#shared/publication/publication-text.ts';
import { cell, heading, list, note, paragraph, range, table, text } from '../../fixtures/publication.ts';

test('notes are silent, their places in the source are not', () => {
  expect(inlinesText([text('Ships wait'), note([1, 2]), text('.')])).toBe('Ships wait.');
  expect(inlinesText([text('Ships wait'), note([1], 'p. 4'), text('.')])).toBe('Ships wait p. 4 .');
});

test('lines come in reading order', () => {
  const blocks = [
    heading(1, '2', 'Section'),
    list('one', 'two'),
    table([0.5, 0.5], ['H', 'I'], [['a', [text('b '), range('(5 %)')]]], 'Caption'),
    paragraph(text('end')),
  ];
  expect(blocks.flatMap(blockLines)).toEqual([
    '2 Section',
    'one',
    'two',
    'Caption',
    'H',
    'I',
    'a',
    'b (5 %)',
    'end',
  ]);
  expect(cell('').blocks).toEqual([]);
});

test('the whole begins with the title block and ends with the notes', () => {
  const lines = publicationLines({
    language: 'en-GB',
    title: 'T',
    subtitle: '',
    authors: [],
    organisation: '',
    serial: '',
    keywords: [],
    date: '2026-11-18T08:00:00Z',
    titleLines: [{ label: 'Question', text: 'Q?' }],
    marking: null,
    blocks: [paragraph(text('p'))],
    notes: [{ number: 1, content: [text('S.')] }],
  });
  expect(lines).toEqual(['T', 'Question Q?', 'p', 'S.']);
});
