import { describe, expect, test } from 'vitest';
import { menuCommands } from '#shared/ipc/menu.ts';
import { acceleratorOfKeys, type PressedKeys } from '#shared/ipc/pressed-keys.ts';
import {
  acceleratorForm,
  acceleratorOn,
  holderOf,
  isChangeable,
  whyNoCommand,
  withMenuShortcut,
  withShortcut,
} from '#shared/ipc/shortcuts.ts';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const pressed = (key: string, code: string, held: Partial<PressedKeys> = {}): PressedKeys => ({
  ...none,
  key,
  code,
  ...held,
});
const ctrl = { ctrlKey: true };
const entryOf = (command: string) => {
  const entry = menuCommands.find((one) => one.command === command);
  if (!entry) throw new Error(`There is no command ${command}.`);
  return entry;
};

describe('pressed keys', () => {
  test.each([
    ['CmdOrCtrl+J', pressed('j', 'KeyJ', ctrl)],
    ['CmdOrCtrl+Shift+J', pressed('J', 'KeyJ', { ...ctrl, shiftKey: true })],
    ['CmdOrCtrl+Alt+2', pressed('²', 'Digit2', { ...ctrl, altKey: true })],
    ['CmdOrCtrl+Shift+.', pressed('>', 'Period', { ...ctrl, shiftKey: true })],
    ['CmdOrCtrl+Z', pressed('z', 'KeyY', ctrl)],
    ['F8', pressed('F8', 'F8')],
    ['CmdOrCtrl+PageDown', pressed('PageDown', 'PageDown', ctrl)],
    ['CmdOrCtrl+Alt+Up', pressed('ArrowUp', 'ArrowUp', { ...ctrl, altKey: true })],
  ])('are called %s', (name, keys) => {
    expect(acceleratorOfKeys(keys, false)).toBe(name);
  });

  test('that no command can have are called nothing', () => {
    expect(acceleratorOfKeys(pressed('Control', 'ControlLeft', ctrl), false)).toBeNull();
    expect(acceleratorOfKeys(pressed('ContextMenu', 'ContextMenu'), false)).toBeNull();
    expect(acceleratorOfKeys(pressed('Tab', 'Tab', ctrl), false)).toBeNull();
  });

  test('are those of the command key on a Mac', () => {
    expect(acceleratorOfKeys(pressed('j', 'KeyJ', { metaKey: true }), true)).toBe('CmdOrCtrl+J');
    expect(acceleratorOfKeys(pressed('j', 'KeyJ', ctrl), true)).toBe('Ctrl+J');
  });
});

test('keys of texts and of the system, and those of undo, can be given to no command', () => {
  for (const keys of [
    'J',
    'Shift+J',
    'Alt+J',
    'Space',
    'CmdOrCtrl+C',
    'CmdOrCtrl+V',
    'CmdOrCtrl+Z',
    'CmdOrCtrl+Y',
  ]) {
    expect(whyNoCommand(keys, false), keys).not.toBeNull();
  }
  for (const keys of ['CmdOrCtrl+J', 'F8', 'Shift+F8', 'CmdOrCtrl+Alt+J']) {
    expect(whyNoCommand(keys, false), keys).toBeNull();
  }
  expect(isChangeable(entryOf('edit.undo'))).toBe(false);
});

test('every key of the menu has the form that settings may hold', () => {
  for (const entry of menuCommands) {
    for (const isMac of [false, true]) {
      const keys = acceleratorOn(entry, isMac);
      if (keys !== undefined) expect(keys).toMatch(acceleratorForm);
    }
  }
});

describe('given keys', () => {
  test('are taken from the command that had them, and given back', () => {
    const own = withShortcut({}, 'file.print', 'CmdOrCtrl+E', false);
    expect(own).toEqual({ 'file.print': 'CmdOrCtrl+E', 'file.exportDocx': null });
    expect(holderOf('CmdOrCtrl+E', 'file.exportDocx', own, false)?.command).toBe('file.print');
    expect(acceleratorOn(entryOf('file.exportDocx'), false, own)).toBeUndefined();
    const back = withMenuShortcut(own, 'file.exportDocx', false);
    expect(back).toEqual({ 'file.print': null });
    expect(withMenuShortcut(back, 'file.print', false)).toEqual({});
  });

  test('never belong to two commands, whatever is given in whatever order', () => {
    const all = menuCommands.filter(isChangeable);
    let own = {};
    for (let turn = 0; turn < 300; turn += 1) {
      const to = all[(turn * 7) % all.length];
      const from = all[(turn * 13 + 5) % all.length];
      const keys = from && acceleratorOn(from, false);
      if (to && keys) own = withShortcut(own, to.command, keys, false);
      const had = menuCommands.flatMap((entry) => acceleratorOn(entry, false, own) ?? []);
      expect(new Set(had).size).toBe(had.length);
    }
  });
});
