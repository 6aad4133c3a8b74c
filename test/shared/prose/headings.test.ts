import { expect, test } from 'vitest';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { proseHeadings } from '#shared/prose/headings.ts';

const text = (words: string): ProseNode[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const heading = (level: number, words: string): ProseNode => ({
  type: 'heading',
  attrs: { level },
  content: text(words),
});
const paragraph = (words: string): ProseNode => ({ type: 'paragraph', content: text(words) });
const item = (...content: ProseNode[]): ProseNode => ({ type: 'listItem', content });

test('headings are found where they stand, as deep as they lie below each other', () => {
  const prose: Prose = {
    type: 'doc',
    content: [
      heading(2, 'The dock'),
      paragraph('It is dry.'),
      heading(3, 'Its  gates'),
      {
        type: 'bulletList',
        content: [item(paragraph('One'), paragraph('Two')), item(heading(1, 'Not one'))],
      },
      heading(1, ''),
      heading(1, 'The crew'),
    ],
  };
  expect(proseHeadings(prose)).toEqual([
    { text: 'The dock', depth: 1, block: 0 },
    { text: 'Its gates', depth: 2, block: 2 },
    { text: 'The crew', depth: 1, block: 7 },
  ]);
});
