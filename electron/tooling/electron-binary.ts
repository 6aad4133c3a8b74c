import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runOpenly, runQuietly } from './processes.ts';
import { inProject } from './project.ts';

const electronFolder = inProject('node_modules', 'electron');
/** The addresses that were asked in vain. */
const recordFile = inProject('build', 'electron-asked-for.json');

/** Reaching the server must not take longer; once it is reached, the download may take its time. */
const probeMs = 15_000;
const loadMs = 15 * 60_000;

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
 * Downloads Electron's binary by its package's own script, if the server can be reached. An address that was asked in
 * vain is never asked again automatically; `npx install-electron` does so. Gives the binary's path, or undefined.
 */
export async function downloadElectron(record = recordFile): Promise<string | undefined> {
  if (askedInVain(record).includes(binaryAddress())) return undefined;
  if (await canReach(binaryAddress())) {
    console.error("Loading Electron's binary; this happens once.");
    const install = path.join(electronFolder, 'install.js');
    const stopAfter = AbortSignal.timeout(loadMs);
    await runOpenly(process.execPath, [install], { signal: stopAfter }).catch(() => {});
  }
  const binary = installedElectron();
  if (!binary) remember(record);
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

function askedInVain(record: string): string[] {
  try {
    const addresses: unknown = JSON.parse(readFileSync(record, 'utf8'));
    return Array.isArray(addresses) ? addresses.filter((address) => typeof address === 'string') : [];
  } catch {
    return []; // None is on record.
  }
}

/** Added to the earlier ones: if another mirror fails, as in a test, this address must not be asked again. */
function remember(record: string): void {
  mkdirSync(path.dirname(record), { recursive: true });
  const addresses = [...new Set([...askedInVain(record), binaryAddress()])];
  writeFileSync(record, JSON.stringify(addresses));
}
