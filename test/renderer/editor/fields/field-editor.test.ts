import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import type { MarkedText } from '#shared/brief/field-marks.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { markedOfProse, proseOfMarked } from '#shared/prose/field-prose.ts';
import { fieldText } from '../../../../renderer/editor/fields/field-address.ts';
import { fieldChange } from '../../../../renderer/editor/fields/field-change.ts';
import { fieldExtensions, fieldSchemaSpec } from '../../../../renderer/editor/fields/field-schema.ts';
import { documentFor, sliceFor } from '../../../../renderer/editor/prose/fitting-slice.ts';
import { wanted } from '../../../electron/engine/library/library-fixture.ts';
import { anyMarkedText } from '../../../fixtures/any-marked-text.ts';

const address = { collection: 'keyJudgments', id: 'k1', field: 'statement' } as const;
const blank = makeBrief('fields', '2026-11-18T06:00:00Z');

function briefWith({ text, marks }: MarkedText): Brief {
  const record = { ...makeKeyJudgment('k1', 'a1'), statement: text, marks: { statement: marks } };
  return briefSchema.parse({ ...blank, keyJudgments: { k1: record } });
}

/* An editor without a page. */
const editorOf = (marked: MarkedText) =>
  new Editor({
    element: null,
    extensions: fieldExtensions,
    schemaSpec: fieldSchemaSpec,
    content: JSON.parse(JSON.stringify(proseOfMarked(marked))),
  });

const shownIn = (editor: Editor) => markedOfProse(editor.state.doc.toJSON());

test('the editor of a text of a record shows any text with its marks, and gives it back', () => {
  fc.assert(
    fc.property(anyMarkedText, (marked) => {
      const editor = editorOf(marked);
      expect(shownIn(editor)).toEqual(marked);
      editor.destroy();
    }),
    { numRuns: 30 },
  );
});

test('its commands make marks that the brief takes', () => {
  const editor = editorOf({ text: 'The strait closes', marks: [] });
  editor.chain().selectAll().toggleBold().toggleItalic().setTextSelection(18).run();
  editor.chain().insertCitation(['s1'], 'p. 4').splitBlock().insertMention('en1', 'Police').run();
  const shown = shownIn(editor);
  expect(shown.text).toBe('The strait closes\nPolice');
  const change = fieldChange(briefWith({ text: 'The strait closes', marks: [] }), address, shown);
  const made = wanted(
    applyCall(briefWith({ text: 'The strait closes', marks: [] }), change?.call ?? { name: '', args: {} }),
  );
  expect(fieldText(made.brief, address)).toEqual(shown);
  editor.destroy();
});

describe('the change that an editor hands in', () => {
  test('makes any text of any other, with its marks', () => {
    fc.assert(
      fc.property(anyMarkedText, anyMarkedText, (before, after) => {
        const brief = briefWith(before);
        const change = fieldChange(brief, address, after);
        const made = change ? wanted(applyCall(brief, change.call)).brief : brief;
        expect(fieldText(made, address)).toEqual(after);
      }),
    );
  });

  test('is nothing but the text while plain words are typed, and goes on in one step', () => {
    const before: MarkedText = { text: 'The strait', marks: [{ type: 'bold', from: 0, to: 3 }] };
    const typed = fieldChange(briefWith(before), address, { ...before, text: 'The strait closes' });
    expect(typed?.call.args).toEqual({ id: 'k1', fields: { statement: 'The strait closes' } });
    expect(typed?.isTyping).toBe(true);
    const plain = fieldChange(briefWith(before), address, { ...before, marks: [] });
    expect(plain?.call.args).toEqual({ id: 'k1', fields: { marks: { statement: [] } } });
    expect(plain?.isTyping).toBe(false);
    expect(fieldChange(briefWith(before), address, before)).toBeNull();
  });
});

test('what is pasted or dragged from prose keeps its words and what a text of a record can hold', () => {
  const { schema } = editorOf({ text: '', marks: [] });
  const item = (text: string) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }],
  });
  const list = { type: 'bulletList', content: [item('one'), item('two')] };
  expect(documentFor(schema, { type: 'doc', content: [list] }).textBetween(0, 9, '\n')).toBe('one\ntwo');
  const slice = sliceFor(schema, { content: [list], openStart: 3, openEnd: 3 });
  expect(slice.content.childCount).toBe(2);
  expect(slice.content.firstChild?.firstChild?.marks.map(({ type }) => type.name)).toEqual(['bold']);
  const words = sliceFor(schema, { content: [{ type: 'text', text: 'words' }] });
  expect(words.content.textBetween(0, words.content.size)).toBe('words');
});
