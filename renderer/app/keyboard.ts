import { useEffect } from 'react';
import { ownRecord } from '#shared/brief/own-record.ts';
import { menuCommands } from '#shared/ipc/menu.ts';
import { acceleratorOn, type OwnShortcuts } from '#shared/ipc/shortcuts.ts';
import { partShortcut, runUserCommand, shortcutOf, userCommands } from '../commands/registry.ts';
import { closeFind, useApp } from '../window/app-store.ts';
import { ownsUndo } from '../window/own-undo.ts';

interface Keys {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

const isMac = navigator.platform.startsWith('Mac');

function parseShortcut(shortcut: string): Keys {
  const parts = shortcut.split('+').map((part) => part.toLowerCase());
  const key = parts.at(-1) ?? '';
  return {
    mod: parts.some((part) => part === 'mod' || part === 'ctrl' || part === 'cmd'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
    key: key === 'plus' ? '+' : key,
  };
}

/* Keys that give another character with Shift, by their position on the keyboard. */
const codeKeys: Readonly<Record<string, string>> = {
  backslash: '\\',
  comma: ',',
  slash: '/',
  minus: '-',
  equal: '=',
};

const keyNames: Readonly<Record<string, string>> = { arrowdown: 'down', arrowup: 'up' };

function matches(keys: Keys, event: KeyboardEvent): boolean {
  if (keys.mod !== (isMac ? event.metaKey : event.ctrlKey)) return false;
  if (keys.alt !== event.altKey) return false;
  const pressed = event.key.toLowerCase();
  const byCode = event.code.replace(/^(Key|Digit)/, '').toLowerCase();
  if (keys.key === '+') return pressed === '+' || event.code === 'Equal';
  if (keys.shift !== event.shiftKey) return false;
  // The key of the plus sign is another one on most keyboards.
  if (keys.key === '=' && !keys.shift) return pressed === '=';
  return [pressed, byCode, ownRecord(codeKeys, byCode), ownRecord(keyNames, pressed)].includes(keys.key);
}

interface CommandKeys {
  readonly name: string;
  readonly keys: Keys;
}

let known: { readonly own: OwnShortcuts; readonly commands: readonly CommandKeys[] } | null = null;

/* The keys of all commands, as the user has them now. */
function commandKeys(): readonly CommandKeys[] {
  const own = useApp.getState().settings.shortcuts;
  if (known?.own !== own) {
    const commands = userCommands.flatMap(({ name }) => {
      const shortcut = shortcutOf(name);
      return shortcut === undefined ? [] : [{ name, keys: parseShortcut(shortcut) }];
    });
    known = { own, commands };
  }
  return known.commands;
}

/* Keys that the user took from a command: the editor would still do at them what it does by itself. */
function isFreed(event: KeyboardEvent): boolean {
  const own = useApp.getState().settings.shortcuts;
  return menuCommands.some((entry) => {
    const accelerator = Object.hasOwn(own, entry.command) ? acceleratorOn(entry, isMac) : undefined;
    return accelerator !== undefined && matches(parseShortcut(partShortcut(accelerator)), event);
  });
}

/* As in Word; elsewhere the same keys zoom in. */
const onlyInProse: ReadonlySet<string> = new Set(['format.superscript', 'format.subscript']);

function isTyping(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function commandOf(event: KeyboardEvent): string | undefined {
  if (isTyping(event)) return undefined;
  if (!isMac && event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'z') return 'edit.redo';
  const isInProse = event.target instanceof HTMLElement && event.target.isContentEditable;
  return commandKeys().find(({ name, keys }) => matches(keys, event) && (isInProse || !onlyInProse.has(name)))
    ?.name;
}

/* What closes itself on Escape: menus, lists, dialogs, offers while writing. */
const overlays =
  '[role="menu"], [role="dialog"], [role="alertdialog"], [data-open][role="listbox"], [data-writing-aid]';

/** Escape closes what is on top; if nothing is, find and replace. */
function useEscape(): void {
  useEffect(() => {
    let hadOverlay = false;
    const look = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hadOverlay = document.querySelector(overlays) !== null;
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || hadOverlay) return;
      if (useApp.getState().find.isOpen) closeFind();
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', close);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', close);
    };
  }, []);
}

/**
 * Runs user commands by their keys, for the whole window, before the page's own handlers: the editor must not see
 * Ctrl+Z, and the system's menu ignores a key that was taken here.
 */
export function useKeyboardMap(): void {
  useEscape();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // Whoever gives a command other keys may press those of any command.
      if (event.target instanceof Element && event.target.closest('[data-hears-keys]')) return;
      const name = commandOf(event);
      if (name === undefined) {
        if (!isTyping(event) && isFreed(event)) event.preventDefault();
        return;
      }
      if ((name === 'edit.undo' || name === 'edit.redo') && ownsUndo(event.target)) return;
      if (name !== 'view.palette' && document.querySelector('[role="dialog"][data-open]')) return;
      if (!runUserCommand(name) && name !== 'edit.undo' && name !== 'edit.redo') return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
