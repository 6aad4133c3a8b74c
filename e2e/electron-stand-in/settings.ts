import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { findChromium } from './chromium/find-chromium.ts';

/** The parts of an app's package.json that Electron reads. */
export interface AppManifest {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
}

/**
 * What the command line and the environment say, filled in by boot.ts before the app's main script runs.
 *
 * ELECTRON_STAND_IN_CHROMIUM  the browser to run; otherwise the system's Chromium or Chrome
 * ELECTRON_STAND_IN_HEADLESS  1 draws no window even where there is a display, 0 draws it even for a test driver
 * ELECTRON_STAND_IN_TRACE     1 prints Chromium's stderr, "cdp" also every message from it
 */
export const settings = {
  executable: path.join(import.meta.dirname, 'electron'),
  appPath: process.cwd(),
  manifest: {} as AppManifest,
  /** The port a test driver asked for (0 is any); undefined when nobody drives the window. */
  debuggingPort: undefined as string | undefined,
  chromium: findChromium(),
  trace: process.env.ELECTRON_STAND_IN_TRACE ?? '',
};

/** True when Chromium draws nothing: where it has no display, and for a test driver unless it wants to be watched. */
export function isHeadless(): boolean {
  const wish = process.env.ELECTRON_STAND_IN_HEADLESS;
  if (!hasDisplay() || wish === '1') return true;
  return settings.debuggingPort !== undefined && wish !== '0';
}

/** True when a person looks at the window and nobody drives it: only then the stand-in draws anything. */
export function isInteractive(): boolean {
  return !isHeadless() && settings.debuggingPort === undefined;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY);
}

/** A name no page can guess, for what the stand-in leaves in a page. */
export const secretName = `$${randomBytes(9).toString('hex')}`;

/** Stands in front of the index of a File until main asks Chromium for the file's path. */
export const fileTokenPrefix = `\u0001${secretName}:`;
