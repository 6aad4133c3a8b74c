import type { App, Session, WebContents } from 'electron';
import { logBug } from './log.ts';

/*
 * The program needs no network, so it has none. security.ts refuses what a page requests. This file closes what leaves
 * without a request: names looked up and connections opened in advance, WebRTC, which ignores every policy of a page,
 * and whatever Chromium asks for by itself. Each of the three ways below closes most of it; none closes all of it.
 */

/** A proxy that cannot exist: a name under `invalid` belongs to nobody (RFC 6761), and none is looked up anyway. */
const noProxy = 'nowhere.invalid:9';

/** WebRTC may use UDP only through a proxy, and there is none. */
const noUdp = 'disable_non_proxied_udp' as const;

const switches = {
  // No name is found, nor a number in place of a name. Names that end in “.local” are looked up by asking the local
  // network, which would still happen: they are mapped to a port of this computer where nobody listens.
  'host-resolver-rules': 'MAP *.local 127.0.0.1:9,MAP * ~NOTFOUND',
  'proxy-server': noProxy,
  'webrtc-ip-handling-policy': noUdp,
} as const;

/** WebRTC would announce names for this computer in the local network. */
const featureOff = 'WebRtcHideLocalIpsWithMdns';

/** Takes the network away from all of Chromium. Must be called before Electron is ready. */
export function closeNetwork({ commandLine }: Pick<App, 'commandLine'>): void {
  for (const [name, value] of Object.entries(switches)) commandLine.appendSwitch(name, value);
  // A second switch of this name replaces the first one, which may already be there.
  const featuresOff = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  commandLine.appendSwitch('disable-features', [...new Set([...featuresOff, featureOff])].join(','));
}

/** Sets for a session what the switches set for all. */
export function closeNetworkOfSession(session: Pick<Session, 'setProxy'>): void {
  session
    .setProxy({ mode: 'fixed_servers', proxyRules: noProxy })
    .catch((error: unknown) => logBug('closing the network of a session', error));
}

/** Sets for a page what the switches set for all. */
export function closeNetworkOfContents(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy(noUdp);
}
