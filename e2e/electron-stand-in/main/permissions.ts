import { originOf, toServed } from '../addresses.ts';
import { browser } from '../chromium/browser.ts';
import { asElectron } from '../strict.ts';
import { allContents } from './registry.ts';
import type { WebContents } from './web-contents.ts';

type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type Permission = Parameters<RequestHandler>[1] & Parameters<CheckHandler>[1];

/**
 * Chromium's names for the permissions it can be told about. It has no way to ask at the moment of a request,
 * so the app's handlers are asked about all of them whenever a page of a new origin is about to load, and
 * Chromium is told the answers. Without handlers everything is granted, as in Electron.
 */
const chromiumNames: Partial<Record<Permission, readonly string[]>> = {
  'background-fetch': ['background-fetch'],
  'background-sync': ['background-sync'],
  'captured-surface-control': ['captured-surface-control'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  keyboardLock: ['keyboard-lock'],
  'local-fonts': ['local-fonts'],
  'local-network-access': ['local-network-access'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  nfc: ['nfc'],
  notifications: ['notifications'],
  'payment-handler': ['payment-handler'],
  'periodic-background-sync': ['periodic-background-sync'],
  'persistent-storage': ['persistent-storage'],
  pointerLock: ['pointer-lock'],
  'screen-wake-lock': ['screen-wake-lock'],
  sensors: ['accelerometer', 'gyroscope', 'magnetometer', 'ambient-light-sensor'],
  'speaker-selection': ['speaker-selection'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
};

let requestHandler: RequestHandler | null = null;
let checkHandler: CheckHandler | null = null;
const settled = new Map<string, Promise<void>>();

export function setPermissionRequestHandler(handler: RequestHandler | null): void {
  requestHandler = handler;
  decideAgain();
}

export function setPermissionCheckHandler(handler: CheckHandler | null): void {
  checkHandler = handler;
  decideAgain();
}

function decideAgain(): void {
  settled.clear();
  for (const contents of allContents.values()) {
    if (contents.getURL()) settlePermissions(contents, contents.getURL()).catch(console.error);
  }
}

/** Tells Chromium what pages of an address's origin may do. Resolves once Chromium has taken it in. */
export async function settlePermissions(contents: WebContents, url: string): Promise<void> {
  const origin = originOf(url);
  if (!/^https?:/.test(toServed(url))) return;
  const settling = settled.get(origin) ?? settleOrigin(contents, url, origin);
  settled.set(origin, settling);
  await settling;
}

async function settleOrigin(contents: WebContents, url: string, origin: string): Promise<void> {
  const names = Object.keys(chromiumNames) as (keyof typeof chromiumNames)[];
  const decided = await Promise.all(
    names.map(async (name) => ({ name, isGranted: await decide(contents, name, url) })),
  );
  if (decided.every(({ isGranted }) => !isGranted)) return tellNothingIsGranted(origin);
  await Promise.all(
    decided.flatMap(({ name, isGranted }) =>
      (chromiumNames[name] ?? []).map((chromiumName) => tell(origin, chromiumName, isGranted)),
    ),
  );
}

/** In one word what would else take dozens, each of which Chromium takes its time for. */
async function tellNothingIsGranted(origin: string): Promise<void> {
  await browser.session.send('Browser.grantPermissions', { permissions: [], origin: servedOrigin(origin) });
}

const servedOrigin = (origin: string) => toServed(`${origin}/`).replace(/\/$/, '');

async function decide(contents: WebContents, permission: Permission, url: string): Promise<boolean> {
  const theirs = asElectron<Electron.WebContents>(contents);
  const details = { requestingUrl: url, isMainFrame: true };
  if (checkHandler) {
    const checked = { ...details, embeddingOrigin: originOf(url), securityOrigin: originOf(url) };
    if (!checkHandler(theirs, permission, originOf(url), checked)) return false;
  }
  const asked = requestHandler;
  if (!asked) return true;
  return new Promise((resolve) => asked(theirs, permission, resolve, details));
}

/** Says one permission outright; clipboard.ts borrows a permission this way for as long as it reads. */
export async function tell(origin: string, name: string, isGranted: boolean): Promise<void> {
  await browser.session.send('Browser.setPermission', {
    permission: { name },
    setting: isGranted ? 'granted' : 'denied',
    origin: servedOrigin(origin),
  });
}

/** What the app's handlers say about reading the clipboard, to give a borrowed permission back as it was. */
export function isAllowed(contents: WebContents, permission: Permission): Promise<boolean> {
  return decide(contents, permission, contents.getURL());
}
