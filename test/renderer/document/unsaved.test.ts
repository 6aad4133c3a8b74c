import { expect, test } from 'vitest';
import { expectUnconcernedKept } from '../../laws/writers/unconcerned.ts';

/* A thousand more are tried in `test/slow/renderer/writers.test.ts`. */
test('what is not saved yet is not touched by changes elsewhere that do not concern it', () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    expect(() => expectUnconcernedKept(seed), `seed ${seed}`).not.toThrow();
  }
});
