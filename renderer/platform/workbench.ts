import type { Workbench } from '#shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly workbench: Workbench;
  }
}

/** The only way out of the window: what the preload exposes. No other file touches `window.workbench`. */
export const workbench: Workbench = window.workbench;
