import { useSyncExternalStore } from 'react';
import { afterFrame } from './after-frame.ts';

/*
 * The first drawing of a window leaves out what nobody can use before it is on the screen: menus behind buttons, the
 * far end of a long list. They come with the next drawing, a moment later.
 */

let isOver = false;
let isAwaited = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isAwaited) {
    isAwaited = true;
    afterFrame(() => {
      isOver = true;
      for (const tell of listeners) tell();
    });
  }
  return () => listeners.delete(listener);
}

/** Whether the window has been drawn for the first time; the component is drawn again once it has. */
export function useIsDrawn(): boolean {
  return useSyncExternalStore(subscribe, () => isOver);
}
