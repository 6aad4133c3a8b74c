import { useCallback, useRef } from 'react';

/** Settings for a popup, so that closing it leaves the focus where the user continues. */
export interface FinalFocus {
  readonly ref: (popup: HTMLElement | null) => void;
  readonly finalFocus: () => boolean | HTMLElement;
}

/** What had the focus when a popup opened, and, where that lay in a popup, what had it when that one opened, and so on. */
const openersOf = new WeakMap<Element, readonly Element[]>();

function openersNow(): readonly Element[] {
  const active = document.activeElement;
  if (!active) return [];
  for (let around: Element | null = active; around; around = around.parentElement) {
    const further = openersOf.get(around);
    if (further) return [active, ...further];
  }
  return [active];
}

/**
 * Gives the focus of a closing popup back to what had it before, but only where that is still there and the focus has not
 * gone on already; where a popup that has closed since opened this one, as the palette does, to what had it before that.
 * Otherwise it is left to the window, which knows the neighbours of what was taken away: the library of popups would go
 * back to whatever once had it, such as the first button of the window.
 */
export function useFinalFocus(): FinalFocus {
  const opened = useRef<HTMLElement | null>(null);
  const ref = useCallback((popup: HTMLElement | null) => {
    if (!popup) return;
    opened.current = popup;
    // The focus has not moved into it yet.
    openersOf.set(popup, openersNow());
  }, []);
  const finalFocus = useCallback(() => {
    const active = document.activeElement;
    const popup = opened.current;
    const isHere =
      active === null ||
      active === document.body ||
      popup?.contains(active) ||
      active.closest('[role="menu"]') !== null;
    if (!isHere) return false;
    const openers = (popup && openersOf.get(popup)) ?? [];
    const lasting = openers.find((opener) => opener.isConnected);
    if (lasting instanceof HTMLElement && lasting !== document.body) return lasting;
    return openers.length === 0 || lasting !== undefined;
  }, []);
  return { ref, finalFocus };
}
