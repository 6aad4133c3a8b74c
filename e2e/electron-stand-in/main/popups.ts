import { toApp } from '../addresses.ts';
import { type AttachedPage, browser } from '../chromium/browser.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { refuse } from '../strict.ts';
import { BrowserWindow } from './browser-window.ts';
import { contentsOfTarget } from './registry.ts';
import type { WebContents } from './web-contents.ts';

type WindowOpen = Protocol.Page.windowOpenPayload;

/** What an opener asked for, when the page for it may be there already, or not yet. */
const requests = new WeakMap<
  WebContents,
  { told: WindowOpen[]; waiting: ((request: WindowOpen) => void)[] }
>();

/** Notes what a page asks to be opened; the window itself follows as a target of its own. */
export function followOpening(contents: WebContents): void {
  const queue: { told: WindowOpen[]; waiting: ((request: WindowOpen) => void)[] } = { told: [], waiting: [] };
  requests.set(contents, queue);
  contents.$whenReady.then(
    (page) =>
      page.session.on('Page.windowOpen', (request) => {
        const next = queue.waiting.shift();
        if (next) next(request);
        else queue.told.push(request);
      }),
    () => {},
  );
}

/** For window.open and target=_blank: asks the app's handler, and keeps or closes the page. */
browser.onPopup = (page, openerTargetId) => {
  open(page, openerTargetId).catch((error) => {
    console.error(error);
    return browser.turnAway(page);
  });
};

async function open(page: AttachedPage, openerTargetId: string): Promise<void> {
  const opener = contentsOfTarget(openerTargetId);
  if (!opener) return browser.turnAway(page);
  const request = await nextRequest(opener);
  const details: Electron.HandlerDetails = {
    url: toApp(request.url),
    frameName: request.windowName,
    features: request.windowFeatures.join(','),
    disposition: request.windowFeatures.length > 0 ? 'new-window' : 'foreground-tab',
    referrer: { url: opener.getURL(), policy: 'strict-origin-when-cross-origin' },
  };
  const response = opener.$openHandler?.(details) ?? { action: 'allow' as const };
  if (response.createWindow) refuse('createWindow in a window open handler');
  if (response.action !== 'allow') return browser.turnAway(page);
  const window = new BrowserWindow(response.overrideBrowserWindowOptions ?? {}, page);
  opener.tell('did-create-window', window, details);
}

function nextRequest(opener: WebContents): Promise<WindowOpen> {
  const queue = requests.get(opener);
  const told = queue?.told.shift();
  if (told) return Promise.resolve(told);
  return new Promise((resolve) => queue?.waiting.push(resolve));
}
