import type { AcceleratorKey } from '../renderer/messages.ts';

const namedKeys: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** How a key event must look to be the accelerator; throws for what Electron would not understand either. */
export function parseAccelerator(accelerator: string): Omit<AcceleratorKey, 'accelerator'> {
  const parsed = { ctrl: false, alt: false, shift: false, meta: false, key: '', code: '' };
  for (const part of accelerator.split('+').map((text) => text.trim().toLowerCase())) {
    const modifier = modifierOf(part);
    if (modifier) {
      parsed[modifier] = true;
      continue;
    }
    parsed.key = namedKeys[part] ?? part;
    parsed.code = codeOf(part);
  }
  if (!parsed.key) throw new Error(`The accelerator '${accelerator}' names no key`);
  return parsed;
}

function modifierOf(part: string): 'ctrl' | 'alt' | 'shift' | 'meta' | undefined {
  switch (part) {
    case 'cmdorctrl':
    case 'commandorcontrol':
      return process.platform === 'darwin' ? 'meta' : 'ctrl';
    case 'ctrl':
    case 'control':
      return 'ctrl';
    case 'alt':
    case 'option':
      return 'alt';
    case 'shift':
      return 'shift';
    case 'cmd':
    case 'command':
    case 'super':
    case 'meta':
      return 'meta';
    default:
      return undefined;
  }
}

/** With modifiers the `key` of an event depends on the layout, its `code` does not. */
function codeOf(part: string): string {
  if (/^[a-z]$/.test(part)) return `Key${part.toUpperCase()}`;
  if (/^\d$/.test(part)) return `Digit${part}`;
  const codes: Record<string, string> = {
    plus: 'Equal',
    '=': 'Equal',
    '-': 'Minus',
    ',': 'Comma',
    '.': 'Period',
  };
  return codes[part] ?? '';
}
