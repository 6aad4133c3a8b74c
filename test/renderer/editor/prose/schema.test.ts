import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { proseSchema } from '#shared/prose/schema.ts';
import { proseExtensions } from '../../../../renderer/editor/prose/extensions.ts';

const editorSchema = getSchema(proseExtensions);

function attributes(attrs: Record<string, { readonly default?: unknown; hasDefault?: boolean }> | undefined) {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, spec]) => [
      name,
      spec.default === undefined ? 'required' : spec.default,
    ]),
  );
}

test('the editor has the same nodes as the stored prose', () => {
  expect(Object.keys(editorSchema.nodes).sort()).toEqual(Object.keys(proseSchema.nodes).sort());
});

test.each(Object.keys(proseSchema.nodes))('node %s means the same in the editor and in the store', (name) => {
  const ours = proseSchema.nodes[name];
  const theirs = editorSchema.nodes[name];
  expect(theirs?.spec.content ?? '').toBe(ours?.spec.content ?? '');
  expect(theirs?.spec.group ?? '').toBe(ours?.spec.group ?? '');
  expect(theirs?.isInline).toBe(ours?.isInline);
  expect(theirs?.isAtom).toBe(ours?.isAtom);
  expect(attributes(theirs?.spec.attrs)).toEqual(attributes(ours?.spec.attrs));
});

test('the editor has the same marks in the same rank', () => {
  expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(proseSchema.marks));
  for (const name of Object.keys(proseSchema.marks)) {
    expect(attributes(editorSchema.marks[name]?.spec.attrs)).toEqual(
      attributes(proseSchema.marks[name]?.spec.attrs),
    );
  }
});
