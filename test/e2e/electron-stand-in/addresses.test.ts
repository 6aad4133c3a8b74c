import { beforeAll, describe, expect, it } from 'vitest';
import {
  originOf,
  policyToServed,
  schemes,
  styleSheetToServed,
  toApp,
  toServed,
} from '../../../e2e/electron-stand-in/addresses.ts';

beforeAll(() => {
  schemes.add('app');
});

describe('addresses of the app’s own scheme', () => {
  it.each([
    ['app://bundle/index.html', 'http://bundle.app.localhost/index.html'],
    ['app://bundle/a?b=c#d', 'http://bundle.app.localhost/a?b=c#d'],
    ['APP://bundle/x', 'http://bundle.app.localhost/x'],
    ['app://bundle', 'http://bundle.app.localhost/'],
  ])('%s is served as %s', (address, served) => {
    expect(toServed(address)).toBe(served);
  });

  it('come back as they were', () => {
    for (const address of ['app://bundle/', 'app://bundle/a/b.js?x=1#y', 'app://other/%20']) {
      expect(toApp(toServed(address))).toBe(address);
    }
  });

  it('are the only ones that change', () => {
    const others = ['https://bundle.example/', 'file:///tmp/x', 'about:blank', 'other://bundle/x'];
    for (const address of others) {
      expect(toServed(address)).toBe(address);
      expect(toApp(address)).toBe(address);
    }
    expect(toApp('http://bundle.unknown.localhost/x')).toBe('http://bundle.unknown.localhost/x');
  });

  it('have an origin', () => {
    expect(originOf('app://bundle/index.html?x')).toBe('app://bundle');
    expect(originOf('data:text/html,x')).toBe('null');
  });
});

describe('policies and style sheets', () => {
  it('name the served form beside the scheme', () => {
    expect(policyToServed("img-src 'self' app: data:; connect-src app://bundle")).toBe(
      "img-src 'self' app: http://*.app.localhost data:; connect-src app://bundle http://bundle.app.localhost",
    );
  });

  it('leave a policy without the scheme alone', () => {
    const policy = "default-src 'none'; script-src 'self'; img-src 'self' blob:";
    expect(policyToServed(policy)).toBe(policy);
  });

  it('find what they load under the served form', () => {
    const css = `@import "app://bundle/a.css"; @font-face { src: url(app://bundle/f.woff2) } b { background: url('x.png') }`;
    expect(styleSheetToServed(css)).toBe(
      `@import "http://bundle.app.localhost/a.css"; @font-face { src: url(http://bundle.app.localhost/f.woff2) } b { background: url('x.png') }`,
    );
  });
});
