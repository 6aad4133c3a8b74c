import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontFiles } from '#engine/export/fonts.ts';
import { dictionaryFileNames, dictionaryPackages } from '#engine/spelling/dictionary-files.ts';
import { packingConfiguration, projectFolder } from './packing.ts';

let configuration: Configuration;
beforeAll(async () => {
  configuration = await packingConfiguration();
});

const targetsOf = (platform: { target?: unknown } | null | undefined) =>
  [platform?.target]
    .flat()
    .map((target) =>
      typeof target === 'object' && target !== null && 'target' in target ? target.target : target,
    );
const inProject = (file: string) => path.join(projectFolder, file);

describe('the configuration of electron-builder', () => {
  test('makes an AppImage, a deb, a dmg, an installer for Windows and a portable program', () => {
    expect(targetsOf(configuration.linux)).toEqual(['AppImage', 'deb']);
    expect(targetsOf(configuration.mac)).toEqual(['dmg']);
    expect(targetsOf(configuration.win)).toEqual(['nsis', 'portable']);
  });

  test('registers the file type .brief with its media type', () => {
    expect([configuration.fileAssociations].flat()).toEqual([
      expect.objectContaining({
        ext: 'brief',
        mimeType: 'application/vnd.briefwright.brief+zip',
        role: 'Editor',
      }),
    ]);
  });

  test('publishes nothing and compiles nothing', () => {
    expect(configuration.publish).toBe(null);
    expect([configuration.npmRebuild, configuration.nodeGypRebuild]).toEqual([false, false]);
  });

  test('packs into an archive, with native parts beside it', () => {
    expect(configuration.asar).toBe(true);
    expect(configuration.disableAsarIntegrity).toBeUndefined();
    expect(configuration.asarUnpack).toEqual([
      'node_modules/better-sqlite3/prebuilds/**',
      'node_modules/@myriaddreamin/**/*.node',
    ]);
  });

  test('keeps the user’s data when it is uninstalled', () => {
    expect(configuration.nsis?.deleteAppDataOnUninstall).toBe(false);
  });

  test('names files that are there', () => {
    const { buildResources } = configuration.directories ?? {};
    const icons = [configuration.mac?.icon, configuration.win?.icon, configuration.linux?.icon];
    const named = [
      ...icons,
      `${buildResources}/document.ico`,
      `${buildResources}/document.icns`,
      configuration.afterPack,
      configuration.mac?.entitlements,
      configuration.mac?.entitlementsInherit,
      'resources/icons/256x256.png',
    ];
    for (const file of named) expect(existsSync(inProject(String(file)))).toBe(true);
  });

  const copied = () =>
    new Map(
      [configuration.extraResources]
        .flat()
        .flatMap((entry) =>
          typeof entry === 'object' && entry !== null ? [[entry.from, entry] as const] : [],
        ),
    );

  test('brings every dictionary along with its licence, in the folder the engine looks in', () => {
    for (const [language, dictionary] of Object.entries(dictionaryPackages)) {
      expect(copied().get(`node_modules/${dictionary}`)).toMatchObject({
        to: `dictionaries/${language}`,
        filter: [...dictionaryFileNames],
      });
    }
  });

  test('brings the lists of names along, and says where they come from', () => {
    const own = [configuration.extraResources]
      .flat()
      .find((entry) => JSON.stringify(entry).includes('"resources"'));
    const filter = typeof own === 'object' && own !== null ? [own.filter].flat() : [];
    expect(filter).toContain('gazetteer/*.txt');
    expect(filter).toContain('gazetteer.md');
    for (const list of ['cities', 'organisations', 'given-names', 'family-names'])
      expect(existsSync(inProject(`resources/gazetteer/${list}.txt`))).toBe(true);
  });

  test('brings every font the PDF needs along, under the name the engine looks for', () => {
    for (const { file, packageFile } of fontFiles) {
      if (packageFile === null) expect(existsSync(inProject(`resources/fonts/${file}`))).toBe(true);
      else expect(copied().get(`node_modules/${packageFile}`)?.to).toBe(`fonts/${file}`);
    }
  });
});
