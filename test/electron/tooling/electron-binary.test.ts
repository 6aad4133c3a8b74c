import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedElectron } from '../../../electron/tooling/electron-binary.ts';
import { runQuietly } from '../../../electron/tooling/processes.ts';

const module = JSON.stringify(
  path.resolve(import.meta.dirname, '../../../electron/tooling/electron-binary.ts'),
);
let folder: string;
let server: Server;
let asked: string[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'electron-binary-'));
  asked = [];
  server = createServer((request, answer) => {
    asked.push(request.url?.split('/')[1] ?? '');
    answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A start that looks for the binary at a mirror of this name, `days` from now. */
async function start(mirror: string, days = 0): Promise<void> {
  const script = `const now = Date.now(); Date.now = () => now + ${days} * 86_400_000;
    const { downloadElectron } = await import(${module});
    await downloadElectron(${JSON.stringify(path.join(folder, 'asked.json'))});`;
  const { port } = server.address() as AddressInfo;
  const env = { PATH: process.env.PATH, ELECTRON_MIRROR: `http://127.0.0.1:${port}/${mirror}/` };
  const { exitCode, output } = await runQuietly(process.execPath, ['--input-type=module', '-e', script], {
    env,
  });
  expect(exitCode, output).toBe(0);
}

describe.skipIf(installedElectron() !== undefined)('a binary that cannot be had', () => {
  it('is asked for once, however many starts and days follow, and whatever else is asked for between', async () => {
    await start('one');
    await start('one');
    await start('two');
    await start('one', 3);
    expect(asked).toEqual(['one', 'two']);
  });
});
