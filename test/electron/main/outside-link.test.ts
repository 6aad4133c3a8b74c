import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outsideLink } from '../../../electron/main/outside-link.ts';

describe('links that may leave the program', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d', 'example.org'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/', 'example.org'],
    ['https://example.org:8443/x', 'https://example.org:8443/x', 'example.org:8443'],
    ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/', 'xn--e1afmkfd.xn--p1ai'],
    ['mailto:desk@example.org', 'mailto:desk@example.org', 'desk@example.org'],
    ['mailto:desk@example.org?subject=Ice', 'mailto:desk@example.org?subject=Ice', 'desk@example.org'],
  ])('%s', (text, address, destination) => {
    expect(outsideLink(text)).toEqual({ ok: true, value: { address, destination } });
  });

  test.each([
    'http://example.org/',
    'https://user:word@example.org/',
    'https://good.example@evil.example/',
    'https://',
    'file:///etc/passwd',
    'file://server/share/x.exe',
    '\\\\server\\share\\x.exe',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ms-msdt:/id',
    'ms-officecmd:x',
    'search-ms:query=x',
    'smb://server/share',
    'ldap://x',
    'tel:123',
    'app://bundle/index.html',
    'mailto:',
    'mailto:desk@example.org?attach=/etc/passwd',
    'mailto:desk@example.org?ATTACHMENT=x',
    'mailto:a b@example.org',
    'mailto:-oProxyCommand@example.org -x',
    'example.org',
    '',
  ])('not %j', (text) => {
    expect(outsideLink(text)).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });

  test('nothing but https and mailto comes through, whatever the text', () => {
    const scheme = fc.constantFrom('https:', 'mailto:', 'http:', 'file:', 'x:', 'HTTPS:', '');
    const text = fc
      .tuple(scheme, fc.constantFrom('//', '/', '', '\\\\'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const link = outsideLink(given);
        if (link.ok) expect(link.value.address).toMatch(/^(https:\/\/[^@/]+\/|mailto:[^?]+@)/);
      }),
      { numRuns: 5_000 },
    );
  });
});
