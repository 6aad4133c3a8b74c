import { describe, expect, test } from 'vitest';
import type { ProseNode } from '#shared/brief/prose.ts';
import { proseOfLines, proseOfPastedText } from '#shared/readers/pasted-text.ts';

const paragraph = (text: string): ProseNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string, ...others: ProseNode[]): ProseNode => ({
  type: 'listItem',
  content: [paragraph(text), ...others],
});

describe('pasted plain text', () => {
  test('lines with bullets become a list, nested as they are indented', () => {
    const { content } = proseOfPastedText(
      'Seen at the mole:\r\n- terns\r\n  - one ringed\r\n* gulls\r\n\r\nNobody else.',
    );
    expect(content).toEqual([
      paragraph('Seen at the mole:'),
      {
        type: 'bulletList',
        content: [item('terns', { type: 'bulletList', content: [item('one ringed')] }), item('gulls')],
      },
      paragraph('Nobody else.'),
    ]);
  });

  test('numbered lines become a numbered list', () => {
    const { content } = proseOfPastedText('1. Count the ships.\n2. Ask the pilots.');
    expect(content).toMatchObject([
      { type: 'orderedList', content: [item('Count the ships.'), item('Ask the pilots.')] },
    ]);
  });

  test('one line that begins like an item stays as it is', () => {
    expect(proseOfPastedText('- and then it rained').content).toEqual([paragraph('- and then it rained')]);
    expect(proseOfPastedText('First.\n2. Second?').content).toEqual([
      paragraph('First.'),
      paragraph('2. Second?'),
    ]);
  });

  test('text without marks is taken line by line', () => {
    expect(proseOfPastedText('A line\nand another\n\nthe last').content).toEqual(
      ['A line', 'and another', 'the last'].map(paragraph),
    );
  });

  test('asked for plainly, every character stays', () => {
    expect(proseOfLines('- one\n- two').content).toEqual([paragraph('- one'), paragraph('- two')]);
  });
});
