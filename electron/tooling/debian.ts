import { existsSync, readdirSync } from 'node:fs';
import { findChromium } from '../../e2e/electron-stand-in/chromium/find-chromium.ts';
import { findProgram, runQuietly } from './processes.ts';

/** What Debian provides and the project uses, and how to tell that it is installed. */
const needs = {
  chromium: () => findChromium() !== undefined,
  xvfb: () => findProgram('Xvfb') !== undefined,
  'libreoffice-writer': () => findProgram('soffice') !== undefined,
  'libreoffice-calc': () => existsSync('/usr/lib/libreoffice/program/libsclo.so'),
  'poppler-utils': () => findProgram('pdftotext') !== undefined,
  pandoc: () => findProgram('pandoc') !== undefined,
  qpdf: () => findProgram('qpdf') !== undefined,
  strace: () => findProgram('strace') !== undefined,
  iproute2: () => findProgram('ip') !== undefined,
  'fonts-noto-core': () => hasFiles('/usr/share/fonts/truetype/noto'),
} as const;

/** A package of Debian that the project may need. */
export type DebianPackage = keyof typeof needs;

/** Everything the tests use. */
export const testPackages = Object.keys(needs) as DebianPackage[];

function hasFiles(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

/** The packages among these that this machine lacks. */
export function missingPackages(wanted: readonly DebianPackage[]): DebianPackage[] {
  return wanted.filter((name) => !needs[name]());
}

/** The command that a person without root rights must have run. */
export function installCommand(packages: readonly DebianPackage[]): string {
  return `sudo apt-get install -y ${packages.join(' ')}`;
}

/**
 * Installs what is missing if this process may: as root with apt-get. Says what it does, and gives back what is still
 * missing.
 */
export async function installMissing(wanted: readonly DebianPackage[]): Promise<DebianPackage[]> {
  const missing = missingPackages(wanted);
  const apt = findProgram('apt-get');
  if (missing.length === 0 || !apt || process.getuid?.() !== 0) return missing;
  console.error(`Installing with apt-get what this machine lacks: ${missing.join(', ')}.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly(apt, ['update'], { env: environment });
  const { exitCode, output } = await runQuietly(
    apt,
    ['install', '-y', '--no-install-recommends', ...missing],
    { env: environment },
  );
  if (exitCode !== 0) console.error(output.trim().split('\n').slice(-5).join('\n'));
  return missingPackages(wanted);
}
