import type { Page } from '@playwright/test';
import { expect, test } from '../pages/program.ts';
import { packetsSentFromHere } from './namespace.ts';
import { waysOut } from './ways-out.ts';

/* Runs in a network of its own: see packets.spec.ts. */

/** How long a way has to send something; WebRTC gathers for a while before it does. */
const momentMs = 1_000;

/** Tries every way, to a name, a name of the local network and a number, and gives those by which a packet left. */
async function waysThatSent(page: Page): Promise<string[]> {
  const sent: string[] = [];
  for (const [index, [name, way]] of Object.entries(waysOut).entries()) {
    const before = packetsSentFromHere();
    const hosts = [`words-${index}.example.org`, `words-${index}.local`, `203.0.113.${20 + index}`];
    const tries = hosts.map((host) => page.evaluate(way, host).catch(() => {}));
    await Promise.all([
      page.waitForTimeout(momentMs),
      Promise.race([Promise.all(tries), page.waitForTimeout(momentMs)]),
    ]);
    const packets = packetsSentFromHere() - before;
    if (packets > 0) sent.push(`${name}: ${packets} packets`);
  }
  return sent;
}

test('a page of the program sends nothing, whatever it tries', async ({ program: { page } }) => {
  expect(await waysThatSent(page)).toEqual([]);
});

test('a page without any policy sends nothing either', async ({ program: { app, page } }) => {
  await app.evaluate(async ({ BrowserWindow, protocol, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    protocol.unhandle('app');
    const headers = { 'content-type': 'text/html' };
    protocol.handle('app', () => new Response('<title>bare</title><h1>bare</h1>', { headers }));
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
  });
  await page.locator('h1').waitFor();
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<h2>no policy forbids this</h2>'));
  expect(await waysThatSent(page)).toEqual([]);
});
