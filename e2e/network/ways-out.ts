/*
 * Everything a script of a page can do to make Chromium say something to somebody. Each way is run in the page, with a
 * host that is a name or a number, and needs nothing from outside itself. What comes of it does not matter; what is
 * sent does.
 */

type WayOut = (host: string) => unknown;

/** Ways that an element of the page opens, by what it is. */
const elements: Record<string, WayOut> = {
  'dns-prefetch': (host) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `//${host}` }),
    );
  },
  preconnect: (host) => {
    const address = { rel: 'preconnect', href: `https://${host}/` };
    document.head.append(Object.assign(document.createElement('link'), address));
  },
  prefetch: (host) => {
    const address = { rel: 'prefetch', href: `https://${host}/words` };
    document.head.append(Object.assign(document.createElement('link'), address));
  },
  prerender: (host) => {
    const address = { rel: 'prerender', href: `https://${host}/words` };
    document.head.append(Object.assign(document.createElement('link'), address));
  },
  modulepreload: (host) => {
    const address = { rel: 'modulepreload', href: `https://${host}/words.js` };
    document.head.append(Object.assign(document.createElement('link'), address));
  },
  'rules of speculation': (host) => {
    const rules = {
      prefetch: [{ urls: [`https://${host}/`] }],
      prerender: [{ urls: [`https://${host}/words`] }],
    };
    const script = document.createElement('script');
    script.type = 'speculationrules';
    script.textContent = JSON.stringify(rules);
    document.head.append(script);
  },
  'a picture': (host) => {
    new Image().src = `https://${host}/words.png`;
  },
  'a frame': (host) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `https://${host}/` }));
  },
  'the ping of a link': (host) => {
    const anchor = Object.assign(document.createElement('a'), {
      href: '#here',
      ping: `https://${host}/words`,
    });
    document.body.append(anchor);
    anchor.click();
  },
};

const requests: Record<string, WayOut> = {
  fetch: (host) =>
    fetch(`https://${host}/`, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'words' }),
  'a fetch for later': (host) =>
    Reflect.get(globalThis, 'fetchLater')(`https://${host}/`, { activateAfter: 0 }),
  'a beacon': (host) => navigator.sendBeacon(`https://${host}/`, 'words'),
  'a socket': (host) => new WebSocket(`wss://${host}/`),
  'a stream of events': (host) => new EventSource(`https://${host}/`),
  WebTransport: (host) => new WebTransport(`https://${host}:443/`).ready,
};

const calls: Record<string, WayOut> = {
  STUN: async (host) => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}:3478` }] });
    call.createDataChannel('words');
    await call.setLocalDescription(await call.createOffer());
  },
  'TURN with 300 letters as the user’s name': async (host) => {
    for (const urls of [
      `turn:${host}:3478?transport=udp`,
      `turn:${host}:443?transport=tcp`,
      `turns:${host}:443`,
    ]) {
      const server = { urls, username: 'words'.repeat(60), credential: 'words' };
      const call = new RTCPeerConnection({ iceServers: [server] });
      call.createDataChannel('words');
      await call.setLocalDescription(await call.createOffer());
    }
  },
  'a call to a candidate': async (host) => {
    const call = new RTCPeerConnection();
    call.createDataChannel('words');
    const other = new RTCPeerConnection();
    await call.setLocalDescription(await call.createOffer());
    await other.setRemoteDescription(call.localDescription ?? (undefined as never));
    await other.setLocalDescription(await other.createAnswer());
    await call.setRemoteDescription(other.localDescription ?? (undefined as never));
    for (const target of [
      `udp 2130706431 ${host} 50000 typ host`,
      `tcp 1518280447 ${host} 443 typ host tcptype passive`,
    ]) {
      await call.addIceCandidate({ candidate: `candidate:1 1 ${target}`, sdpMid: '0' });
    }
  },
};

const leaving: Record<string, WayOut> = {
  'a new window': (host) => window.open(`https://${host}/`),
  'another address': (host) => {
    location.href = `https://${host}/`;
  },
};

export const waysOut: Readonly<Record<string, WayOut>> = { ...elements, ...requests, ...calls, ...leaving };
