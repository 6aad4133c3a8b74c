import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfNeeded } from '../../../electron/tooling/build.ts';
import {
  filesInArchive,
  packingConfiguration,
  projectFolder,
  validate,
} from '../../electron/tooling/packing.ts';

/*
 * electron-builder itself, on the built program and a stand-in for Electron's folder: everything but the last step,
 * where tools are downloaded that make installers of the folder.
 */

let folder = '';
let program = '';

beforeAll(async () => {
  await buildIfNeeded();
  folder = mkdtempSync(path.join(tmpdir(), 'packing-'));
  const electron = path.join(folder, 'electron');
  mkdirSync(path.join(electron, 'resources'), { recursive: true });
  mkdirSync(path.join(electron, 'locales'));
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('101100111'),
  ]);
  writeFileSync(path.join(electron, 'electron'), wire, { mode: 0o755 });
  for (const file of [
    'LICENSE',
    'LICENSES.chromium.html',
    'version',
    'locales/de.pak',
    'locales/en-GB.pak',
  ]) {
    writeFileSync(path.join(electron, file), 'x');
  }
  const args = ['--linux', 'dir', '--x64', '--publish', 'never', '--config', 'electron-builder.yml'];
  const given = [
    `--config.electronDist=${electron}`,
    `--config.directories.output=${path.join(folder, 'out')}`,
  ];
  execFileSync(path.join(projectFolder, 'node_modules', '.bin', 'electron-builder'), [...args, ...given], {
    cwd: projectFolder,
    stdio: 'pipe',
  });
  program = path.join(folder, 'out', 'linux-unpacked');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('electron-builder’s own schema allows the configuration, and refuses what it does not know', async () => {
  const configuration = await packingConfiguration();
  await expect(validate(configuration)).resolves.toBeUndefined();
  await expect(validate({ ...configuration, nonsense: true } as Configuration)).rejects.toThrow(/nonsense/);
});

describe('the packed program', () => {
  test('has all nine fuses set in its binary', async () => {
    const wire = await getCurrentFuseWire(path.join(program, 'briefwright'));
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.WasmTrapHandlers,
    ];
    const fuses = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
    expect(fuses).toHaveLength(9);
    for (const fuse of fuses) {
      expect(wire[fuse]).toBe(on.includes(fuse) ? FuseState.ENABLE : FuseState.DISABLE);
    }
  });

  test('holds what was built and its packages with native parts, and no package that was only built with', () => {
    const files = filesInArchive(path.join(program, 'resources', 'app.asar'));
    for (const file of [
      '/package.json',
      '/build/main/main.js',
      '/build/preload/preload.cjs',
      '/build/engine/worker.js',
      '/build/engine/command-line.js',
      '/build/renderer/index.html',
      '/resources/icons/256x256.png',
    ]) {
      expect(files).toContain(file);
    }
    const packages = new Set(
      files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)\//.exec(file)?.[1] ?? []),
    );
    expect([...packages].sort()).toEqual([
      '@myriaddreamin/typst-ts-node-compiler',
      '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
      'better-sqlite3',
      'hunspell-wasm',
    ]);
    expect(files.filter((file) => /\.(ts|tsx|map)$|\/test\//.test(file))).toEqual([]);
  });

  test('has its native parts and what the engine reads by name as real files', () => {
    const resources = path.join(program, 'resources');
    const modules = path.join(resources, 'app.asar.unpacked', 'node_modules');
    expect(
      statSync(path.join(modules, 'better-sqlite3', 'prebuilds', 'linux-x64.node')).size,
    ).toBeGreaterThan(1e6);
    const typst = path.join(modules, '@myriaddreamin', 'typst-ts-node-compiler-linux-x64-gnu');
    expect(readdirSync(typst).some((file) => file.endsWith('.node'))).toBe(true);
    for (const file of [
      'pdf/brief.typ',
      'fonts/Inter_400Regular.ttf',
      'fonts/Vazirmatn-Regular.ttf',
      'dictionaries/fr/index.dic',
      'dictionaries/fr/license',
    ]) {
      expect(existsSync(path.join(resources, file))).toBe(true);
    }
  });

  test('runs its command line on the parts it is packed with', () => {
    const report = path.join(folder, 'report.txt');
    writeFileSync(report, 'Harbour watch\n\nThree ships came in during the night.\n');
    // Without Electron's file system the archive is unpacked first, as its own command would read it.
    const unpacked = path.join(folder, 'app');
    execFileSync(path.join(projectFolder, 'node_modules', '.bin', 'asar'), [
      'extract',
      path.join(program, 'resources', 'app.asar'),
      unpacked,
    ]);
    const module = new URL(`file://${path.join(unpacked, 'build', 'engine', 'command-line.js')}`).href;
    const brief = path.join(folder, 'report.brief');
    // A script of its own, as in Electron: threads refuse a text given by `-e`.
    const script = path.join(folder, 'run.mjs');
    writeFileSync(
      script,
      `import { runPackedCommandLine } from ${JSON.stringify(module)};
       process.exitCode = await runPackedCommandLine(process.argv.slice(2));`,
    );
    const run = (...args: string[]) => execFileSync(process.execPath, [script, ...args]);
    run('import', report, '--out', brief);
    expect(String(run('show', brief, '--json'))).toContain('Three ships came in');
  });
});
