import { lazy, type ReactNode, Suspense, useState } from 'react';

/*
 * What the first view of a window does without: the editor, the dialogs, the palette. It is loaded when it is asked
 * for, at the latest a moment after the start, so that opening a window does not wait for it.
 */

/** Loads the view of a brief with its editor. */
export const loadBriefView = () => import('./brief-view/BriefView.tsx');
const loadDialogs = () => import('./AppDialogs.tsx');
const loadPalette = () => import('../features/palette/CommandPalette.tsx');
const loadWelcome = () => import('../features/welcome/Welcome.tsx');

export const BriefView = lazy(async () => ({ default: (await loadBriefView()).BriefView }));
export const AppDialogs = lazy(async () => ({ default: (await loadDialogs()).AppDialogs }));
export const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
export const Welcome = lazy(async () => ({ default: (await loadWelcome()).Welcome }));

/** When the rest is loaded after the start, in milliseconds. */
const restMs = 1_000;

/** Has everything loaded once the first view stands, one part after the other. */
export function loadLaterParts(): void {
  window.setTimeout(async () => {
    for (const load of [loadBriefView, loadPalette, loadDialogs, loadWelcome]) await load();
  }, restMs);
}

/** Holds a part from the first time it is open; it stays, so that it can close with grace and keep its state. */
export function OnceOpen({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <Suspense>{children}</Suspense>;
}
