import { useEffect } from 'react';

const focusable =
  'button:enabled, [contenteditable="true"], textarea:enabled, input:enabled:not([type="checkbox"], [aria-hidden]), [tabindex="0"]';

function firstIn(node: Node | null): HTMLElement | null {
  if (!(node instanceof HTMLElement)) return null;
  // Fields come before the buttons of a row, whatever their order.
  return (
    node.querySelector<HTMLElement>(
      '[contenteditable="true"], textarea:enabled, input:enabled:not([aria-hidden])',
    ) ?? (node.matches(focusable) ? node : node.querySelector<HTMLElement>(focusable))
  );
}

/** Where the focus goes that stood in an element which was taken away: the next one, the one before, what holds them. */
function heirOf({ nextSibling, previousSibling, target }: MutationRecord): HTMLElement | null {
  const near = firstIn(nextSibling) ?? firstIn(previousSibling);
  if (near) return near;
  const holder =
    target instanceof Element ? target.closest<HTMLElement>('section[tabindex], main, aside, nav') : null;
  return holder && (firstIn(holder) ?? holder);
}

/**
 * Keeps the focus in the window when what had it is taken away (a deleted record, an undone section): it goes to a
 * neighbour, so that the keyboard goes on from there and not from the top of the window.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    // The last element of the page itself that had it; a menu that lies over the page gives it back to this one.
    let last: Element | null = null;
    let heir: HTMLElement | null = null;
    const handOn = () => {
      // What took it away may have put the focus somewhere itself.
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
      // A menu may take its own button away first, and with its choice the row of it.
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
    // On the way down: records keep the event from going up.
    document.addEventListener('focusin', onFocusIn, true);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn, true);
    };
  }, []);
}
