import { expect, test } from 'vitest';
import { changeEnd } from '../../../renderer/ui/AutoTextArea/change-end.ts';

test.each([
  ['winXYter', 'winter', 3],
  ['winter', 'winXYter', 5],
  ['', 'new', 3],
  ['old', '', 0],
  ['aa', 'aaa', 3],
  ['one two', 'one six', 7],
  ['same', 'same', 4],
])('from “%s” to “%s” the change ends at %i', (before, after, end) => {
  expect(changeEnd(before, after)).toBe(end);
});
