import path from 'node:path';
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';

type Decisions = NonNullable<Configuration['electronFuses']>;

/** A fuse that the file of electron-builder leaves out is a mistake, not a default. */
function decided(fuses: Decisions, name: keyof Decisions): boolean {
  const value = fuses[name];
  if (value === undefined || value === null)
    throw new Error(`electron-builder.yml decides nothing on ${name}.`);
  return value;
}

/** All nine fuses, eight as electron-builder.yml says and the one it has no key for. */
export function allFuses(fuses: Decisions): FuseConfig {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: decided(fuses, 'runAsNode'),
    [FuseV1Options.EnableCookieEncryption]: decided(fuses, 'enableCookieEncryption'),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: decided(
      fuses,
      'enableNodeOptionsEnvironmentVariable',
    ),
    [FuseV1Options.EnableNodeCliInspectArguments]: decided(fuses, 'enableNodeCliInspectArguments'),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: decided(
      fuses,
      'enableEmbeddedAsarIntegrityValidation',
    ),
    [FuseV1Options.OnlyLoadAppFromAsar]: decided(fuses, 'onlyLoadAppFromAsar'),
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: decided(
      fuses,
      'loadBrowserProcessSpecificV8Snapshot',
    ),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: decided(fuses, 'grantFileProtocolExtraPrivileges'),
    // WebAssembly out of bounds is caught by the processor instead of by checks; Electron's own default.
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** The file that carries the fuses, in the unpacked program. */
function electronFile({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${productFilename}.exe`);
  const name = packager.config.linux?.executableName;
  if (!name) throw new Error('electron-builder.yml names no executable for Linux.');
  return path.join(appOutDir, name);
}

/** Run by electron-builder on the unpacked program, before it sets its own eight: an unknown tenth fuse stops it. */
export default async function setFuses(context: AfterPackContext): Promise<void> {
  await flipFuses(electronFile(context), allFuses(context.packager.config.electronFuses ?? {}));
}
