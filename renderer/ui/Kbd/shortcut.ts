/** Whose keys are shown: `mac` writes symbols (⌘⇧K), the others words (Ctrl+Shift+K). */
export type KeyPlatform = 'mac' | 'windows' | 'linux';

const symbols = new Map(
  Object.entries({
    Mod: '⌘',
    Ctrl: '⌃',
    Alt: '⌥',
    Shift: '⇧',
    Meta: '⌘',
    Enter: '↩',
    Backspace: '⌫',
    Delete: '⌦',
    Escape: '⎋',
  }),
);
const names = new Map(
  Object.entries({
    Mod: 'Ctrl',
    Escape: 'Esc',
    Delete: 'Del',
    Meta: 'Win',
  }),
);
const arrows = new Map(
  Object.entries({
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Space: 'Space',
    Plus: '+',
  }),
);
const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod', 'Meta'];

/** Finds the platform whose keys this window should show, from what the browser says of itself. */
export function keyPlatform(): KeyPlatform {
  const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  if (/Mac OS X|Macintosh/.test(agent)) return 'mac';
  return /Windows/.test(agent) ? 'windows' : 'linux';
}

/**
 * Writes a shortcut as the platform does. A shortcut is key names joined by `+`, with `Mod` for the
 * command key (⌘ on a Mac, Ctrl elsewhere) and `Plus` for the plus key: `Mod+Shift+K`.
 */
export function formatShortcut(shortcut: string, platform: KeyPlatform = keyPlatform()): string {
  const keys = shortcut.split('+');
  if (platform === 'mac') {
    const rank = (key: string) => (macOrder.includes(key) ? macOrder.indexOf(key) : macOrder.length);
    return keys
      .toSorted((one, other) => rank(one) - rank(other))
      .map((key) => symbols.get(key) ?? arrows.get(key) ?? key)
      .join('');
  }
  const win = platform === 'linux' ? 'Super' : 'Win';
  return keys.map((key) => (key === 'Meta' ? win : (names.get(key) ?? arrows.get(key) ?? key))).join('+');
}

/** Writes a shortcut as the `aria-keyshortcuts` attribute wants it: `Control+Shift+K`. */
export function ariaShortcut(shortcut: string, platform: KeyPlatform = keyPlatform()): string {
  return shortcut
    .split('+')
    .map((key) => {
      if (key === 'Mod') return platform === 'mac' ? 'Meta' : 'Control';
      return key === 'Ctrl' ? 'Control' : key;
    })
    .join('+');
}
