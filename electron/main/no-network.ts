import type { App, Session, WebContents } from 'electron';
import { logBug } from './log.ts';

/*
 * The program needs no network, so it has none. security.ts refuses what a page requests; this closes what leaves
 * without a request: names looked up and connections opened ahead, WebRTC, which passes by every policy of a page, and
 * whatever Chromium asks for by itself. Each of the three ways below is enough for most of it; none is for all of it.
 */

/** A proxy that cannot exist: a name under `invalid` belongs to nobody (RFC 6761), and none is looked up anyway. */
const noProxy = 'nowhere.invalid:9';

/** WebRTC may use UDP through a proxy only, and there is none. */
const noUdp = 'disable_non_proxied_udp' as const;

const switches = {
  // No name is found, and no number taken for one. What is looked up by asking the local network, names that end in
  // “.local”, would be asked for all the same: it is said to be at a port of this machine where nobody listens.
  'host-resolver-rules': 'MAP *.local 127.0.0.1:9,MAP * ~NOTFOUND',
  'proxy-server': noProxy,
  'webrtc-ip-handling-policy': noUdp,
} as const;

/** WebRTC would announce names for this machine in the local network. */
const featureOff = 'WebRtcHideLocalIpsWithMdns';

/** Takes the network away from the whole of Chromium. To be called before Electron is ready. */
export function closeNetwork({ commandLine }: Pick<App, 'commandLine'>): void {
  for (const [name, value] of Object.entries(switches)) commandLine.appendSwitch(name, value);
  // A second switch of this name takes the place of the first one, which may be there already.
  const featuresOff = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  commandLine.appendSwitch('disable-features', [...new Set([...featuresOff, featureOff])].join(','));
}

/** Says of a session what the switches say of all. */
export function closeNetworkOfSession(session: Pick<Session, 'setProxy'>): void {
  session
    .setProxy({ mode: 'fixed_servers', proxyRules: noProxy })
    .catch((error: unknown) => logBug('closing the network of a session', error));
}

/** Says of a page what the switches say of all. */
export function closeNetworkOfContents(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy(noUdp);
}
