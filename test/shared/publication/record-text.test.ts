import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldMark, MarkedText } from '#shared/brief/field-marks.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { NoteRegister } from '#shared/publication/notes.ts';
import { inlinesText } from '#shared/publication/publication-text.ts';
import {
  linesOfText,
  markedInlines,
  recordText,
  rewritten,
  standingText,
  withStop,
} from '#shared/publication/record-text.ts';
import { anyMarkedText } from '../../fixtures/any-marked-text.ts';

const sources = Object.fromEntries(
  ['s1', 's2'].map((id, index) => [id, makeSource(id, `a${index}`, `Title of ${id}`)]),
);
const register = () => new NoteRegister(sources);

const marked = (text: string, marks: readonly FieldMark[]): MarkedText => ({ text, marks });
const bold = (from: number, to: number): FieldMark => ({ type: 'bold', from, to });
const cited = (at: number, id = 's1', locator = ''): FieldMark => ({
  type: 'citation',
  from: at,
  to: at,
  sourceIds: [id],
  locator,
});

describe('a text of a record as it is printed', () => {
  test('has its looks, and its citations as notes', () => {
    const inlines = markedInlines(
      marked('The strait closes.', [
        bold(4, 10),
        { type: 'italic', from: 8, to: 17 },
        cited(17),
        cited(17, 's2', 'p. 4'),
      ]),
      register(),
    );
    expect(inlines).toEqual([
      { kind: 'text', text: 'The ', marks: [] },
      { kind: 'text', text: 'stra', marks: ['bold'] },
      { kind: 'text', text: 'it', marks: ['bold', 'italic'] },
      { kind: 'text', text: ' closes', marks: ['italic'] },
      {
        kind: 'note',
        citations: [
          { numbers: [1], locator: '' },
          { numbers: [2], locator: 'p. 4' },
        ],
      },
      { kind: 'text', text: '.', marks: [] },
    ]);
  });

  test('keeps its marks when it gets a capital, a full stop and details, which look like nothing', () => {
    const record = { text: '  the strait closes ', marks: { text: [bold(2, 5), bold(13, 19), cited(19)] } };
    const text = rewritten(withStop(standingText(record, 'text')), (words) => `${words} Likelihood: 5 %.`);
    expect(text).toEqual(
      marked('The strait closes. Likelihood: 5 %.', [bold(0, 3), bold(11, 17), cited(17)]),
    );
  });

  test('has all its words, whatever its marks', () => {
    fc.assert(
      fc.property(anyMarkedText, ({ text, marks }) => {
        const record = { text, marks: { text: marks } };
        const printed = markedInlines(recordText(record, 'text'), register());
        const plain = markedInlines(recordText({ text }, 'text'), register());
        const letters = (value: string) => value.replace(/\s/g, '').replace(/\(?p\.4\)?/g, '');
        expect(letters(inlinesText(printed))).toBe(letters(inlinesText(plain)));
      }),
    );
  });

  test('is taken apart into lines with the marks of each', () => {
    expect(linesOfText(marked('Will it close?\n\n For how long?', [bold(17, 20), cited(14)]))).toEqual([
      marked('Will it close?', [cited(14)]),
      marked('For how long?', [bold(0, 3)]),
    ]);
  });
});
