import path from 'node:path';
import { schemes } from '../addresses.ts';
import { isHeadless, isInteractive, settings } from '../settings.ts';

/** What Chromium does of itself and Electron does not: accounts, updates, offers, throttling, prompts. */
const quiet = [
  'no-first-run',
  'no-default-browser-check',
  'disable-background-networking',
  'disable-background-timer-throttling',
  'disable-backgrounding-occluded-windows',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-extensions',
  'disable-hang-monitor',
  'disable-infobars',
  'disable-ipc-flooding-protection',
  'disable-popup-blocking',
  'disable-quic',
  'disable-renderer-backgrounding',
  'disable-search-engine-choice-screen',
  'disable-session-crashed-bubble',
  'disable-spell-checking',
  'disable-sync',
  'hide-crash-restore-bubble',
  'no-pings',
  'test-type',
  'use-mock-keychain',
];

/** Hosts that Chromium asks on behalf of its maker, for updates, accounts and the like. Here none of them has an address. */
const hostsOfTheMaker = ['google.com', 'googleapis.com', 'gstatic.com', 'gvt1.com', 'gvt2.com'];

const disabledFeatures = [
  'AutofillServerCommunication',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BackgroundResourceFetch', // For http only, which an app's own scheme is not; it leaves compiled scripts unused.
  'GlobalMediaControls',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** Switches that the stand-in decides itself, whatever the app or the driver appends. */
const decided = new Set([
  'headless',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'screen-info',
  'user-data-dir',
]);

/** The one screen there is when nothing is drawn. */
export const headlessScreen = { width: 1920, height: 1080 };

/** What the command line of Chromium depends on. */
export interface ChromiumOptions {
  /** The folder that holds Chromium's own files. */
  profile: string;
  /** Where the app's schemes are served. */
  port: number;
  language: string;
  /** The switches of app.commandLine and of the stand-in's own command line. */
  appended: ReadonlyMap<string, string>;
}

/** The folder of Chromium's files within those of the app. */
export function profileFolder({ profile }: Pick<ChromiumOptions, 'profile'>): string {
  return path.join(profile, 'chromium');
}

/** The command line of Chromium. */
export function chromiumArguments(options: ChromiumOptions): string[] {
  const switches = new Map<string, string>(quiet.map((name) => [name, '']));
  switches.set('password-store', 'basic');
  switches.set('autoplay-policy', 'no-user-gesture-required');
  switches.set('lang', options.language);
  for (const [name, value] of options.appended) if (!decided.has(name)) switches.set(name, value);
  const features = [...disabledFeatures, ...(options.appended.get('disable-features') ?? '').split(',')];
  switches.set('disable-features', [...new Set(features.filter(Boolean))].join(','));

  switches.set('remote-debugging-pipe', '');
  if (settings.debuggingPort !== undefined) switches.set('remote-debugging-port', settings.debuggingPort);
  switches.set('user-data-dir', profileFolder(options));
  switches.set('host-resolver-rules', hostRules(options));
  // Without one Chromium would take the system's proxy.
  if (!switches.has('proxy-server')) switches.set('no-proxy-server', '');
  if (process.getuid?.() === 0) switches.set('no-sandbox', ''); // Chromium refuses to sandbox for root.
  if (isHeadless()) {
    switches.set('headless', '');
    switches.set('disable-gpu', '');
    switches.set('screen-info', `{${headlessScreen.width}x${headlessScreen.height}}`);
  }
  // A person gets a window without address bar; a driver must find none before the app opens one.
  if (isInteractive()) switches.set('app', 'data:text/html,');
  else switches.set('no-startup-window', '');
  return [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

/** Where the app's own addresses are served, and what the app says of all others. The first rule that fits counts. */
function hostRules({ port, appended }: ChromiumOptions): string {
  const served = [...schemes].map((scheme) => `MAP *.${scheme}.localhost 127.0.0.1:${port}`);
  const silenced = hostsOfTheMaker.map((host) => `MAP *.${host} ~NOTFOUND`);
  return [...served, ...silenced, appended.get('host-resolver-rules') ?? ''].filter(Boolean).join(',');
}
