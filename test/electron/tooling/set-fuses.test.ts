import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import setFuses, { allFuses } from '../../../electron/tooling/set-fuses.ts';
import { packingConfiguration } from './packing.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A file that carries a fuse wire as Electron's binary does: all fuses against what we decided. */
function stub(file: string, wire: string): void {
  const head = Buffer.from([1, wire.length]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`stub ${sentinel}`), head, Buffer.from(wire), Buffer.from(' end')]),
  );
}

let folder = '';
let configuration: Configuration;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fuses-'));
  configuration = await packingConfiguration();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contextOf = (electronPlatformName: string, appOutDir: string) =>
  ({
    appOutDir,
    electronPlatformName,
    packager: { appInfo: { productFilename: 'Briefwright' }, config: configuration },
  }) as unknown as AfterPackContext;

describe('the fuses of the packed program', () => {
  test.each([
    ['runAsNode', FuseV1Options.RunAsNode, false],
    ['cookieEncryption', FuseV1Options.EnableCookieEncryption, true],
    ['nodeOptions', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    ['nodeCliInspect', FuseV1Options.EnableNodeCliInspectArguments, false],
    ['embeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, true],
    ['loadBrowserProcessSpecificV8Snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
    ['grantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
    ['wasmTrapHandlers', FuseV1Options.WasmTrapHandlers, true],
  ] as const)('%s', async (_name, fuse, isOn) => {
    const file = path.join(folder, 'briefwright');
    stub(file, '101100110');
    await setFuses(contextOf('linux', folder));
    const wire = await getCurrentFuseWire(file);
    expect(wire[fuse]).toBe(isOn ? FuseState.ENABLE : FuseState.DISABLE);
  });

  test('are all decided: there is none we do not name', () => {
    const {
      version: _version,
      strictlyRequireAllFuses,
      ...fuses
    } = allFuses(configuration.electronFuses ?? {});
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(Object.keys(fuses).map(Number).sort()).toEqual(known.sort());
    expect(strictlyRequireAllFuses).toBe(true);
  });

  test('an Electron with a fuse nobody decided on is not packed', async () => {
    stub(path.join(folder, 'Briefwright.exe'), '1011001100');
    await expect(setFuses(contextOf('win32', folder))).rejects.toThrow(/fuse/);
  });

  test('a decision that was forgotten is not taken for a default', async () => {
    const { runAsNode: _forgotten, ...others } = configuration.electronFuses ?? {};
    expect(() => allFuses(others)).toThrow(/runAsNode/);
  });

  test('the judge can tell: a wire that nobody set reads otherwise', async () => {
    const file = path.join(folder, 'untouched');
    stub(file, '101100110');
    expect((await getCurrentFuseWire(file))[FuseV1Options.RunAsNode]).toBe(FuseState.ENABLE);
    await flipFuses(file, allFuses(configuration.electronFuses ?? {}));
    expect((await getCurrentFuseWire(file))[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  });
});
