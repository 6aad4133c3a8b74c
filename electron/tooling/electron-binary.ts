import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runOpenly, runQuietly } from './processes.ts';
import { inProject } from './project.ts';

const electronFolder = inProject('node_modules', 'electron');
const failureFile = inProject('build', 'electron-download-failed.json');

/** Reaching the server must not take longer; what can be reached may take its time to load. */
const probeMs = 15_000;
const loadMs = 15 * 60_000;
const rememberMs = 24 * 60 * 60_000;

function electronVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('electron/package.json');
  return (manifest as { version: string }).version;
}

/** The path of Electron's binary if its package has loaded it, or undefined. */
export function installedElectron(): string | undefined {
  const pathFile = path.join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = path.join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/**
 * Loads Electron's binary by its package's own script, when the server can be reached. A failure is remembered
 * for a day, so that starting offline costs nothing the second time. Gives the binary's path, or undefined.
 */
export async function downloadElectron(): Promise<string | undefined> {
  if (hasFailedLately()) return undefined;
  if (await canReach(binaryAddress())) {
    console.error("Loading Electron's binary; this happens once.");
    const install = path.join(electronFolder, 'install.js');
    const stopAfter = AbortSignal.timeout(loadMs);
    await runOpenly(process.execPath, [install], { signal: stopAfter }).catch(() => {});
  }
  const binary = installedElectron();
  if (!binary) rememberFailure();
  return binary;
}

/** The address from which Electron's own script loads, mirrors included. */
function binaryAddress(): string {
  const version = electronVersion();
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/** Asks in a process of its own, which honours the proxy settings of the environment. */
async function canReach(address: string): Promise<boolean> {
  const script = `fetch(process.argv[1], { method: 'HEAD' }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`;
  const { exitCode } = await runQuietly(process.execPath, ['-e', script, address], {
    deadlineMs: probeMs,
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  });
  return exitCode === 0;
}

function hasFailedLately(): boolean {
  try {
    const failed: unknown = JSON.parse(readFileSync(failureFile, 'utf8'));
    const { address, time } = failed as { address: string; time: number };
    return address === binaryAddress() && Date.now() - time < rememberMs;
  } catch {
    return false; // No failure is on record.
  }
}

function rememberFailure(): void {
  mkdirSync(path.dirname(failureFile), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ address: binaryAddress(), time: Date.now() }));
}
