import { describe, expect, it } from 'vitest';
import { type TextLine, unwrapped } from '#shared/readers/unwrap.ts';

function lines(text: string): TextLine[] {
  return text
    .split('\n')
    .map((raw, index, all) => {
      const marker = raw.startsWith('- ') ? ({ kind: 'bullet', value: 0 } as const) : null;
      return {
        text: raw.replace(/^- /, '').trim(),
        indent: 0,
        isAfterGap: all[index - 1] === '',
        marker,
        headingLevel: 0,
      };
    })
    .filter((line) => line.text !== '');
}

const wrapped = `The north lane is open again and the pilots have gone
back to work in the order in which the ships arrived at
the light. Delays of two days are likely to go on until
the queue has cleared.

Published on: 2026-03-05
- Small owners bear most of the cost, since they cannot
wait as long as the large ones can and they pay more to
their crews.`;

describe('unwrapped', () => {
  it('joins lines that were broken at a fixed width', () => {
    expect(unwrapped(lines(wrapped)).map((line) => line.text.slice(0, 20))).toEqual([
      'The north lane is op',
      'Published on: 2026-0',
      'Small owners bear mo',
    ]);
  });

  it('leaves lines alone that end where their author ended them', () => {
    const poem = lines(
      'The fog came in\nthe ships went out\nno pilot came\nand none was sought about the lane',
    );
    expect(unwrapped(poem)).toBe(poem);
  });

  it('leaves a text alone that has one long line a paragraph', () => {
    const long = lines(`${'word '.repeat(60)}\nlower case\nmore\nand more`);
    expect(unwrapped(long)).toBe(long);
  });
});
