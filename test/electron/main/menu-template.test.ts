import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { briefId } from '#shared/brief/ids.ts';
import { menuCommands } from '#shared/ipc/menu.ts';
import { type MenuState, menuLabel, menuTemplate } from '../../../electron/main/menu-template.ts';

const everything: MenuState = {
  enabled: new Set(menuCommands.map(({ command }) => command)),
  undoLabel: null,
  redoLabel: null,
  theme: 'system',
  recent: [],
  shortcuts: {},
};

function flat(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

function itemsOf(change: Partial<MenuState> = {}, isMac = false) {
  const run: string[] = [];
  const actions = {
    runCommand: (entry: { command: string }) => run.push(entry.command),
    showBrief: (id: string) => run.push(`show ${id}`),
  };
  const items = flat(menuTemplate({ ...everything, ...change }, actions, isMac));
  const item = (id: string) => items.find((candidate) => candidate.id === id);
  return { items, item, run };
}

describe.each([false, true])('the menu bar (on a Mac: %s)', (isMac) => {
  test('holds every command once, with its accelerator', () => {
    const ids = itemsOf({}, isMac).items.flatMap(({ id }) => id ?? []);
    expect([...ids].sort()).toEqual(menuCommands.map(({ command }) => command).sort());
  });

  test('has one way to quit', () => {
    expect(itemsOf({}, isMac).items.filter(({ role }) => role === 'quit')).toHaveLength(1);
  });
});

describe('an entry', () => {
  test('runs its command', () => {
    const { item, run } = itemsOf();
    // Electron calls with the item, the window and the keys held; the table's entry is what counts.
    item('file.exportPdf')?.click?.({} as never, undefined, {} as never);
    expect(run).toEqual(['file.exportPdf']);
  });

  test('is grey where the window in front cannot do it', () => {
    const { item } = itemsOf({ enabled: new Set(['file.new']) });
    expect(item('file.new')?.enabled).toBe(true);
    expect(item('file.exportPdf')?.enabled).toBe(false);
    expect(item('window.new')?.enabled).toBe(true);
  });

  test('without a window is possible where one can be opened for it', () => {
    const { item } = itemsOf({ enabled: null });
    expect(item('file.new')?.enabled).toBe(true);
    expect(item('format.bold')?.enabled).toBe(false);
  });

  test('for undo and redo names what it would do', () => {
    const { item } = itemsOf({ undoLabel: 'Rate evidence', redoLabel: 'ACH score & more' });
    expect(item('edit.undo')?.label).toBe('Undo rate evidence');
    expect(item('edit.redo')?.label).toBe('Redo ACH score && more');
    expect(itemsOf().item('edit.undo')?.label).toBe('Undo');
  });

  test('for the theme in force is marked', () => {
    const { item } = itemsOf({ theme: 'dark' });
    expect([item('view.themeSystem')?.checked, item('view.themeDark')?.checked]).toEqual([false, true]);
    expect(item('view.themeDark')?.type).toBe('radio');
  });
});

describe('open recent', () => {
  test('lists briefs by title and shows the one chosen', () => {
    const recent = [
      { briefId: briefId.parse('one'), title: 'Ports & harbours' },
      { briefId: briefId.parse('two'), title: '  ' },
    ];
    const { item, run } = itemsOf({ recent });
    expect(item('recent:one')?.label).toBe('Ports && harbours');
    expect(item('recent:two')?.label).toBe('Untitled brief');
    item('recent:two')?.click?.({} as never, undefined, {} as never);
    expect(run).toEqual(['show two']);
  });

  test('is grey where there is none', () => {
    expect(itemsOf().items.find(({ label }) => label === 'Open recent')?.enabled).toBe(false);
  });
});

test('a label is one short line that hides nothing behind an ampersand', () => {
  expect(menuLabel('A\n\tB\u202E & C')).toBe('A B && C');
  expect(menuLabel('y'.repeat(200))).toBe(`${'y'.repeat(59)}…`);
});
