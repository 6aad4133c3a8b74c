import { expect, test } from 'vitest';
import { expectPassagesFollow } from './passages.ts';

/* Hundreds of further runs are made in `test/slow/laws/passages.test.ts`. */
test('passages go along with every change of their text, stay inside it, and undo and redo bring them back', () => {
  let moves = 0;
  for (let seed = 1; seed <= 12; seed += 1) moves += expectPassagesFollow(seed);
  expect(moves).toBeGreaterThan(40);
});
