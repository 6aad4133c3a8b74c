import path from 'node:path';
import { refuse, refuseOtherOptions } from '../strict.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Preferences = Electron.WebPreferences;

/** What is left of webPreferences once all that has one possible value here has been checked. */
export type WindowPreferences = Pick<Preferences, 'preload' | 'additionalArguments' | 'zoomFactor'>;

/** The options that are acted on. */
const understood = [
  'backgroundColor',
  'fullscreen',
  'height',
  'icon', // Nobody sees it: a window has the icon of Chromium.
  'maxHeight',
  'maxWidth',
  'minHeight',
  'minWidth',
  'parent',
  'show',
  'title',
  'webPreferences',
  'width',
  'x',
  'y',
] satisfies (keyof Options)[];

/** Preferences that have one possible value here. */
const fixed = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  enableWebSQL: false,
  experimentalFeatures: false,
  javascript: true,
  images: true,
  navigateOnDragDrop: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  offscreen: false,
  plugins: false,
  sandbox: true,
  spellcheck: false,
  webSecurity: true,
  webviewTag: false,
} satisfies Partial<Preferences>;

/** The others that are acted on, and the one that allows what openDevTools refuses anyway. */
const otherPreferences = [
  'additionalArguments',
  'devTools',
  'preload',
  'zoomFactor',
] satisfies (keyof Preferences)[];

/** Throws for every option the stand-in could not honour, and gives back what is left of webPreferences. */
export function checkWindowOptions(options: Options): WindowPreferences {
  refuseOtherOptions('BrowserWindow', options, understood);
  const preferences = options.webPreferences ?? {};
  for (const [name, value] of Object.entries(fixed)) {
    const wanted = preferences[name as keyof typeof fixed];
    if (wanted !== undefined && wanted !== value) refuse(`${name}: ${wanted}`, `Here it is always ${value}.`);
  }
  const known = [...Object.keys(fixed), ...otherPreferences];
  refuseOtherOptions('webPreferences', preferences, known);
  if (preferences.preload && !path.isAbsolute(preferences.preload)) {
    throw new Error(`Unable to load preload script: ${preferences.preload}: it must be an absolute path`);
  }
  return preferences;
}
