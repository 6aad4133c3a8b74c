import { describe, expect, it } from 'vitest';
import { chromiumArguments } from '../../../../e2e/electron-stand-in/chromium/switches.ts';

/** Chromium's switches by name, for an app that appends these. */
function switchesFor(appended: Record<string, string>): Map<string, string> {
  const options = { profile: '/nowhere', port: 1, language: 'en-US' };
  const given = chromiumArguments({ ...options, appended: new Map(Object.entries(appended)) });
  return new Map(given.map((text) => [text.slice(2).split('=')[0] ?? '', text.replace(/^[^=]*=?/, '')]));
}

describe('the command line of Chromium', () => {
  it('gives no address to the hosts of Chromium’s maker, whatever the app says', () => {
    expect(switchesFor({}).get('host-resolver-rules')).toContain('MAP *.googleapis.com ~NOTFOUND');
    const rules = switchesFor({ 'host-resolver-rules': 'MAP * 127.0.0.1' }).get('host-resolver-rules');
    expect(rules).toMatch(/MAP \*\.google\.com ~NOTFOUND,.*,MAP \* 127\.0\.0\.1$/);
  });

  it('takes the proxy of the app, and never that of the system', () => {
    expect(switchesFor({}).has('no-proxy-server')).toBe(true);
    const switches = switchesFor({ 'proxy-server': 'nowhere.invalid:9' });
    expect(switches.get('proxy-server')).toBe('nowhere.invalid:9');
    expect(switches.has('no-proxy-server')).toBe(false);
  });

  it('adds what the app has switched off to what is off already', () => {
    const off = switchesFor({ 'disable-features': 'OfTheApp' }).get('disable-features')?.split(',') ?? [];
    expect(off).toContain('OfTheApp');
    expect(off).toContain('AutofillServerCommunication');
  });
});
