import type { UserCommand } from './user-command.ts';

/* The parts of the window in reading order; a collapsed part cannot take the focus and is left out. */
const panes = ['nav', 'main', '[data-selection-bar]', 'aside, section[aria-label="Printed page"]', 'header'];

const focusable =
  '[aria-current], [role="listbox"], [contenteditable="true"], textarea, input:not([type="checkbox"], [aria-hidden]), [role="tab"][aria-selected="true"], button, [tabindex="0"]';

/* Where the focus was last in each part, to return to. */
const lastFocus = new Map<string, HTMLElement>();

function openPanes(): { readonly name: string; readonly element: HTMLElement }[] {
  return panes.flatMap((name) => {
    const element = document.querySelector<HTMLElement>(`[data-view] :is(${name})`);
    return element && element.closest('[inert]') === null ? [{ name, element }] : [];
  });
}

function goBy(step: 1 | -1): void {
  const open = openPanes();
  const focused = document.activeElement;
  const at = open.findIndex(({ element }) => element.contains(focused));
  const from = open[at];
  if (from && focused instanceof HTMLElement) lastFocus.set(from.name, focused);
  const to = open[(Math.max(at, step < 0 ? 0 : -1) + step + open.length) % open.length];
  if (!to) return;
  const last = lastFocus.get(to.name);
  if (last?.isConnected && to.element.contains(last)) last.focus();
  else to.element.querySelector<HTMLElement>(focusable)?.focus();
}

/** Commands that take the focus from one part of the window to the next. */
export const paneCommands: readonly UserCommand[] = [
  {
    name: 'go.nextPane',
    label: 'Next pane',
    group: 'Go to',
    shortcut: 'F6',
    keywords: 'focus library outline inspector page',
    run: () => goBy(1),
  },
  {
    name: 'go.previousPane',
    label: 'Previous pane',
    group: 'Go to',
    shortcut: 'Shift+F6',
    keywords: 'focus library outline inspector page',
    run: () => goBy(-1),
  },
];
