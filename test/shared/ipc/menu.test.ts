import { describe, expect, test } from 'vitest';
import { menuBar, menuCommands, menus } from '#shared/ipc/menu.ts';
import { menuTitles } from '#shared/ipc/menu-entry.ts';
import { acceleratorOn } from '#shared/ipc/shortcuts.ts';

const modifiers = new Set(['CmdOrCtrl', 'Cmd', 'Ctrl', 'Alt', 'Shift']);
/** Keys that mean something to every text field, or to the system itself. */
const keptBySystem = [
  'CmdOrCtrl+C',
  'CmdOrCtrl+X',
  'CmdOrCtrl+V',
  'CmdOrCtrl+A',
  'CmdOrCtrl+W',
  'CmdOrCtrl+Q',
  'CmdOrCtrl+M',
];

const plain = (accelerator: string) =>
  accelerator
    .replace(/^(Cmd|Ctrl)\+/, 'CmdOrCtrl+')
    .split('+')
    .sort()
    .join('+');

describe.each([
  { system: 'a Mac', isMac: true },
  { system: 'other systems', isMac: false },
])('accelerators on $system', ({ isMac }) => {
  const accelerators = menuCommands.flatMap((entry) => acceleratorOn(entry, isMac) ?? []);

  test('no two commands share one', () => {
    const written = accelerators.map(plain);
    expect(written.filter((one, index) => written.indexOf(one) !== index)).toEqual([]);
  });

  test('none takes a key that text fields or the system need', () => {
    const kept = new Set(keptBySystem.map(plain));
    expect(accelerators.filter((accelerator) => kept.has(plain(accelerator)))).toEqual([]);
  });

  test('each is modifiers and one key, with Ctrl or Cmd among them', () => {
    for (const accelerator of accelerators) {
      const keys = accelerator.split('+');
      const key = keys.pop();
      expect(key).toMatch(/^([A-Z0-9]|Plus|-|\/|\\|,|\.|=|Up|Down|PageUp|PageDown)$/);
      expect(keys.every((modifier) => modifiers.has(modifier))).toBe(true);
      expect(keys.some((modifier) => /C(md|trl)/.test(modifier))).toBe(true);
    }
  });
});

test('every command stands in the menu once, under a name of two parts', () => {
  const names = menuCommands.map(({ command }) => command);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-zA-Z0-9]+$/);
});

test('every menu can be reached from the menu bar', () => {
  const inside = Object.values(menus)
    .flat()
    .flatMap((entry) => (entry.kind === 'menu' ? [entry.menu] : []));
  expect([...menuBar, ...inside].sort()).toEqual(Object.keys(menuTitles).sort());
});

test('no menu begins, ends or repeats with a line', () => {
  for (const entries of Object.values(menus)) {
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds.at(0)).not.toBe('line');
    expect(kinds.at(-1)).not.toBe('line');
    expect(kinds.join(' ')).not.toContain('line line');
  }
});

/** Names, which keep their capital in the middle of a label. */
const names = new Set(['Briefwright', 'Markdown']);

test('labels are in sentence case, and three dots say that a question follows', () => {
  for (const { label } of menuCommands) {
    expect(label).toMatch(/^\p{Lu}/u);
    expect(label).not.toMatch(/\.\.\.|!/);
    expect(
      label
        .split(' ')
        .slice(1)
        .filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && !names.has(word)),
    ).toEqual([]);
  }
});
