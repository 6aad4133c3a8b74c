import { getSchemaByResolvedExtensions, resolveExtensions } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import type { Judge } from '#renderer/editor/passages/judge.ts';
import { ProseReading } from '#renderer/editor/passages/judged-prose.ts';
import type { MarkKind } from '#renderer/editor/passages/mark-kind.ts';
import {
  markedProse,
  marksAtPosition,
  marksInProse,
  proseMarksPlugin,
} from '#renderer/editor/passages/prose-marks.ts';
import { editorSchemaSpec, proseExtensions } from '#renderer/editor/prose/extensions.ts';

const schema = getSchemaByResolvedExtensions(resolveExtensions(proseExtensions), undefined, editorSchemaSpec);
const misspelled: MarkKind = { name: 'misspelled', className: 'wavy' };
const comment: MarkKind = { name: 'comment', className: 'dotted' };

function prose(...paragraphs: readonly string[]): Node {
  return schema.nodeFromJSON({
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });
}

const open = (doc: Node) => EditorState.create({ doc, plugins: [proseMarksPlugin()] });
const wordsOf = (state: EditorState, kind: MarkKind) =>
  marksInProse(state, kind).map(({ from, to }) => state.doc.textBetween(from, to));

describe('marks of prose', () => {
  const state = open(prose('The harbour autority waits.', 'No pilts came.'));
  const spelled = state.apply(
    markedProse(state, misspelled, [
      { from: 13, to: 21 },
      { from: 33, to: 38 },
    ]),
  );

  test('stay under their words while something is written around them', () => {
    expect(wordsOf(spelled, misspelled)).toEqual(['autority', 'pilts']);
    const written = spelled.apply(spelled.tr.insertText('Now: ', 1));
    expect(wordsOf(written, misspelled)).toEqual(['autority', 'pilts']);
    const deleted = written.apply(written.tr.delete(1, 28));
    expect(wordsOf(deleted, misspelled)).toEqual(['pilts']);
  });

  test('of one kind take the place of those of the same kind, and leave other kinds alone', () => {
    const commented = spelled.apply(markedProse(spelled, comment, [{ from: 5, to: 21 }]));
    const mended = commented.apply(markedProse(commented, misspelled, [{ from: 33, to: 38 }]));
    expect(wordsOf(mended, misspelled)).toEqual(['pilts']);
    expect(wordsOf(mended, comment)).toEqual(['harbour autority']);
    expect(mended.doc).toBe(spelled.doc);
  });

  test('are all found at a place where several lie over each other', () => {
    const commented = spelled.apply(markedProse(spelled, comment, [{ from: 5, to: 21 }]));
    expect(marksAtPosition(commented, 15).map(({ kind }) => kind.name)).toEqual(['comment', 'misspelled']);
    expect(marksAtPosition(commented, 8).map(({ kind }) => kind.name)).toEqual(['comment']);
    expect(marksAtPosition(commented, 25)).toEqual([]);
  });
});

describe('a judge of prose', () => {
  const read: string[] = [];
  const vague: Judge<readonly RegExpExecArray[]> = {
    kind: { name: 'vague', className: 'vague' },
    read: (text) => {
      read.push(text);
      return [...text.matchAll(/perhaps/g)];
    },
    judge: async () => undefined,
    find: (found) => found.map(({ index }) => ({ from: index, to: index + 7 })),
    onChanged: () => () => undefined,
  };

  test('finds passages by their positions, whatever stands before them in the line', () => {
    const doc = schema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'It will perhaps rain.' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { entityId: 'e1', text: 'Sarnholm' } },
            { type: 'text', text: ' waits, perhaps.' },
          ],
        },
      ],
    });
    const found = new ProseReading(vague).find(doc, null);
    expect(found.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['perhaps', 'perhaps']);
  });

  test('leaves out what the cursor is at the end of: it is still being written', () => {
    const doc = prose('It will perhaps', 'perhaps');
    const reading = new ProseReading(vague);
    expect(reading.find(doc, 16)).toHaveLength(1);
    expect(reading.find(doc, 15)).toHaveLength(2);
  });

  test('reads only the block again that was changed', async () => {
    const reading = new ProseReading(vague);
    const state = open(prose('One.', 'Two.', 'Three.'));
    await reading.judge(state.doc);
    read.length = 0;
    await reading.judge(state.apply(state.tr.insertText('Now ', 1)).doc);
    expect(read).toEqual(['Now One.']);
  });
});
