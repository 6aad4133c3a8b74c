import type { App } from 'electron';
import { describe, expect, test } from 'vitest';
import { closeNetwork } from '../../../electron/main/no-network.ts';

/** A command line of Chromium, with switches that are there before. */
function closedWith(before: Record<string, string> = {}): Map<string, string> {
  const switches = new Map(Object.entries(before));
  const commandLine = {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  };
  closeNetwork({ commandLine } as App);
  return switches;
}

describe('the network', () => {
  test('is closed to names and numbers, to connections, and to WebRTC', () => {
    const switches = closedWith();
    expect(switches.get('host-resolver-rules')).toMatch(/(^|,)MAP \* ~NOTFOUND$/);
    expect(switches.get('proxy-server')).toMatch(/^[a-z]+\.invalid:\d+$/);
    expect(switches.get('webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp');
    expect(switches.get('disable-features')).toBe('WebRtcHideLocalIpsWithMdns');
  });

  test('leaves off what was off before', () => {
    const { 'disable-features': off } = Object.fromEntries(closedWith({ 'disable-features': 'One,Two' }));
    expect(off).toBe('One,Two,WebRtcHideLocalIpsWithMdns');
  });
});
