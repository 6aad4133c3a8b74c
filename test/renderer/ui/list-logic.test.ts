import { describe, expect, it } from 'vitest';
import { creationValue, optionsFor } from '../../../renderer/ui/Combobox/combobox-options.ts';
import { ariaShortcut, formatShortcut } from '../../../renderer/ui/Kbd/shortcut.ts';
import { paletteMatches } from '../../../renderer/ui/Palette/palette-matches.ts';
import { formatInterval, parseInterval } from '../../../renderer/ui/RangeField/interval.ts';
import { landingIndex, moveEntry } from '../../../renderer/ui/ReorderList/reorder.ts';
import { movedIndex, selectRow } from '../../../renderer/ui/VirtualList/selection.ts';

describe('parseInterval', () => {
  const bounds = { low: 1, high: 99 };

  it.each([
    ['70', { low: 70, high: 70 }],
    [' 70 % ', { low: 70, high: 70 }],
    ['55-80', { low: 55, high: 80 }],
    ['55–80 %', { low: 55, high: 80 }],
    ['55 % - 80 %', { low: 55, high: 80 }],
    ['55 to 80', { low: 55, high: 80 }],
    ['80…55', { low: 55, high: 80 }],
    ['1-99', { low: 1, high: 99 }],
  ])('reads %s', (text, expected) => {
    expect(parseInterval(text, bounds)).toEqual(expected);
  });

  it.each(['', 'likely', '0', '100', '55-', '-80', '55-80-90', '5.5', '50-100'])('refuses “%s”', (text) => {
    expect(parseInterval(text, bounds)).toBeNull();
  });

  it('reads back what it writes', () => {
    for (const interval of [
      { low: 3, high: 10 },
      { low: 70, high: 70 },
    ]) {
      expect(parseInterval(formatInterval(interval), bounds)).toEqual(interval);
    }
  });
});

describe('selectRow', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const none = { selected: new Set<string>(), anchor: null };

  it('extends from the anchor in both directions and shrinks again', () => {
    const start = selectRow(none, keys, 'c', 'replace');
    const down = selectRow(start, keys, 'e', 'extend');
    expect([...down.selected]).toEqual(['c', 'd', 'e']);
    expect([...selectRow(down, keys, 'b', 'extend').selected]).toEqual(['b', 'c']);
  });

  it('toggles one row and keeps the others', () => {
    const two = selectRow(selectRow(none, keys, 'a', 'replace'), keys, 'd', 'toggle');
    expect([...two.selected]).toEqual(['a', 'd']);
    expect([...selectRow(two, keys, 'a', 'toggle').selected]).toEqual(['d']);
  });

  it('adds a stretch to what is selected', () => {
    const two = selectRow(selectRow(none, keys, 'a', 'replace'), keys, 'd', 'toggle');
    expect([...selectRow(two, keys, 'e', 'add').selected]).toEqual(['a', 'd', 'e']);
  });

  it('selects only the row itself when the anchor has left the list', () => {
    const before = { selected: new Set(['gone']), anchor: 'gone' };
    expect([...selectRow(before, keys, 'c', 'extend').selected]).toEqual(['c']);
  });
});

describe('movedIndex', () => {
  it.each([
    ['ArrowDown', 4, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 1, 4],
    ['PageUp', 4, 1],
    ['Home', 3, 0],
    ['End', 3, 4],
    ['x', 3, null],
  ])('takes %s from %i to %s', (key, from, to) => {
    expect(movedIndex(key, from, 5, 3)).toBe(to);
  });
});

describe('moveEntry and landingIndex', () => {
  it('moves an entry to the place it is to have afterwards', () => {
    expect(moveEntry(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moveEntry(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });

  it('gives the same list back where there is nothing to move', () => {
    const list = ['a', 'b'];
    expect(moveEntry(list, 1, 2)).toBe(list);
    expect(moveEntry(list, 1, 1)).toBe(list);
  });

  it.each([
    [0, -10, 0],
    [0, 25, 0],
    [0, 35, 1],
    [0, 500, 2],
    [2, 15, 1],
    [2, 5, 0],
    [1, 31, 1],
  ])('lands row %i dragged to height %i at place %i', (from, pointer, expected) => {
    expect(landingIndex([10, 30, 50], from, pointer)).toBe(expected);
  });
});

describe('optionsFor', () => {
  const options = [
    { value: '1', label: 'Upper Öskan' },
    { value: '2', label: 'Öskan' },
    { value: '3', label: 'Sarn', keywords: ['Oskar’s harbour'] },
  ];

  it('finds labels and keywords without regard to case and accents, beginnings first', () => {
    expect(optionsFor(options, ' OSK ', undefined).map((option) => option.value)).toEqual(['2', '1', '3']);
  });

  it('offers a new option only where none is called exactly so', () => {
    const label = (text: string) => `Create ${text}`;
    expect(optionsFor(options, 'Osk', label).at(-1)).toEqual({ value: creationValue, label: 'Create Osk' });
    expect(optionsFor(options, 'oskan', label).some((option) => option.value === creationValue)).toBe(false);
  });
});

describe('paletteMatches', () => {
  const items = [
    { id: 'a', group: 'Commands', label: 'Rate evidence' },
    { id: 'b', group: 'Items', label: 'Export quotas' },
    { id: 'c', group: 'Commands', label: 'Save as PDF', keywords: ['export'] },
  ];

  it('keeps all items in order without a query', () => {
    expect(paletteMatches(items, '', 10).map((group) => [group.name, group.items.length])).toEqual([
      ['Commands', 2],
      ['Items', 1],
    ]);
  });

  it('puts a match in a label before one in a keyword, and its group first', () => {
    const groups = paletteMatches(items, 'export', 10);
    expect(groups.map((group) => group.name)).toEqual(['Items', 'Commands']);
    expect(groups[0]?.items[0]?.ranges).toEqual([{ start: 0, end: 6 }]);
  });
});

describe('shortcuts', () => {
  it.each([
    ['Mod+Shift+K', 'mac', '⇧⌘K', 'Meta+Shift+K'],
    ['Mod+Shift+K', 'windows', 'Ctrl+Shift+K', 'Control+Shift+K'],
    ['Alt+ArrowUp', 'linux', 'Alt+↑', 'Alt+ArrowUp'],
    ['Mod+Plus', 'linux', 'Ctrl++', 'Control+Plus'],
    ['Delete', 'windows', 'Del', 'Delete'],
  ] as const)('writes %s for %s', (shortcut, platform, shown, aria) => {
    expect(formatShortcut(shortcut, platform)).toBe(shown);
    expect(ariaShortcut(shortcut, platform)).toBe(aria);
  });
});
