import { expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { asCited } from '../../../renderer/document/page-numbers.ts';

test('sources stand in the order of their numbers, and after them those nobody cites as they were', () => {
  const sources = ['quay', 'mole', 'dock', 'pier'].map((id) => makeSource(id, `a-${id}`, id));
  const numbers = new Map([
    ['pier', 1],
    ['mole', 2],
  ]);
  expect(asCited(sources, numbers).map(({ title }) => title)).toEqual(['pier', 'mole', 'quay', 'dock']);
});
