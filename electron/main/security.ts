import type { App, Session, WebContents } from 'electron';
import { isAppAddress } from './app-address.ts';
import { closeNetworkOfContents, closeNetworkOfSession } from './no-network.ts';

/*
 * What every session and every page is refused, whoever asks. A window shows the pages of the program and goes nowhere
 * else; nothing here depends on a page behaving well.
 */

/** Addresses a page may load: the program's own files, and pictures its own page made in memory. */
export function mayLoad(address: string, isDevelopment: boolean): boolean {
  if (isAppAddress(address)) return true;
  if (address.startsWith('blob:')) return isAppAddress(address.slice('blob:'.length));
  return isDevelopment && address.startsWith('devtools://');
}

/** Refuses a session the network, every permission, every device, downloads and the remote spelling dictionaries. */
export function restrictSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url, isDevelopment) });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  closeNetworkOfSession(session);
}

/** Keeps a page where it is: no navigation, no new window, no page inside the page, no way out by WebRTC. */
export function restrictContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  closeNetworkOfContents(contents);
}

/**
 * Puts the restrictions on every page there will ever be. Certificate errors have no handler here on purpose: Electron
 * itself refuses them.
 */
export function restrictEveryPage(app: App): void {
  app.on('web-contents-created', (_event, contents) => restrictContents(contents));
}
