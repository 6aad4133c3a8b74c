import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldMark, MarkedText } from '#shared/brief/field-marks.ts';
import {
  carriedMarks,
  cutText,
  editBetween,
  editedText,
  editsBesideMentions,
  joinedText,
  trimmedText,
} from '#shared/brief/marked-text.ts';
import { isInsideLetter, soundMarks } from '#shared/brief/sound-marks.ts';
import { anyMark, anyMarkedText, anyText } from '../../fixtures/any-marked-text.ts';

const bold = (from: number, to: number): FieldMark => ({ type: 'bold', from, to });
const cited = (at: number): FieldMark => ({
  type: 'citation',
  from: at,
  to: at,
  sourceIds: ['s1'],
  locator: '',
});
const named = (from: number, to: number): FieldMark => ({ type: 'mention', from, to, entityId: 'en1' });

function expectSound({ text, marks }: MarkedText): void {
  for (const { from, to, type } of marks) {
    expect(from).toBeLessThanOrEqual(to);
    expect(to).toBeLessThanOrEqual(text.length);
    expect(from < to).toBe(type !== 'citation');
    expect(isInsideLetter(text, from) || isInsideLetter(text, to)).toBe(false);
    expect(text.slice(from, to)).not.toContain('\n');
  }
  expect(soundMarks(text, marks)).toBe(marks);
}

describe('marks that a text can have', () => {
  test('are within it, at the borders of letters, in order, whatever was given', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyMark, { maxLength: 10 }), (text, marks) => {
        expectSound({ text, marks: soundMarks(text, marks) });
      }),
    );
  });

  test('are one where they touch, and none where they are empty', () => {
    expect(soundMarks('the strait stays', [bold(4, 7), bold(7, 10), bold(12, 12), bold(99, 100)])).toEqual([
      bold(4, 10),
    ]);
  });

  test('end with their line', () => {
    expect(soundMarks('one\ntwo', [bold(1, 6)])).toEqual([bold(1, 3), bold(4, 6)]);
    expect(soundMarks('one\ntwo', [named(1, 6)])).toEqual([]);
  });

  test('leave no name half bold, and no citation in a name', () => {
    expect(soundMarks('the Port Police', [named(4, 15), bold(0, 8), cited(8)])).toEqual([
      bold(0, 15),
      named(4, 15),
      cited(15),
    ]);
  });

  test('do not split a letter of two units', () => {
    expect(soundMarks('a\u{1F6A2}b', [bold(2, 4), cited(2)])).toEqual([bold(1, 4), cited(3)]);
  });
});

describe('marks after a change of their text', () => {
  test('stay within it, whatever it becomes, and back again', () => {
    fc.assert(
      fc.property(anyMarkedText, anyText, (before, after) => {
        const there = carriedMarks(before.marks, before.text, after);
        expectSound({ text: after, marks: there });
        expectSound({ text: before.text, marks: carriedMarks(there, after, before.text) });
      }),
    );
  });

  test('are the same again once what was written is taken out', () => {
    fc.assert(
      fc.property(
        anyMarkedText,
        fc.nat(),
        fc.constantFrom('x', 'xy', ' x '),
        ({ text, marks }, at, added) => {
          const place = at % (text.length + 1);
          fc.pre(!isInsideLetter(text, place));
          const after = text.slice(0, place) + added + text.slice(place);
          const there = carriedMarks(marks, text, after);
          expect(carriedMarks(there, after, text)).toEqual(marks);
        },
      ),
    );
  });

  test('take in what is written inside marked words and, for looks, at their end', () => {
    const text = 'the strait stays';
    expect(carriedMarks([bold(4, 10)], text, 'the straight stays')).toEqual([bold(4, 12)]);
    expect(carriedMarks([bold(4, 10)], text, 'the straits stays')).toEqual([bold(4, 11)]);
    expect(carriedMarks([named(4, 10)], text, 'the straits stays')).toEqual([named(4, 10)]);
    expect(carriedMarks([bold(4, 10)], text, 'the new strait stays')).toEqual([bold(8, 14)]);
    expect(carriedMarks([cited(16)], text, 'the strait stays open')).toEqual([cited(16)]);
  });

  test('go with words that are deleted, and end a mention that is cut into', () => {
    expect(carriedMarks([bold(4, 10), cited(8)], 'the Velani stays', 'the stays')).toEqual([]);
    expect(carriedMarks([named(4, 15)], 'the Port Police say', 'the Ports Police say')).toEqual([
      named(4, 16),
    ]);
    expect(carriedMarks([named(4, 15)], 'the Port Police say', 'the Port Pole say')).toEqual([named(4, 13)]);
    expect(carriedMarks([named(4, 15)], 'the Port Police say', 'the Po')).toEqual([]);
  });

  test('are found again behind every one of several edits', () => {
    const marked = { text: 'a b a b a', marks: [bold(2, 3), cited(5), bold(6, 7)] };
    const edits = [0, 4, 8].map((from) => ({ from, to: from + 1, text: 'long' }));
    expect(editedText(marked, edits)).toEqual({
      text: 'long b long b long',
      marks: [bold(5, 6), cited(11), bold(12, 13)],
    });
  });

  test('keep a citation when the words around it are replaced, and lose it when they are deleted', () => {
    const marked = { text: 'one two three', marks: [cited(5)] };
    expect(editedText(marked, [{ from: 4, to: 7, text: '2' }]).marks).toEqual([cited(5)]);
    expect(editedText(marked, [{ from: 4, to: 8, text: '' }]).marks).toEqual([]);
  });

  test('keep a name that is renamed, and only then one that is exchanged', () => {
    const marked = { text: 'the Police', marks: [named(4, 10)] };
    const edit = [{ from: 4, to: 10, text: 'Navy' }];
    expect(editedText(marked, edit, { isRenaming: true }).marks).toEqual([named(4, 8)]);
    expect(editedText(marked, edit).marks).toEqual([]);
  });

  test('follow any edits that follow one another', () => {
    const anyEdits = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 3 }), anyText), { maxLength: 5 });
    fc.assert(
      fc.property(anyMarkedText, anyEdits, fc.boolean(), (marked, given, isGrowing) => {
        let at = 0;
        const edits = given.flatMap(([skip, length, text]) => {
          const from = at + skip;
          const to = from + length;
          at = to + 1;
          return to <= marked.text.length ? [{ from, to, text }] : [];
        });
        expectSound(editedText(marked, edits, { isGrowing }));
      }),
    );
  });
});

test('the edit between two texts makes the one of the other', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const edit = editBetween(before, after);
      const made = edit === null ? before : before.slice(0, edit.from) + edit.text + before.slice(edit.to);
      expect(made).toBe(after);
      expect(edit === null).toBe(before === after);
    }),
  );
});

test('a text cut in two and joined is the same, but for names that were cut through', () => {
  fc.assert(
    fc.property(anyMarkedText, fc.nat(), (marked, at) => {
      const { text, marks } = marked;
      const place = at % (text.length + 1);
      const isCut = ({ from, to, type }: FieldMark) => type === 'mention' && from < place && place < to;
      // A citation at the beginning of a line belongs to it, and the cut would be one.
      fc.pre(!isInsideLetter(text, place) && !marks.some(isCut));
      fc.pre(
        !(
          (place === 0 || text[place - 1] === '\n') &&
          marks.some(({ type, from }) => type === 'citation' && from === place)
        ),
      );
      const joined = joinedText([cutText(marked, 0, place), cutText(marked, place, text.length)]);
      expect(joined).toEqual(marked);
    }),
  );
});

test('a text without spaces at its ends keeps its citations', () => {
  fc.assert(
    fc.property(anyMarkedText, (marked) => {
      const trimmed = trimmedText(marked);
      expect(trimmed.text).toBe(marked.text.trim());
      expectSound(trimmed);
      const count = ({ marks }: MarkedText) => marks.filter(({ type }) => type === 'citation').length;
      expect(count(trimmed)).toBe(count(marked));
    }),
  );
});

test('edits leave the names of mentions alone', () => {
  const edits = [0, 4, 8, 12, 15].map((from) => ({ from, to: from + 2, text: '' }));
  expect(
    editsBesideMentions(edits, [named(4, 7), named(9, 14), bold(0, 17)]).map(({ from }) => from),
  ).toEqual([0, 15]);
});
