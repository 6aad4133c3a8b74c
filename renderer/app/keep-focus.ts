import { useEffect } from 'react';

/* A tab that gets the focus is chosen, so only the chosen one may get it. */
const focusable =
  'button:enabled:not([role="tab"][aria-selected="false"]), [contenteditable="true"], textarea:enabled, input:enabled:not([type="checkbox"], [aria-hidden]), [tabindex="0"]';

function firstIn(node: Node | null): HTMLElement | null {
  if (!(node instanceof HTMLElement)) return null;
  // Fields come before the buttons of a row, whatever their order.
  return (
    node.querySelector<HTMLElement>(
      '[contenteditable="true"], textarea:enabled, input:enabled:not([aria-hidden])',
    ) ?? (node.matches(focusable) ? node : node.querySelector<HTMLElement>(focusable))
  );
}

/** Where the focus goes from an element that was taken away: the next element, the one before, or what holds them. */
function heirOf({ nextSibling, previousSibling, target }: MutationRecord): HTMLElement | null {
  const near = firstIn(nextSibling) ?? firstIn(previousSibling);
  if (near) return near;
  const holder =
    target instanceof Element
      ? target.closest<HTMLElement>('section[tabindex], [role="tabpanel"], main, aside, nav')
      : null;
  return holder && (firstIn(holder) ?? holder);
}

/**
 * Keeps the focus in the window when what had it is taken away (a deleted record, an undone section): it goes to a
 * neighbour, so that the keyboard continues from there and not from the top of the window.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    // The last element of the page itself that had the focus; a menu over the page gives it back to this one.
    let last: Element | null = null;
    let heir: HTMLElement | null = null;
    const handOn = () => {
      // What took the element away may have moved the focus itself.
      window.setTimeout(() => {
        if (document.activeElement !== document.body) return;
        heir?.focus({ preventScroll: true });
        heir = null;
      });
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.closest('[data-view]')) return;
      last = target;
      heir = null;
    };
    const observer = new MutationObserver((records) => {
      // A menu may first take its own button away, and then, with what was chosen, the row the button is in.
      const lost = [last, heir].find((element) => element !== null && !element.isConnected);
      if (lost) {
        if (lost === last) last = null;
        const record = records.find(({ removedNodes }) =>
          Array.from(removedNodes).some((node) => node.contains(lost)),
        );
        const isOnPage = record?.target.isConnected && record.target.parentElement?.closest('[data-view]');
        heir = record && isOnPage ? heirOf(record) : null;
      }
      if (heir) handOn();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    // In the capture phase, since records stop the event from bubbling.
    document.addEventListener('focusin', onFocusIn, true);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn, true);
    };
  }, []);
}
