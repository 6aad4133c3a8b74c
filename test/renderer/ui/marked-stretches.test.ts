import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedStretches } from '#renderer/ui/AutoTextArea/marked-stretches.ts';

describe('marks over a text', () => {
  test('that lie apart stay as they are', () => {
    expect(
      markedStretches([
        { from: 2, to: 5, className: 'wavy' },
        { from: 9, to: 12, className: 'wavy' },
      ]),
    ).toEqual([
      { from: 2, to: 5, classes: ['wavy'] },
      { from: 9, to: 12, classes: ['wavy'] },
    ]);
  });

  test('that lie over each other are taken apart where one begins or ends', () => {
    expect(
      markedStretches([
        { from: 0, to: 10, className: 'comment' },
        { from: 4, to: 6, className: 'wavy' },
      ]),
    ).toEqual([
      { from: 0, to: 4, classes: ['comment'] },
      { from: 4, to: 6, classes: ['comment', 'wavy'] },
      { from: 6, to: 10, classes: ['comment'] },
    ]);
  });

  test('cover the same letters afterwards, in order and never twice', () => {
    const mark = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => ({ from, to: from + length }));
    const lettersOf = (stretches: readonly { from: number; to: number }[]) =>
      stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const letters = lettersOf(markedStretches(marks));
        const marked = [...new Set(lettersOf(marks))].sort((one, other) => one - other);
        expect(letters).toEqual(marked);
      }),
    );
  });
});
