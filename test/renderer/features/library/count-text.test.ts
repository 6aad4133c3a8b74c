import { describe, expect, it } from 'vitest';
import { behindText, countText } from '#renderer/features/library/count-text.ts';

const counts = { shown: 12, all: 400, isExact: true, isTrash: false, isHidden: false };

describe('the count under the list of briefs', () => {
  it('names all briefs where nothing hides any', () => {
    expect(countText(counts)).toBe('12 briefs');
    expect(countText({ ...counts, shown: 1 })).toBe('1 brief');
    expect(countText({ ...counts, shown: 0 })).toBe('No briefs');
  });

  it('says how many of all a search leaves, and when it stopped counting', () => {
    expect(countText({ ...counts, isHidden: true })).toBe('12 of 400 briefs');
    expect(countText({ ...counts, shown: 2_000, all: 20_000, isHidden: true, isExact: false })).toBe(
      `over ${(2_000).toLocaleString()} of ${(20_000).toLocaleString()} briefs`,
    );
  });

  it('counts the trash apart', () => {
    expect(countText({ ...counts, isTrash: true, shown: 3 })).toBe('3 briefs in the trash');
  });
});

it('a list that is not complete says so', () => {
  expect(behindText(1)).toBe('Not complete yet: 1 brief is still being read.');
  expect(behindText(40)).toBe('Not complete yet: 40 briefs are still being read.');
});
