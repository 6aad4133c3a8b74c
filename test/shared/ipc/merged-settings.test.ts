import { describe, expect, it, test } from 'vitest';
import { briefId } from '#shared/brief/ids.ts';
import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import { defaultSettings } from '#shared/ipc/default-settings.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { mergedSettings } from '#shared/ipc/merged-settings.ts';
import { mostPinned } from '#shared/ipc/settings-limits.ts';

const ids = (text: string) => text.split('').map((letter) => briefId.parse(`brief-${letter}`));

function pins(current: string, seen: string, wanted: string): string {
  const settings = { ...defaultSettings, pinned: ids(current) };
  const { pinned } = mergedSettings(settings, { pinned: ids(wanted), seen: { pinned: ids(seen) } });
  return pinned?.map((id) => id.slice(-1)).join('') ?? 'unchanged';
}

const { since: _, isTrash: __, ...filter } = emptyLibraryFilter;
const search = (id: string, name = id): SavedSearch => ({
  id,
  name,
  query: '',
  filter,
  days: null,
  sort: 'recent',
});

describe('of a list that two windows change', () => {
  test.each([
    ['both added', 'abx', 'ab', 'aby', 'abyx'],
    ['one was removed elsewhere, another here', 'ac', 'abc', 'ab', 'a'],
    ['one was added elsewhere, another removed here', 'abx', 'ab', 'b', 'bx'],
    ['one was removed elsewhere and all moved here', 'ac', 'abc', 'cba', 'ca'],
    ['one was added elsewhere and all moved here', 'abx', 'ab', 'ba', 'bax'],
    ['both moved', 'ba', 'ab', 'ab', 'ba'],
    ['one comes back in its place', 'acx', 'ac', 'abc', 'abcx'],
    ['one comes back to the head', 'bcx', 'bc', 'abc', 'abcx'],
    ['both added the same', 'abx', 'ab', 'abx', 'abx'],
  ])('%s', (_what, current, seen, wanted, merged) => {
    expect(pins(current, seen, wanted)).toBe(merged);
  });

  it('keeps no more than fit, and none of those that were there is lost', () => {
    const many = Array.from({ length: mostPinned }, (_, index) => briefId.parse(`brief-${index}`));
    const seen = many.slice(0, 3);
    const wanted = [...seen, ...ids('y')];
    const { pinned } = mergedSettings(
      { ...defaultSettings, pinned: many },
      { pinned: wanted, seen: { pinned: seen } },
    );
    expect(pinned).toEqual(many);
  });

  it('changes only the searches that were changed', () => {
    const seen = [search('s1'), search('s2')];
    const current = [search('s1', 'Ports'), search('s2'), search('s3')];
    const wanted = [search('s1'), search('s2', 'Ferries')];
    const merged = mergedSettings(
      { ...defaultSettings, savedSearches: current },
      { savedSearches: wanted, seen: { savedSearches: seen } },
    );
    expect(merged.savedSearches?.map(({ name }) => name)).toEqual(['Ports', 'Ferries', 's3']);
  });
});

it('changes only the goals, keys and panes that were changed', () => {
  const current = {
    ...defaultSettings,
    wordGoals: { a: 1, b: 2, x: 9 },
    shortcuts: { 'view.focus': 'Ctrl+1', 'view.palette': null },
    panes: { ...defaultSettings.panes, left: 300, isRightOpen: false },
  };
  const seen = {
    wordGoals: { a: 1, b: 2 },
    shortcuts: { 'view.focus': 'Ctrl+1' },
    panes: { ...defaultSettings.panes, isRightOpen: false },
  };
  const merged = mergedSettings(current, {
    wordGoals: { b: 2, c: 3 },
    shortcuts: {},
    panes: { ...seen.panes, isRightOpen: true },
    seen,
  });
  expect(merged).toEqual({
    wordGoals: { b: 2, x: 9, c: 3 },
    shortcuts: { 'view.palette': null },
    panes: { ...defaultSettings.panes, left: 300, isRightOpen: true },
  });
});

it('takes what was not seen as it is given', () => {
  const { pinned, theme } = mergedSettings(
    { ...defaultSettings, pinned: ids('ab') },
    { pinned: ids('c'), theme: 'dark' },
  );
  expect([pinned, theme]).toEqual([ids('c'), 'dark']);
});
