import { browser } from '../chromium/browser.ts';
import type { Protocol as Cdp } from '../chromium/protocol.ts';
import {
  type PreventableEvent,
  preventable,
  refuse,
  refuseOtherMembers,
  refuseOtherMembersOfInstances,
  StrictEmitter,
} from '../strict.ts';
import { refuseUnlessSwitched } from './command-line.ts';
import { netFetch } from './net.ts';
import { setPermissionCheckHandler, setPermissionRequestHandler } from './permissions.ts';
import { protocol } from './protocol.ts';
import { webRequest } from './web-request.ts';

interface SessionEvents {
  'will-download': [PreventableEvent, item: object, contents: null];
}

/** The default session, the only one there is. Nothing here can switch something on that Electron has and we lack. */
class Session
  extends StrictEmitter<SessionEvents>
  implements
    Pick<
      Electron.Session,
      | 'fetch'
      | 'getSpellCheckerLanguages'
      | 'isPersistent'
      | 'isSpellCheckerEnabled'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setProxy'
      | 'setSpellCheckerEnabled'
      | 'setSpellCheckerLanguages'
      | 'spellCheckerEnabled'
    >
{
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  readonly fetch = netFetch;
  readonly setPermissionRequestHandler = setPermissionRequestHandler;
  readonly setPermissionCheckHandler = setPermissionCheckHandler;

  constructor() {
    super('session', ['will-download']);
  }

  /** Every device is refused before a page could choose it, so the handler has nothing left to allow. */
  setDevicePermissionHandler(): void {}

  /** Capturing the screen is refused likewise; only taking the handler away or refusing is what we can do. */
  setDisplayMediaRequestHandler(
    handler: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0],
  ): void {
    if (handler) refuse('session.setDisplayMediaRequestHandler with a handler');
  }

  async setProxy({ mode, proxyRules, ...others }: Electron.ProxyConfig): Promise<void> {
    if (mode !== 'fixed_servers' || !proxyRules || Object.keys(others).length > 0) {
      refuse('session.setProxy with anything but one proxy for all');
    }
    refuseUnlessSwitched('session.setProxy', 'proxy-server', proxyRules);
  }

  isPersistent(): boolean {
    return true;
  }

  isSpellCheckerEnabled(): boolean {
    return false;
  }

  get spellCheckerEnabled(): boolean {
    return false;
  }

  set spellCheckerEnabled(isEnabled: boolean) {
    this.setSpellCheckerEnabled(isEnabled);
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (isEnabled) refuse('spell checking', 'It is off here; say setSpellCheckerEnabled(false).');
  }

  setSpellCheckerLanguages(languages: string[]): void {
    if (languages.length > 0) refuse('spell checking', 'It is off here; say setSpellCheckerLanguages([]).');
  }

  getSpellCheckerLanguages(): string[] {
    return [];
  }

  /** Chromium has been told to deny every download; an app that would have let one pass has to know. */
  $download({ url, suggestedFilename }: Cdp.Browser.downloadWillBeginPayload): void {
    const event = preventable({});
    const item = { getURL: () => url, getFilename: () => suggestedFilename };
    this.tell('will-download', event, refuseOtherMembers('DownloadItem', item), null);
    if (!event.defaultPrevented) {
      console.error(`The stand-in for Electron does not do downloads; it refused ${suggestedFilename}.`);
    }
  }
}
refuseOtherMembersOfInstances('session', Session);

export const defaultSession = new Session();
browser.onDownload = (event) => defaultSession.$download(event);

export const session = refuseOtherMembers('session', { defaultSession });
