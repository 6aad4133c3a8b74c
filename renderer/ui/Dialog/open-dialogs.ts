import { useEffect, useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

function add(difference: 1 | -1): void {
  count += difference;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Counts a dialog as open while `isOpen`. */
export function useCountedAsOpen(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    add(1);
    return () => add(-1);
  }, [isOpen]);
}

/** Whether any dialog is open, so that what is fixed to the window keeps clear of it. */
export function useIsDialogOpen(): boolean {
  return useSyncExternalStore(subscribe, () => count > 0);
}
