import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './build-lock.ts';
import { inProject, PlainFailure, projectFolder, runScript } from './project.ts';

const buildFolder = inProject('build');
const recordFile = path.join(buildFolder, 'inputs.txt');
const inputs = [
  'electron/{main,preload,engine,cli}/**/*',
  'renderer/**/*',
  'shared/**/*',
  'resources/**/*',
  'electron/tooling/build*.ts',
  'package-lock.json',
];

/** A fingerprint of everything the build is made from: names, sizes and times of change. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(inputs, { cwd: projectFolder }).sort()) {
    const { size, mtimeMs } = statSync(inProject(file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function builtFrom(): string | undefined {
  return existsSync(recordFile) ? readFileSync(recordFile, 'utf8') : undefined;
}

const lockFile = path.join(buildFolder, 'building.lock');

/** Builds the program into `build` unless nothing has changed since it was last built. */
export async function buildIfNeeded(): Promise<void> {
  if (builtFrom() === fingerprint()) return;
  await alone(lockFile, async () => {
    if (builtFrom() !== fingerprint()) await buildParts(); // Another process may have built it meanwhile.
  });
}

/** Builds every part. */
export async function build(): Promise<void> {
  await alone(lockFile, buildParts);
}

/** What was built before stays in place until all the new parts are whole. */
async function buildParts(): Promise<void> {
  const made = fingerprint();
  const started = performance.now();
  const next = path.join(buildFolder, 'next');
  const [vite, { partConfigs }] = await Promise.all([import('vite'), import('./build-parts.ts')]);
  const parts = Object.entries(partConfigs(next));
  rmSync(next, { recursive: true, force: true });
  for (const [part, config] of parts) {
    await vite.build(config).catch((error: Error) => {
      throw new PlainFailure(`The ${part} part could not be built.\n${error.message}`);
    });
  }
  for (const [part] of parts) {
    rmSync(path.join(buildFolder, part), { recursive: true, force: true });
    renameSync(path.join(next, part), path.join(buildFolder, part));
  }
  rmSync(next, { recursive: true, force: true });
  writeFileSync(recordFile, made);
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

if (process.argv[1] === import.meta.filename) {
  runScript(async () => {
    await build();
    return 0;
  });
}
