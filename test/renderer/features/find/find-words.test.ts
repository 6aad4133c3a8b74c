import { describe, expect, test } from 'vitest';
import { changedWords, countWords, placeAmong, steppedFrom } from '#renderer/features/find/find-words.ts';

describe('a search', () => {
  test('steps from the last match to the first and back', () => {
    expect(steppedFrom(2, 1, 3)).toBe(0);
    expect(steppedFrom(0, -1, 3)).toBe(2);
    expect(steppedFrom(0, 1, 1)).toBe(0);
  });

  test('stays at its first place where nothing is found, and within what is left after a replacement', () => {
    expect(steppedFrom(0, 1, 0)).toBe(0);
    expect(placeAmong(4, 0)).toBe(0);
    expect(placeAmong(4, 3)).toBe(1);
    expect(placeAmong(2, 3)).toBe(2);
  });

  test('says how much it found, and nothing before something is looked for', () => {
    expect(countWords('', 0, 0)).toBe('');
    expect(countWords('tern', 0, 0)).toBe('Nothing found');
    expect(countWords('tern', 1, 3)).toBe('2 of 3');
    expect(changedWords(1)).toBe('1 place changed');
    expect(changedWords(12)).toBe('12 places changed');
  });
});
