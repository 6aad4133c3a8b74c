import { createRequire } from 'node:module';
import path from 'node:path';
import type { Configuration } from 'electron-builder';

export const projectFolder = path.resolve(import.meta.dirname, '../../..');

/** How electron-builder itself reads and judges configurations. */
interface BuildersOwn {
  getConfig(project: string, file: string, options: null): Promise<Configuration>;
  validateConfiguration(
    configuration: Configuration,
    log: { isEnabled: boolean; add(): void },
  ): Promise<void>;
}

const required = createRequire(import.meta.url);
const builders = createRequire(required.resolve('electron-builder'));
const own: BuildersOwn = builders('app-builder-lib/out/util/config/config');

interface Archives {
  listPackage(file: string, options: { isPack: boolean }): string[];
}
const archives: Archives = builders('@electron/asar');

/** The files in a packed program's archive, with `/` between folders. */
export function filesInArchive(file: string): string[] {
  return archives.listPackage(file, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
}

/** The configuration as electron-builder reads it. */
export function packingConfiguration(): Promise<Configuration> {
  return own.getConfig(projectFolder, 'electron-builder.yml', null);
}

/** Throws with electron-builder's own sentences where its schema does not allow a configuration. */
export function validate(configuration: Configuration): Promise<void> {
  return own.validateConfiguration(configuration, { isEnabled: false, add: () => {} });
}
