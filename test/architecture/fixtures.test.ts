import { expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

/*
 * Files of a thread share their modules: a hook at the top of a fixture is one of the first test file that loads it, and
 * after the tests of all others nothing would be closed or removed.
 */
test('only test files have hooks of their own; fixtures use `afterTest`', () => {
  const fixtures = sourceFiles('test').filter(
    (file) => !/\.test\.tsx?$/.test(file) && file !== 'test/set-up.ts',
  );
  const found = fixtures.filter((file) => /^(?:before|after)(?:Each|All)\(/m.test(textOf(file)));
  expect(found).toEqual([]);
});
