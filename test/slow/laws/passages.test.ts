import { expect, test } from 'vitest';
import { expectPassagesFollow } from '../../laws/passages.ts';

test('passages follow their text in 400 runs of any changes', { timeout: 1_200_000 }, () => {
  const broken: string[] = [];
  for (let seed = 101; seed <= 500; seed += 1) {
    try {
      expectPassagesFollow(seed);
    } catch (error) {
      broken.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(broken).toEqual([]);
});
