import { schemes, toApp, toServed } from '../addresses.ts';
import type { Page } from '../chromium/page.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { preventable } from '../strict.ts';
import { settlePermissions } from './permissions.ts';
import { handlerFor } from './protocol.ts';
import { allContents } from './registry.ts';
import type { WebContents } from './web-contents.ts';
import { askBeforeRequest, wantsRequests, whenRequestListenerChanges } from './web-request.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

/** Holds a page's requests: documents always, for the navigation events; the rest when the app wants to know. */
export async function holdRequests(page: Page): Promise<void> {
  const documents = [{ urlPattern: '*', resourceType: 'Document' as const }];
  const own = [...schemes].map((scheme) => ({ urlPattern: `${scheme}://*` }));
  await page.session.send('Fetch.enable', {
    patterns: wantsRequests() ? [{ urlPattern: '*' }] : [...documents, ...own],
  });
}

whenRequestListenerChanges(() => {
  for (const contents of allContents.values()) contents.$whenReady.then(holdRequests, () => {});
});

/** Decides about every request of a page that Chromium holds. */
export function decideRequests(contents: WebContents, page: Page): void {
  page.session.on('Fetch.requestPaused', (paused) => {
    decide(contents, page, paused).catch((error) => {
      if (contents.isDestroyed()) return;
      console.error(error);
      fail(page, paused, 'Failed').catch(() => {});
    });
  });
}

async function decide(contents: WebContents, page: Page, paused: Paused): Promise<unknown> {
  const isDocument = paused.resourceType === 'Document';
  const isMainFrame = paused.frameId === page.targetId;
  if (isDocument && !mayNavigate(contents, paused, isMainFrame)) return fail(page, paused, 'Aborted');
  const url = toApp(paused.request.url);
  if (isDocument && isMainFrame) await settlePermissions(contents, url);
  const { cancel, redirectURL } = await askBeforeRequest({
    contents,
    url,
    method: paused.request.method,
    referrer: toApp(paused.request.headers.Referer ?? ''),
    type: paused.resourceType,
    isMainFrame,
  });
  if (cancel) return fail(page, paused, 'BlockedByClient');
  if (handlerFor(paused.request.url)) return answerFromHandler(page, paused);
  return page.session.send('Fetch.continueRequest', {
    requestId: paused.requestId,
    ...(redirectURL ? { url: toServed(redirectURL) } : {}),
  });
}

/** Asks the app's listeners, unless main itself began this navigation. */
function mayNavigate(contents: WebContents, paused: Paused, isMainFrame: boolean): boolean {
  const url = toApp(paused.request.url);
  const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? contents.mainFrame : null };
  if (paused.redirectedRequestId !== undefined) {
    const redirect = preventable(details);
    contents.tell('will-redirect', redirect, url, false, isMainFrame, 1, 1);
    return !redirect.defaultPrevented;
  }
  if (contents.$isLoadingByMain(paused.request.url)) return true;
  const inFrame = preventable(details);
  contents.tell('will-frame-navigate', inFrame);
  if (inFrame.defaultPrevented || !isMainFrame) return !inFrame.defaultPrevented;
  const inWindow = preventable(details);
  contents.tell('will-navigate', inWindow, url, false, true, 1, 1);
  return !inWindow.defaultPrevented;
}

/** An image or the like that names a custom scheme outright. */
async function answerFromHandler(page: Page, paused: Paused): Promise<unknown> {
  const { url, method, headers } = paused.request;
  const response = await handlerFor(url)?.(new Request(url, { method, headers }));
  if (!response || response.type === 'error') return fail(page, paused, 'Failed');
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  return page.session.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: [...responseHeaders, { name: 'access-control-allow-origin', value: '*' }],
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function fail(page: Page, paused: Paused, errorReason: Protocol.Network.ErrorReason): Promise<unknown> {
  return page.session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason });
}
