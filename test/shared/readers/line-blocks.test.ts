import { expect, it } from 'vitest';
import { plainRuns } from '#shared/prose/runs.ts';
import { bulletMarker, lineText, type SourceBlock } from '#shared/prose/source-block.ts';
import { linesAsBlocks } from '#shared/readers/line-blocks.ts';

function outline(blocks: readonly SourceBlock[]): string[] {
  return linesAsBlocks(blocks).map((block) => `${block.kind}${block.depth} ${lineText(block)}`);
}

it('parts lines and reads bullets that were typed as characters', () => {
  const runs = plainRuns('Fog\n– ice  and\tsnow\n-\n\n2) rain');
  expect(outline([{ kind: 'paragraph', depth: 0, runs }])).toEqual([
    'paragraph0 Fog',
    'item1 ice and snow',
    'item1 rain',
  ]);
});

it('puts lines below an item one level deeper where they are items themselves', () => {
  const runs = plainRuns('Assumptions:\n• one\nmore');
  expect(outline([{ kind: 'item', depth: 1, marker: bulletMarker, runs }])).toEqual([
    'item1 Assumptions:',
    'item2 one',
    'paragraph1 more',
  ]);
});

it('joins lines of a page that a mail program broke, and no others', () => {
  const mail = `The north lane is open again and the pilots have gone
back to work in the order in which the ships arrived at
the light.

Hypothesis A: The fog was the only reason for this, as
the weather log shows.`;
  const read = (text: string) => outline([{ kind: 'paragraph', depth: 0, runs: plainRuns(text) }]);
  expect(read(mail)).toEqual([
    'paragraph0 The north lane is open again and the pilots have gone back to work in the order in which the ships arrived at the light.',
    'paragraph0 Hypothesis A: The fog was the only reason for this, as the weather log shows.',
  ]);
  expect(read('The north lane is open\nand pilots have gone back').length).toBe(2);
});

it('keeps the number of a heading and drops empty blocks', () => {
  expect(
    outline([
      { kind: 'heading', depth: 0, level: 2, runs: plainRuns('2. Fog') },
      { kind: 'paragraph', depth: 0, runs: [] },
      { kind: 'quote', depth: 0, blocks: [] },
    ]),
  ).toEqual(['heading0 2. Fog', 'quote0 ']);
});
