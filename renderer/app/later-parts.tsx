import { type ComponentProps, lazy, type ReactNode } from 'react';

/*
 * What the first view of a window does not need: the editor, the dialogs, the palette. It is loaded when it is asked
 * for, at the latest a moment after the start, so that opening a window does not wait for it.
 */

type BriefViewPart = typeof import('./brief-view/BriefView.tsx').BriefView;
type ReadingViewPart = typeof import('./brief-view/ReadingView.tsx').ReadingView;
let loadedBriefView: BriefViewPart | null = null;
let loadedReadingView: ReadingViewPart | null = null;

/** Loads the views of a brief with their editor. */
export async function loadBriefView(): Promise<void> {
  loadedBriefView ??= (await import('./brief-view/BriefView.tsx')).BriefView;
  loadedReadingView ??= (await import('./brief-view/ReadingView.tsx')).ReadingView;
}

/**
 * The view of a brief, once `loadBriefView` is done. It is not a lazy component: React draws those in slices, and an
 * editor that is not on the page by the next tick is destroyed again.
 */
export function BriefView(props: ComponentProps<BriefViewPart>): ReactNode {
  if (!loadedBriefView) throw new Error('The view of a brief was shown before it was loaded.');
  const Loaded = loadedBriefView;
  return <Loaded {...props} />;
}

/** The view of a brief that is only read, likewise. */
export function ReadingView(props: ComponentProps<ReadingViewPart>): ReactNode {
  if (!loadedReadingView) throw new Error('The view of a brief was shown before it was loaded.');
  const Loaded = loadedReadingView;
  return <Loaded {...props} />;
}

const loadDialogs = () => import('./AppDialogs.tsx');
const loadPalette = () => import('../features/palette/CommandPalette.tsx');
const loadWelcome = () => import('../features/welcome/Welcome.tsx');

export const EntityPage = lazy(async () => ({
  default: (await import('../features/entity-page/EntityPage.tsx')).EntityPage,
}));
export const AppDialogs = lazy(async () => ({ default: (await loadDialogs()).AppDialogs }));
export const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
export const Welcome = lazy(async () => ({ default: (await loadWelcome()).Welcome }));

/** What is loaded once the first view is shown, in this order. */
export const laterParts = [loadBriefView, loadPalette, loadDialogs, loadWelcome];
