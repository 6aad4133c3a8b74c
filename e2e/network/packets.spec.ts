import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { packageProgram } from '../../electron/tooling/processes.ts';
import { inProject } from '../../electron/tooling/project.ts';
import { Namespace, whyNoNamespace, worldAddress } from './namespace.ts';

/*
 * “Nothing is sent anywhere”, by the kernel's own count: the program runs in a network of its own, and not one packet
 * leaves it from its start to its end.
 */

const obstacle = whyNoNamespace();
let network: Namespace;

test.setTimeout(420_000);

test.beforeAll(() => {
  if (obstacle) console.log(`Packets were not counted, and nothing is known of them: ${obstacle}.`);
});

test.beforeEach(async () => {
  test.skip(obstacle !== null, obstacle ?? '');
  network = new Namespace();
  await network.begin();
});

test.afterEach(() => {
  if (obstacle === null) network.remove();
});

/** The environment of this process without what Playwright told its worker. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(TEST_|PLAYWRIGHT_|PW_)/.test(name));
  return Object.fromEntries(own);
}

/** Runs tests inside, and gives what has left meanwhile. */
async function sentBy(...tests: string[]): Promise<object> {
  const before = network.packets();
  const args = [packageProgram('playwright'), 'test', '--config', inProject('e2e/network/inside.config.ts')];
  const { exitCode, output } = await network.run([...args, ...tests], environment()).ended;
  expect(exitCode, output).toBe(0);
  return { packets: network.packets() - before, namesAsked: network.namesAsked() };
}

const nothing = { packets: 0, namesAsked: [] };

test('what is sent is counted, and names are told', async () => {
  const script = `await fetch('http://a-name.example.org/', { signal: AbortSignal.timeout(500) }).catch(() => {})`;
  await network.run(['--input-type=module', '-e', script], environment()).ended;
  expect(network.packets()).toBeGreaterThan(0);
  expect(network.namesAsked()).toEqual(['a-name.example.org']);
  const before = network.packets();
  const number = `require('node:dgram').createSocket('udp4').send('words', 9, '${worldAddress}', () => process.exit())`;
  await network.run(['-e', number], environment()).ended;
  expect(network.packets()).toBeGreaterThan(before);
});

test('the main job is done without a packet', async () => {
  expect(await sentBy('main-job')).toEqual(nothing);
});

test('no page can send one, whatever it tries', async () => {
  expect(await sentBy('tries')).toEqual(nothing);
});

test('the window that npm start opens sends none while it is open', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'briefwright-network-'));
  const before = network.packets();
  const args = [inProject('electron/tooling/start.ts'), `--user-data-dir=${dataFolder}`];
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...withoutDisplay } = environment();
  const { child, ended } = network.run(args, withoutDisplay);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 25_000))]);
  const isRunning = child.exitCode === null && existsSync(path.join(dataFolder, 'library', 'library.db'));
  child.kill('SIGTERM');
  const { output } = await ended;
  rmSync(dataFolder, { recursive: true, force: true });
  expect(isRunning, output).toBe(true);
  expect({ packets: network.packets() - before, namesAsked: network.namesAsked() }).toEqual(nothing);
});
