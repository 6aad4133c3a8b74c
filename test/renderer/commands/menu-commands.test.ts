import { describe, expect, it, vi } from 'vitest';
import { menuCommands, newWindowCommand } from '#shared/ipc/menu.ts';

// The commands reach for the program's side of the window when they are loaded.
vi.stubGlobal('window', { workbench: {} });
const { shortcutOf, userCommand, userCommands } = await import('#renderer/commands/registry.ts');

const windowCommands = menuCommands.map((entry) => entry.command).filter((name) => name !== newWindowCommand);

describe('the user commands of the window', () => {
  it.each(windowCommands)('%s of the menu can be run', (name) => {
    expect(userCommand(name)).toBeDefined();
  });

  it('have names of their own', () => {
    const names = userCommands.map((command) => command.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have keys of their own', () => {
    const keys = userCommands.flatMap((command) => shortcutOf(command.name) ?? []);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('carry the keys that the menu shows', () => {
    expect(shortcutOf('view.palette')).toBe('Mod+K');
    expect(shortcutOf('view.zoomIn')).toBe('Mod+Plus');
    expect(shortcutOf('edit.spelling')).toBe('F7');
  });
});
