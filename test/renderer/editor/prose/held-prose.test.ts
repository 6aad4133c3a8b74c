import { getSchemaByResolvedExtensions, resolveExtensions } from '@tiptap/core';
import { Transform } from '@tiptap/pm/transform';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { editorSchemaSpec, proseExtensions } from '#renderer/editor/prose/extensions.ts';
import { allHeld, heldAfter, heldStretches } from '#renderer/editor/prose/held-prose.ts';
import { proseSchema } from '#shared/prose/schema.ts';
import { anyEdit } from '../../../fixtures/any-edit.ts';
import { Chance } from '../../../fixtures/random.ts';

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

/** Where decorations stand, in order. */
const placesOf = (held: DecorationSet) =>
  held
    .find()
    .map(({ from, to }) => [from, to])
    .toSorted(([one = 0], [other = 0]) => one - other);

test('after any edit the same is held as if all of the document were looked at', () => {
  const chance = new Chance(20_261_130);
  const parts = ['55–80 % ', '12 km', ' to ', '9 h, ', 'E 4', '20 000 ', 'hypothesis A ', '–', '80 % ', ' '];
  const some = () => Array.from({ length: 4 }, () => chance.of(parts)).join('');
  let heldAtAll = 0;
  for (let run = 0; run < 40; run += 1) {
    let doc = proseSchema.node('doc', null, [
      proseSchema.node('paragraph', null, proseSchema.text(some())),
      proseSchema.node('paragraph', null, proseSchema.text(some())),
    ]);
    let held = allHeld(doc);
    for (let edit = 0; edit < 12; edit += 1) {
      const change = new Transform(doc);
      for (const step of anyEdit(doc, chance, some())) change.step(step);
      held = heldAfter(change, held);
      doc = change.doc;
      expect(placesOf(held)).toEqual(placesOf(allHeld(doc)));
      heldAtAll += placesOf(held).length;
    }
  }
  expect(heldAtAll).toBeGreaterThan(500);
});
