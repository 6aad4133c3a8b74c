import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundMarks } from '#shared/brief/sound-marks.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { markedOfProse, positionOfOffset, proseOfMarked } from '#shared/prose/field-prose.ts';
import { proseSchema } from '#shared/prose/schema.ts';
import { anyMarkedText } from '../../fixtures/any-marked-text.ts';

test('a text with marks is the same again after it was prose, which the schema takes', () => {
  fc.assert(
    fc.property(anyMarkedText, (marked) => {
      const prose = proseOfMarked(marked);
      expect(isValidProse(prose)).toBe(true);
      expect(markedOfProse(prose)).toEqual(marked);
      // As the editor gives it back.
      expect(markedOfProse(Node.fromJSON(proseSchema, prose).toJSON())).toEqual(marked);
    }),
  );
});

test('an offset of a text is found in its prose', () => {
  fc.assert(
    fc.property(anyMarkedText, fc.nat(), (marked, given) => {
      const offset = given % (marked.text.length + 1);
      const document = Node.fromJSON(proseSchema, proseOfMarked(marked));
      const position = positionOfOffset(marked, offset);
      const before = document.textBetween(0, position, '\n', (leaf) => String(leaf.attrs.text ?? ''));
      const name = marked.marks.find(
        ({ type, from, to }) => type === 'mention' && from < offset && offset < to,
      );
      expect(before.length).toBe(name?.to ?? offset);
    }),
  );
});

test('prose of any form gives its words, line by line', () => {
  const text = (words: string, ...marks: string[]) => ({
    type: 'text',
    text: words,
    marks: marks.map((type) => ({ type })),
  });
  const prose = {
    type: 'doc' as const,
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [text('Title', 'bold')] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  text('10'),
                  text('3', 'superscript'),
                  { type: 'hardBreak' },
                  { type: 'recordLabel', attrs: { collection: 'evidence', recordId: 'e1', text: 'E1' } },
                  {
                    type: 'mention',
                    attrs: { entityId: 'en1', text: 'Port\nPolice' },
                    marks: [{ type: 'bold' }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  expect(markedOfProse(prose)).toEqual({
    text: 'Title\n10³\nE1Port Police',
    marks: soundMarks('Title\n10³\nE1Port Police', [
      { type: 'bold', from: 0, to: 5 },
      { type: 'mention', from: 12, to: 23, entityId: 'en1' },
      { type: 'bold', from: 12, to: 23 },
    ]),
  });
});
