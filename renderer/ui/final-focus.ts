import { useCallback, useRef } from 'react';

/** What a popup is given so that closing it leaves the focus where somebody goes on. */
export interface FinalFocus {
  readonly ref: (popup: HTMLElement | null) => void;
  readonly finalFocus: () => boolean;
}

/**
 * Gives the focus of a closing popup back to what had it before, but only where that is still there and the focus has not
 * gone on already. Otherwise it is left to the window, which knows the neighbours of what was taken away: the library of
 * popups would go back to whatever once had it, such as the first button of the window.
 */
export function useFinalFocus(): FinalFocus {
  const opened = useRef<{ readonly popup: HTMLElement; readonly opener: Element | null } | null>(null);
  const ref = useCallback((popup: HTMLElement | null) => {
    // The focus has not moved into it yet.
    if (popup) opened.current = { popup, opener: document.activeElement };
  }, []);
  const finalFocus = useCallback(() => {
    const active = document.activeElement;
    const isHere =
      active === null ||
      active === document.body ||
      opened.current?.popup.contains(active) ||
      active.closest('[role="menu"]') !== null;
    return isHere && (opened.current?.opener?.isConnected ?? true);
  }, []);
  return { ref, finalFocus };
}
