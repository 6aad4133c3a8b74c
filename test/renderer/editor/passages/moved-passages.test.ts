import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedPassages } from '../../../../renderer/editor/passages/moved-passages.ts';

const text = 'The harbour autority waits for its pilts';
const marks = [
  { from: 12, to: 20 },
  { from: 35, to: 40 },
];
const words = (of: string, at: readonly { from: number; to: number }[]) =>
  at.map(({ from, to }) => of.slice(from, to));

describe('marked passages', () => {
  test('stay under their words while something is written before, between and after them', () => {
    for (const after of [
      `Now ${text}`,
      text.replace('waits', 'waits here'),
      `${text} today`,
      text.replace('waits ', ''),
    ]) {
      expect(words(after, movedPassages(marks, text, after)), after).toEqual(['autority', 'pilts']);
    }
  });

  test('go from a word that is written in, and from what is deleted', () => {
    const mended = text.replace('autority', 'authority');
    expect(words(mended, movedPassages(marks, text, mended))).toEqual(['pilts']);
    const longer = text.replace('autority', 'autorityx');
    expect(words(longer, movedPassages(marks, text, longer))).toEqual(['pilts']);
    expect(movedPassages(marks, text, '')).toEqual([]);
  });

  test('never lie beyond the text, nor under other letters than before', () => {
    const edited = fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 8 }))
      .map(([one, other, added]) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        return text.slice(0, from) + added + text.slice(to);
      });
    fc.assert(
      fc.property(edited, (after) => {
        for (const word of words(after, movedPassages(marks, text, after))) {
          expect(['autority', 'pilts']).toContain(word);
        }
      }),
    );
  });
});
