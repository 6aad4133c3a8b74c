import path from 'node:path';
import { findChromium } from '../../e2e/electron-stand-in/chromium/find-chromium.ts';
import { installCommand, installMissing } from './debian.ts';
import { downloadElectron, installedElectron } from './electron-binary.ts';
import { inProject, PlainFailure } from './project.ts';

/** What runs the built program here. */
export interface Runtime {
  kind: 'electron' | 'stand-in';
  /** To be started with Electron's command line. */
  executable: string;
  /** The value of ELECTRON_OVERRIDE_DIST_PATH that makes other launchers use it; undefined if none is needed. */
  overrideFolder: string | undefined;
}

const standInFolder = inProject('e2e', 'electron-stand-in');

/**
 * Electron if its binary is installed or can be downloaded; otherwise the stand-in with the system's Chromium, which
 * one line on stderr says. Fails with a sentence if there is no Chromium either and none can be installed.
 */
export async function findRuntime(): Promise<Runtime> {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    const kind = path.resolve(given) === standInFolder ? 'stand-in' : 'electron';
    return { kind, executable: path.join(given, binaryName()), overrideFolder: given };
  }
  const binary = installedElectron() ?? (await downloadElectron());
  if (binary) return { kind: 'electron', executable: binary, overrideFolder: undefined };
  await requireChromium();
  console.error(
    "Electron's binary is neither installed nor to be had from here, so Briefwright runs on Node and Chromium instead.",
  );
  return {
    kind: 'stand-in',
    executable: path.join(standInFolder, 'electron'),
    overrideFolder: standInFolder,
  };
}

function binaryName(): string {
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

async function requireChromium(): Promise<void> {
  if (findChromium() || (await installMissing(['chromium'])).length === 0) return;
  throw new PlainFailure(
    "Electron's binary is neither installed nor to be had from here, and there is no Chromium to run on instead. " +
      `Install one: ${installCommand(['chromium'])}`,
  );
}
