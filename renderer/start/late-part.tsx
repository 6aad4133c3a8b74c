import { type ReactNode, Suspense, useState } from 'react';

/** How long after the start the rest is loaded, in milliseconds. */
const restMs = 1_000;

/** Loads parts of the window once the first view is shown, one after the other. */
export function loadAfterStart(loaders: readonly (() => Promise<unknown>)[]): void {
  window.setTimeout(async () => {
    for (const load of loaders) await load();
  }, restMs);
}

/**
 * Renders its content from the first time it is open and keeps it, so that it can close with an animation and keep its
 * state.
 */
export function OnceOpen({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <Suspense>{children}</Suspense>;
}
