import { describe, expect, test } from 'vitest';
import { menuPlace } from '#renderer/editor/passages/menu-place.ts';
import { nextPassage, passagesOver } from '#renderer/editor/passages/passage.ts';

const passages = [
  { from: 4, to: 9 },
  { from: 12, to: 20 },
  { from: 30, to: 31 },
];

describe('the next passage', () => {
  test('is the one the cursor is in or at the end of, else the one after it', () => {
    expect(nextPassage(passages, 0)).toBe(passages[0]);
    expect(nextPassage(passages, 9)).toBe(passages[0]);
    expect(nextPassage(passages, 10)).toBe(passages[1]);
    expect(nextPassage(passages, 15)).toBe(passages[1]);
  });

  test('is the first of all after the last, and none where there are none', () => {
    expect(nextPassage(passages, 32)).toBe(passages[0]);
    expect(nextPassage([], 3)).toBeUndefined();
  });
});

test('passages over an offset hold it, their beginning included and their end not', () => {
  const overlapping = [...passages, { from: 15, to: 30 }];
  expect(passagesOver(overlapping, 12)).toEqual([{ from: 12, to: 20 }]);
  expect(passagesOver(overlapping, 16)).toHaveLength(2);
  expect(passagesOver(overlapping, 20)).toEqual([{ from: 15, to: 30 }]);
  expect(passagesOver(overlapping, 9)).toEqual([]);
});

describe('the menu at a mark', () => {
  const window = { width: 1_000, height: 700 };
  const menu = { width: 220, height: 120 };

  test('lies under the text where there is room, and above it where there is none', () => {
    expect(menuPlace({ left: 300, bottom: 200 }, menu, window)).toEqual({ left: 300, top: 204 });
    const above = menuPlace({ left: 300, bottom: 690 }, menu, window);
    expect(above.top + menu.height).toBeLessThan(690);
  });

  test('never leaves the window', () => {
    expect(menuPlace({ left: 950, bottom: 200 }, menu, window).left).toBe(772);
    expect(menuPlace({ left: -50, bottom: 200 }, menu, window).left).toBe(8);
    expect(menuPlace({ left: 0, bottom: 650 }, { width: 220, height: 900 }, window).top).toBe(8);
  });
});
