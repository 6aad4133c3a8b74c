import { ownRecord } from '../brief/own-record.ts';
import { acceleratorForm } from './shortcuts.ts';

/** What a press of keys is told by: the parts of a keyboard event. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const namedKeys: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  '+': 'Plus',
};

/* Keys that give another sign with Shift or Alt, by their position. */
const codedKeys: Readonly<Record<string, string>> = {
  Backslash: '\\',
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Equal: '=',
  Minus: '-',
  Period: '.',
  Quote: "'",
  Semicolon: ';',
  Slash: '/',
};

function keyOf({ key, code }: PressedKeys): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, position] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return position ?? ownRecord(codedKeys, code) ?? ownRecord(namedKeys, key) ?? key;
}

/** What keys that are pressed are called; null for modifiers alone and for keys that no command can have. */
export function acceleratorOfKeys(pressed: PressedKeys, isMac: boolean): string | null {
  const isCommand = isMac ? pressed.metaKey : pressed.ctrlKey;
  const parts = [
    ...(isCommand ? ['CmdOrCtrl'] : []),
    ...(isMac && pressed.ctrlKey ? ['Ctrl'] : []),
    ...(pressed.altKey ? ['Alt'] : []),
    ...(pressed.shiftKey ? ['Shift'] : []),
  ];
  const accelerator = [...parts, keyOf(pressed)].join('+');
  return acceleratorForm.test(accelerator) ? accelerator : null;
}
