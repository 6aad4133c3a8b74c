import { describe, expect, it } from 'vitest';
import { type TextLine, unwrapped } from '#shared/readers/unwrap.ts';

function lines(text: string): TextLine[] {
  return text
    .split('\n')
    .map((raw, index, all) => {
      const markerText = /^[-–] /.exec(raw)?.[0] ?? '';
      const marker = markerText === '' ? null : ({ kind: 'bullet', value: 0 } as const);
      return {
        text: raw.replace(/^[-–] /, '').trim(),
        indent: 0,
        columns: raw.length,
        isAfterGap: all[index - 1] === '',
        marker,
        markerText,
        headingLevel: 0,
        standsAlone: false,
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

  it('finds the width beside a title that was not broken', () => {
    const title =
      'The north lane is open again after two weeks of fog, and the pilots have gone back to work';
    const read = unwrapped(lines(`${title}\n\n${wrapped}`)).map((line) => line.text.slice(0, 20));
    expect(read).toEqual([
      'The north lane is op',
      'The north lane is op',
      'Published on: 2026-0',
      'Small owners bear mo',
    ]);
  });

  it('joins a line that was broken before a dash, and a last word that could be a title', () => {
    const text = `The pilots of the north lane go back to work on Friday
– Harbour Gazette
- Hypothesis A: The fog was the only reason for this,
as the weather log shows for both of the weeks.
- Hypothesis B: It was not, and the log says that by
assumptions.`;
    expect(unwrapped(lines(text)).map((line) => line.text.slice(-26))).toEqual([
      'n Friday – Harbour Gazette',
      'ows for both of the weeks.',
      ' says that by assumptions.',
    ]);
  });

  it('leaves a list alone whose items are full lines', () => {
    const list = lines(
      `- Ilse Maranth, harbour master of Port Ilven in the north
- Joren Vael, head of the pilots of the Velani Strait
– the office of both, which is to say the same room as
– the fleet owners, who pay for it and who do not ask`,
    );
    expect(unwrapped(list)).toBe(list);
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
