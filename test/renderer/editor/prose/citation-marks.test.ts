import { expect, test } from 'vitest';
import { citationsSideBySide } from '#renderer/editor/prose/citation-marks.ts';
import { proseSchema } from '#shared/prose/schema.ts';

const text = (value: string) => ({ type: 'text', text: value });
const cite = (locator = '') => ({ type: 'citation', attrs: { sourceIds: ['s'], locator } });
const marksIn = (...content: object[]) =>
  citationsSideBySide(proseSchema.nodeFromJSON({ type: 'paragraph', content }));

test('numbers of citations side by side are parted, by a semicolon where one names a page', () => {
  expect(marksIn(text('ab'), cite(), cite())).toEqual([{ offset: 3, mark: ', ' }]);
  expect(marksIn(cite(), cite('p. 4'), cite())).toEqual([
    { offset: 1, mark: '; ' },
    { offset: 2, mark: '; ' },
  ]);
});

test('citations with words between them stand alone', () => {
  expect(marksIn(cite(), text(' and '), cite())).toEqual([]);
});
