import { getSchemaByResolvedExtensions, resolveExtensions } from '@tiptap/core';
import { expect, test } from 'vitest';
import { editorSchemaSpec, proseExtensions } from '#renderer/editor/prose/extensions.ts';
import { heldStretches } from '#renderer/editor/prose/held-prose.ts';

const schema = getSchemaByResolvedExtensions(resolveExtensions(proseExtensions), undefined, editorSchemaSpec);
const text = (words: string, mark?: string) => schema.text(words, mark ? [schema.mark(mark)] : []);
const citation = schema.node('citation', { sourceIds: ['s'], locator: '' });

function held(...content: ReturnType<typeof text>[]): string[] {
  const paragraph = schema.node('paragraph', null, content);
  return heldStretches(paragraph).map(({ from, to }) => paragraph.textBetween(from, to));
}

test('ranges and measures are held as on the printed page, also behind a citation and across a look', () => {
  expect(held(text('Likely (55–80 %; our estimate 58–68 %), 12 km off.'))).toEqual([
    '55–80 %',
    '58–68 %',
    '12 km',
  ]);
  expect(held(text('Waits'), citation, text(' of 9–14 h.'))).toEqual(['9–14 h']);
  expect(held(text('It is 55–'), text('80 %', 'bold'), text(' so.'))).toEqual(['55–80 %']);
});

test('nothing is held across a citation, and nothing so long that it would run out of the page', () => {
  expect(held(text('55–'), citation, text('80 apples'))).toEqual([]);
  expect(held(text(`${'1'.repeat(60)}–${'2'.repeat(60)} %`))).toEqual([]);
  expect(held(text('No number at all.'))).toEqual([]);
});
