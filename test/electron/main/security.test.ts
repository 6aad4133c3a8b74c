import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import {
  mayLoad,
  restrictContents,
  restrictEveryPage,
  restrictSession,
} from '../../../electron/main/security.ts';

describe('what a page may load', () => {
  test.each(['app://bundle/index.html', 'app://bundle/assets/main.js?x#y', 'blob:app://bundle/5a1e-44'])(
    '%s',
    (address) => {
      expect(mayLoad(address, false)).toBe(true);
    },
  );

  test.each([
    'https://example.com/',
    'http://127.0.0.1:9222/',
    'ws://localhost/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'file://server/share/x',
    'data:text/html,<script>1</script>',
    'javascript:alert(1)',
    'blob:https://example.com/5a1e',
    'blob:null/5a1e',
    'app://other/index.html',
    'app://bundle.example.com/index.html',
    'app://bundle:80/',
    'app:bundle/index.html',
    'view-source:app://bundle/index.html',
    'filesystem:app://bundle/temporary/x',
    'chrome://settings/',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/x.js',
    'about:blank',
    '',
  ])('never %s', (address) => {
    expect(mayLoad(address, false)).toBe(false);
  });

  test('the developer tools in development only', () => {
    expect(mayLoad('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(mayLoad('https://example.com/', true)).toBe(false);
  });
});

/** A session that keeps the handlers it is given. */
class FakeSession extends EventEmitter {
  request: ((contents: null, permission: string, answer: (granted: boolean) => void) => void) | null = null;
  check: (() => boolean) | null = null;
  device: (() => boolean) | null = null;
  before: ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null =
    null;
  languages: string[] | null = null;
  isSpellCheckerOn = true;
  readonly webRequest = {
    onBeforeRequest: (handler: typeof this.before) => {
      this.before = handler;
    },
  };
  setPermissionRequestHandler = (handler: typeof this.request) => {
    this.request = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.check) => {
    this.check = handler;
  };
  setDevicePermissionHandler = (handler: typeof this.device) => {
    this.device = handler;
  };
  setSpellCheckerEnabled = (isOn: boolean) => {
    this.isSpellCheckerOn = isOn;
  };
  setSpellCheckerLanguages = (languages: string[]) => {
    this.languages = languages;
  };
  proxy: object | null = null;
  setProxy = async (proxy: object) => {
    this.proxy = proxy;
  };
}

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'unknown',
  'usb',
  'window-management',
];

describe('a session', () => {
  const session = new FakeSession();
  restrictSession(session as unknown as Session, false);

  test.each(permissions)('refuses %s', (permission) => {
    const answers: boolean[] = [];
    session.request?.(null, permission, (granted) => answers.push(granted));
    expect(answers).toEqual([false]);
    expect(session.check?.()).toBe(false);
    expect(session.device?.()).toBe(false);
  });

  test('cancels every request but those of the program itself', () => {
    const cancelled = (url: string) => {
      const answers: (boolean | undefined)[] = [];
      session.before?.({ url }, ({ cancel }) => answers.push(cancel));
      return answers;
    };
    expect(cancelled('https://example.com/')).toEqual([true]);
    expect(cancelled('app://bundle/index.html')).toEqual([false]);
  });

  test('downloads nothing', () => {
    let isPrevented = false;
    session.emit('will-download', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  test('sends what leaves by no request to a proxy that cannot exist', () => {
    expect(session.proxy).toEqual({ mode: 'fixed_servers', proxyRules: 'nowhere.invalid:9' });
  });

  test('has no spell checker that could fetch dictionaries', () => {
    expect(session.isSpellCheckerOn).toBe(false);
    expect(session.languages).toEqual([]);
  });
});

class FakeContents extends EventEmitter {
  openHandler: (() => { action: string }) | null = null;
  setWindowOpenHandler = (handler: typeof this.openHandler) => {
    this.openHandler = handler;
  };
  webRtcPolicy = '';
  setWebRTCIPHandlingPolicy = (policy: string) => {
    this.webRtcPolicy = policy;
  };
}

const ways = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'];

function isRefused(contents: FakeContents, way: string): boolean {
  let isPrevented = false;
  contents.emit(way, { preventDefault: () => (isPrevented = true), url: 'app://bundle/other.html' });
  return isPrevented;
}

describe('a page', () => {
  test.each(ways)('is stopped at %s, wherever it leads', (way) => {
    const contents = new FakeContents();
    restrictContents(contents as unknown as WebContents);
    expect(isRefused(contents, way)).toBe(true);
  });

  test('opens no window', () => {
    const contents = new FakeContents();
    restrictContents(contents as unknown as WebContents);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  test('has no UDP for WebRTC', () => {
    const contents = new FakeContents();
    restrictContents(contents as unknown as WebContents);
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('is restricted whoever makes it', () => {
    const app = new EventEmitter();
    restrictEveryPage(app as unknown as App);
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(ways.map((way) => isRefused(contents, way))).toEqual([true, true, true, true]);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  test('gets no certificate waved through', () => {
    const app = new EventEmitter();
    restrictEveryPage(app as unknown as App);
    // Without a listener Electron refuses; a listener could only allow.
    expect(app.listenerCount('certificate-error')).toBe(0);
  });
});
