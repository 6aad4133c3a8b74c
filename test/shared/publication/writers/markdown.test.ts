import { expect, test } from 'vitest';
import type { Block, Publication } from '#shared/publication/publication.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { heading, list, note, orderedList, paragraph, table, text } from '../../../fixtures/publication.ts';

const publication = (...blocks: Block[]): Publication => ({
  language: 'en-GB',
  title: 'Strait',
  subtitle: '',
  authors: [],
  organisation: '',
  serial: '',
  keywords: [],
  date: '2026-11-18T08:00:00Z',
  titleLines: [],
  marking: null,
  blocks,
  notes: [],
});

const written = (...blocks: Block[]) => writeMarkdown(publication(...blocks)).replace('# Strait\n\n', '');

test('headings, lists and quotations', () => {
  const markdown = written(
    heading(1, '2', 'Passage'),
    list('one', 'two'),
    orderedList(3, 'three'),
    { kind: 'quote', blocks: [paragraph(text('quoted'))] },
    { kind: 'judgments', items: [{ blocks: [paragraph(text('judged'))] }] },
  );
  expect(markdown).toBe('## 2. Passage\n\n- one\n- two\n\n3. three\n\n> quoted\n\n1. judged\n');
});

test('what could be markup is escaped', () => {
  expect(written(paragraph(text('*a* _b_ [c](d) <e> `f` #g |h| $i$ :smile: 1. x')))).toBe(
    '\\*a\\* \\_b\\_ \\[c]\\(d) \\<e> \\`f\\` #g |h| \\$i\\$ \\:smile: 1. x\n',
  );
  expect(written(paragraph(text('# no heading')), paragraph(text('1. no list')))).toBe(
    '\\# no heading\n\n1\\. no list\n',
  );
});

test('emphasis stands clear of the spaces at its ends', () => {
  expect(written(paragraph(text('a'), text(' bold ', 'bold'), text('c')))).toBe('a **bold** c\n');
});

test('struck text has its signs, raised and lowered text takes HTML', () => {
  expect(
    written(
      paragraph(
        text('10'),
        text('3', 'superscript'),
        text(' CO'),
        text('2', 'bold', 'subscript'),
        text(' no', 'strike'),
      ),
    ),
  ).toBe('10<sup>3</sup> CO<sub>**2**</sub> ~~no~~\n');
});

test('notes are footnotes with their place in brackets', () => {
  const markdown = writeMarkdown({
    ...publication(paragraph(text('Ships pass'), note([1, 2], 'p. 4'))),
    notes: [
      { number: 1, content: [text('One')] },
      { number: 2, content: [text('Two')] },
    ],
  });
  expect(markdown).toBe('# Strait\n\nShips pass[^1], [^2] (p. 4)\n\n[^1]: One\n\n[^2]: Two\n');
});

test('a cell holds one line, whatever stands in it', () => {
  const block = table(
    [0.5, 0.5],
    ['Name', 'Notes'],
    [['Tern | Skua', [text('a'), { kind: 'break' }, text('b')]]],
    'Ships',
  );
  expect(written(block)).toBe(
    '*Table 1. Ships*\n\n| Name | Notes |\n| - | - |\n| Tern \\| Skua | a<br>b |\n',
  );
});

test('the marking stands at both ends', () => {
  const marked = {
    ...publication(paragraph(text('x'))),
    marking: { ...tlpDefinitions.RED, restrictions: 'staff only' },
  };
  expect(writeMarkdown(marked)).toBe('**TLP:RED** staff only\n\n# Strait\n\nx\n\n**TLP:RED** staff only\n');
});
