import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { editKind } from '#shared/prose/edit-kind.ts';
import { proseSchema } from '#shared/prose/schema.ts';

const { bold, link } = proseSchema.marks;
const { bulletList, orderedList, heading, paragraph, blockquote, citation, table, tableRow, tableCell } =
  proseSchema.nodes;
const line = (text: string) => paragraph?.create(null, text === '' ? null : proseSchema.text(text)) as Node;
const document = (...lines: string[]) => proseSchema.node('doc', null, lines.map(line));

function kindOf(before: Node, change: (made: Transform) => void) {
  const made = new Transform(before);
  change(made);
  return editKind(before, made.steps, () => made.doc);
}

const start = document('The mole stays open.', 'Ferries wait.');
const boldened = new Transform(start).addMark(5, 9, proseSchema.mark('bold')).doc;
const wrapIn = (type: typeof bulletList) => (made: Transform) => {
  const range = made.doc.resolve(2).blockRange();
  if (range && type)
    made.wrap(
      range,
      type === blockquote ? [{ type }] : [{ type }, { type: proseSchema.nodes.listItem as never }],
    );
};

describe('an edit is called', () => {
  const item = (text: string) => proseSchema.nodes.listItem?.create(null, line(text)) as Node;
  const list = bulletList?.create(null, [item('one'), item('two')]) as Node;
  const row = tableRow?.create(null, tableCell?.create(null, line('a'))) as Node;
  const grid = table?.create(null, row) as Node;

  test.each<[string | null, Node, (made: Transform) => void]>([
    [null, start, (made) => made.insert(5, proseSchema.text('old '))],
    [null, start, (made) => made.delete(5, 9)],
    [null, start, (made) => made.split(5)],
    [null, start, (made) => made.join(22)],
    ['Bold', start, (made) => bold && made.addMark(5, 9, bold.create())],
    ['Link', start, (made) => link && made.addMark(5, 9, link.create({ href: 'https://example.org' }))],
    ['Remove bold', boldened, (made) => bold && made.removeMark(5, 9, bold)],
    ['Heading', start, (made) => heading && made.setBlockType(2, 2, heading, { level: 2 })],
    ['Bulleted list', start, wrapIn(bulletList)],
    ['Numbered list', start, wrapIn(orderedList)],
    ['Quote', start, wrapIn(blockquote)],
    ['Insert table', start, (made) => made.insert(22, grid)],
    [
      'Delete table',
      proseSchema.node('doc', null, [line('a'), grid]),
      (made) => made.delete(3, made.doc.content.size),
    ],
    [
      'Insert row',
      proseSchema.node('doc', null, [grid]),
      (made) => made.insert(made.doc.content.size - 1, row),
    ],
    [
      'Insert citation',
      start,
      (made) => citation && made.insert(5, citation.create({ sourceIds: ['s1'], locator: '' })),
    ],
    ['Delete', start, (made) => made.delete(1, 21)],
    [
      'Insert text',
      start,
      (made) => made.replace(5, 5, new Slice(Fragment.from([line('a'), line('b')]), 1, 1)),
    ],
    ['Delete', start, (made) => made.delete(1, 36)],
    [
      'Remove list',
      proseSchema.node('doc', null, [list]),
      (made) => made.replaceWith(0, made.doc.content.size, line('one two')),
    ],
  ])('%s', (name, before, change) => {
    expect(kindOf(before, change).name).toBe(name);
  });
});

test('writing on counts words and says in which paragraph', () => {
  const typed = kindOf(start, (made) => made.insert(23, proseSchema.text('Two words ')));
  expect(typed).toEqual({ name: null, block: 1, words: 2 });
  expect(kindOf(start, (made) => made.split(5))).toMatchObject({ name: null, block: 1 });
});
