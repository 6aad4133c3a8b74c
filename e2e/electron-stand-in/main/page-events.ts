import type { Page } from '../chromium/page.ts';
import { isInteractive } from '../settings.ts';
import { preventable } from '../strict.ts';
import { app } from './app.ts';
import type { WebContents } from './web-contents.ts';

/** Turns what Chromium says about a page into the events of its WebContents. */
export function followPage(contents: WebContents, page: Page): void {
  followLoading(contents, page);
  followEnd(contents, page);
  const { session } = page;
  // A page that asks for a device gets none; see session.setDevicePermissionHandler.
  session.on('DeviceAccess.deviceRequestPrompted', ({ id }) => {
    session.send('DeviceAccess.cancelPrompt', { id }).catch(() => {});
  });
}

function followLoading(contents: WebContents, page: Page): void {
  const { session, targetId } = page;
  const state = contents.$state;
  session.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId !== targetId) return;
    state.isLoading = true;
    contents.tell('did-start-loading');
  });
  session.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId !== targetId) return;
    state.isLoading = false;
    contents.tell('did-stop-loading');
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId) return;
    state.url = frame.url + (frame.urlFragment ?? '');
    state.isCrashed = false;
    contents.tell('did-navigate', preventable({}), contents.getURL(), 200, '');
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== targetId) return;
    state.url = url;
    contents.tell('did-navigate-in-page', preventable({}), contents.getURL(), true);
  });
  session.on('Page.domContentEventFired', () => contents.tell('dom-ready', preventable({})));
  session.on('Page.loadEventFired', () => {
    contents.tell('did-finish-load');
    contents.tell('did-frame-finish-load', preventable({}), true, 1, 1);
    contents.$window.$painted();
  });
  session.on('Page.lifecycleEvent', ({ name, frameId }) => {
    if (name === 'firstContentfulPaint' && frameId === targetId) contents.$window.$painted();
  });
}

function followEnd(contents: WebContents, page: Page): void {
  const { session } = page;
  session.on('Inspector.targetCrashed', () => {
    contents.$state.isCrashed = true;
    const details = { reason: 'crashed', exitCode: 1 };
    contents.tell('render-process-gone', preventable({}), details);
    app.tell('render-process-gone', preventable({}), contents, details);
  });
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return; // alert, confirm and prompt wait for the person or the test.
    if (isInteractive() && !contents.$window.$isClosing) {
      page.answerBeforeUnload(contents.$window.$mayClose()); // A person pressed the close button of the window.
      return;
    }
    const event = preventable({});
    contents.tell('will-prevent-unload', event);
    page.answerBeforeUnload(event.defaultPrevented);
  });
  session.onceDetached(() => contents.$window.$gone());
}
