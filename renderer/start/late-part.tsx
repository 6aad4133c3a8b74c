import { type ReactNode, Suspense, useState } from 'react';

/** When the rest is loaded after the start, in milliseconds. */
const restMs = 1_000;

/** Has parts of the window loaded once the first view stands, one after the other. */
export function loadAfterStart(loaders: readonly (() => Promise<unknown>)[]): void {
  window.setTimeout(async () => {
    for (const load of loaders) await load();
  }, restMs);
}

/** Holds a part from the first time it is open; it stays, so that it can close with grace and keep its state. */
export function OnceOpen({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <Suspense>{children}</Suspense>;
}
