import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

/** Every living window and every living page, so that modules find them without importing each other. */
export const windows = new Map<number, BrowserWindow>();
export const allContents = new Map<number, WebContents>();

/** The page of a target of Chromium. */
export function contentsOfTarget(targetId: string): WebContents | undefined {
  return [...allContents.values()].find((contents) => contents.$targetId === targetId);
}

/** The window that has the keyboard. */
export function focusedWindow(): BrowserWindow | undefined {
  return [...windows.values()].find((window) => window.isFocused());
}
