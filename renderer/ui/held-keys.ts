/** What was typed before the field for it existed. */
export interface HeldKeys {
  readonly text: string;
  /** Enter was pressed after it. */
  readonly isEntered: boolean;
}

const nothing: HeldKeys = { text: '', isEntered: false };

/** When keys are no longer held, though nothing has asked for them, in milliseconds. */
const longestHold = 5_000;

let held: HeldKeys | null = null;
let release: (() => void) | null = null;

function after(keys: HeldKeys, key: string): HeldKeys | null {
  if (key === 'Enter') return { ...keys, isEntered: true };
  if (key === 'Backspace') return { ...keys, text: keys.text.slice(0, -1) };
  return [...key].length === 1 ? { ...keys, text: keys.text + key } : null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (!held || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const next = held.isEntered ? held : after(held, event.key);
  if (!next) return;
  held = next;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps what is typed from now on from the page, until `takeHeldKeys`: a quick typist does not wait for a field. */
export function holdKeys(): void {
  if (held) return;
  held = nothing;
  window.addEventListener('keydown', onKeyDown, true);
  const timer = window.setTimeout(takeHeldKeys, longestHold);
  release = () => {
    window.clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, true);
  };
}

/** Gives what was held and stops holding keys. */
export function takeHeldKeys(): HeldKeys {
  const taken = held ?? nothing;
  held = null;
  release?.();
  release = null;
  return taken;
}
