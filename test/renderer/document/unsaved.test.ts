import { expect, test } from 'vitest';
import { expectUnconcernedKept } from '../../laws/writers/unconcerned.ts';

/* A few of the thousand that are tried in `test/slow/renderer/writers.test.ts`. */
test('what is not saved yet is not touched by changes elsewhere that do not concern it', () => {
  for (let seed = 21; seed <= 35; seed += 1) {
    expect(() => expectUnconcernedKept(seed), `seed ${seed}`).not.toThrow();
  }
});
