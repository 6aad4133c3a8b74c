import { useSyncExternalStore } from 'react';
import { afterFrame } from './after-frame.ts';

/*
 * Nobody sees a menu, a hint or a message before the window itself is on the screen, and what draws them takes long to
 * load. It is loaded after that, a moment after the start.
 */

type Overlays = typeof import('./overlay-parts.ts');

let overlays: Overlays | null = null;
let isAwaited = false;
const listeners = new Set<() => void>();

async function load(): Promise<void> {
  overlays = await import('./overlay-parts.ts');
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isAwaited) {
    isAwaited = true;
    afterFrame(() => void load());
  }
  return () => listeners.delete(listener);
}

/** What draws menus, hints and messages, or null until it is loaded; the component is drawn again once it is. */
export function useOverlays(): Overlays | null {
  return useSyncExternalStore(subscribe, () => overlays);
}
