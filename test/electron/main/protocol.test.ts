import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFromFolder, pathOfAddress } from '../../../electron/main/protocol.ts';
import { contentSecurityPolicy, responseHeaders } from '../../../electron/main/response-headers.ts';

let folder = '';
const secret = 'not for any page';

beforeAll(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'protocol-'));
  folder = path.join(root, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'secret.html'), secret);
  writeFileSync(path.join(root, 'renderer-secret.html'), secret);
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'assets', 'main-A_b-9.js'), 'export {};');
  writeFileSync(path.join(folder, 'assets', 'font.woff2'), Buffer.from([0, 1, 2]));
  writeFileSync(path.join(folder, 'notes.db'), secret);
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const ask = (address: string, method = 'GET') => answerFromFolder(new Request(address, { method }), folder);

describe('the program’s own scheme', () => {
  test.each([
    ['app://bundle/index.html', 'text/html; charset=utf-8'],
    ['app://bundle/assets/main-A_b-9.js', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/font.woff2', 'font/woff2'],
    ['app://bundle/index.html?x=1#y', 'text/html; charset=utf-8'],
  ])('serves %s', async (address, mediaType) => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(mediaType);
  });

  test('gives the bytes of the file', async () => {
    const answer = await ask('app://bundle/assets/font.woff2');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 1, 2]);
  });

  test.each([
    ['app://bundle/../secret.html'],
    ['app://bundle/%2e%2e/secret.html'],
    ['app://bundle/..%2fsecret.html'],
    ['app://bundle/assets/..%5c..%5csecret.html'],
    ['app://bundle/assets/%2e%2e%2f%2e%2e%2fsecret.html'],
    ['app://bundle/..%2frenderer-secret.html'],
    ['app://bundle//etc/passwd'],
    ['app://bundle/index.html%00.js'],
    ['app://bundle/index.html:stream.html'],
    ['app://bundle/%E0%A4%A'],
    ['app://other/index.html'],
    ['app://bundle/index.html.'],
    ['app://bundle/.hidden.html'],
    ['app://bundle/'],
    ['app://bundle/assets'],
    ['app://bundle/notes.db'],
    ['app://bundle/missing.html'],
  ])('does not serve %s', async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toBe('');
  });

  test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('answers no %s', async (method) => {
    expect((await ask('app://bundle/index.html', method)).status).toBe(405);
  });

  test('says all it has to say on every answer, refusals too', async () => {
    for (const address of ['app://bundle/index.html', 'app://bundle/missing.html', 'app://other/x']) {
      const { headers } = await ask(address);
      for (const [name, value] of Object.entries(responseHeaders)) expect(headers.get(name)).toBe(value);
    }
  });

  test('serves nothing to an address with credentials', () => {
    expect(pathOfAddress('app://user@bundle/index.html')).toBe(null);
  });

  test('finds no path out of the folder, whatever is asked', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2F', '\\', '%5C', '%00', ':', '~', 'C:', 'index.html', '%252e'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom('/', '//', '\\', '%2f'),
        (parts, between) => {
          const inside = pathOfAddress(`app://bundle/${parts.join(between)}`);
          if (inside === null) return;
          const whole = path.join('/program/renderer', inside);
          expect(whole.startsWith('/program/renderer/')).toBe(true);
          expect(path.win32.join('C:\\program\\renderer', inside)).toMatch(/^C:\\program\\renderer\\/);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe('what every answer says of itself', () => {
  test('keeps kinds of files, origins and addresses apart', () => {
    expect(responseHeaders).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });

  test.each([
    ...['camera', 'microphone', 'display-capture', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'payment'],
    ...['publickey-credentials-get', 'local-fonts', 'idle-detection', 'screen-wake-lock', 'fullscreen'],
  ])('has %s off', (feature) => {
    expect(responseHeaders['Permissions-Policy']?.split(', ')).toContain(`${feature}=()`);
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')] as const;
    }),
  );

  test('allows nothing by default and no unsafe thing anywhere', () => {
    expect(directives.get('default-src')).toBe("'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:|wasm|'nonce|'sha/);
  });

  test.each([
    ['script-src', "'self'"],
    ['style-src', "'self'"],
    ['img-src', "'self' blob:"],
    ['font-src', "'self'"],
    ['connect-src', "'none'"],
    ['worker-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ])('has %s %s', (directive, value) => {
    expect(directives.get(directive)).toBe(value);
  });
});
