import { describe, expect, test } from 'vitest';
import { circles, folders, type Import, importsOf, sourceFiles, textOf } from './source-files.ts';

/*
 * Who may import whom. Type imports count: a type that leaks ties two parts together as firmly as code.
 */

const imports: readonly Import[] = folders.flatMap(sourceFiles).flatMap(importsOf);

const within = (folder: string) => imports.filter((item) => item.from.startsWith(folder));
const isOurs = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`));
const isPackage = (path: string) => !isOurs(path) && !path.startsWith('node:');

function offences(list: readonly Import[], isAllowed: (to: string, from: string) => boolean): string[] {
  return list.filter((item) => !isAllowed(item.to, item.from)).map((item) => `${item.from} → ${item.to}`);
}

describe('shared', () => {
  test('there is something to look at', () => {
    expect(within('shared/').length).toBeGreaterThan(100);
    expect(within('renderer/').length).toBeGreaterThan(100);
  });

  test('nothing in shared imports node, the DOM, Electron, React, or a part above it', () => {
    const banned = /^(node:|electron|react|better-sqlite3|@tiptap\/(core|react|starter-kit|extension))/;
    expect(
      offences(within('shared/'), (to) => !banned.test(to) && (isPackage(to) || to.startsWith('shared/'))),
    ).toEqual([]);
  });

  test('the model imports zod, the order keys, results, and itself', () => {
    const allowed = new Set(['zod', 'fractional-indexing', 'shared/result.ts']);
    expect(
      offences(within('shared/brief/'), (to) => {
        return allowed.has(to) || to.startsWith('shared/brief/') || to.startsWith('shared/vocabulary/');
      }),
    ).toEqual([]);
  });

  test('the analysis imports the model, its words and itself: no text, no standard, no package', () => {
    expect(within('shared/analysis/').length).toBeGreaterThan(20);
    expect(
      offences(within('shared/analysis/'), (to) =>
        ['shared/analysis/', 'shared/brief/', 'shared/vocabulary/'].some((start) => to.startsWith(start)),
      ),
    ).toEqual([]);
  });

  test('commands, prose, readers and publication do not import each other upwards', () => {
    const ranks = [
      'shared/result.ts',
      'shared/vocabulary/',
      'shared/brief/',
      'shared/analysis/',
      'shared/prose/',
      'shared/standards/',
      'shared/queries/',
      'shared/commands/',
      'shared/merge/',
      'shared/readers/',
      'shared/publication/',
      'shared/ipc/',
    ];
    const rank = (path: string) => ranks.findIndex((start) => path.startsWith(start));
    const between = within('shared/').filter((item) => item.to.startsWith('shared/'));
    expect(offences(between, (to, from) => rank(to) <= rank(from))).toEqual([]);
  });
});

describe('circles', () => {
  test('are found through imports that come later and through more files than two', () => {
    const arrow = (from: string, to: string, when: Import['when'] = 'start'): Import => ({ from, to, when });
    const files = ['a', 'b', 'c', 'd', 'e'];
    expect(circles(files, [arrow('a', 'b'), arrow('b', 'c'), arrow('a', 'c'), arrow('d', 'c')])).toEqual([]);
    expect(
      circles(files, [arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a', 'later'), arrow('d', 'a')]),
    ).toEqual([['a', 'b', 'c']]);
    expect(circles(files, [arrow('e', 'e')])).toEqual([['e']]);
  });
});

describe('renderer', () => {
  test('the window imports shared and itself, never node, Electron or the engine', () => {
    expect(
      offences(within('renderer/'), (to) => {
        if (to.startsWith('node:') || to === 'electron' || to === 'better-sqlite3') return false;
        return (
          isPackage(to) ||
          to.startsWith('shared/') ||
          to.startsWith('renderer/') ||
          to.startsWith('resources/')
        );
      }),
    ).toEqual([]);
  });

  test('each floor of the window stands on the floors below it, and those on one floor know nothing of each other', () => {
    // The lowest floor first.
    const floors = [
      ['styles'],
      ['platform', 'ui'],
      ['document'],
      ['window'],
      ['editor'],
      ['records', 'commands'],
      ['features'],
      ['start'],
      ['app'],
    ];
    const partOf = (path: string) => path.split('/')[1] ?? '';
    const heightOf = (path: string) => floors.findIndex((floor) => floor.includes(partOf(path)));
    const files = sourceFiles('renderer').filter((file) => !file.endsWith('.d.ts'));
    expect(files.filter((file) => heightOf(file) < 0)).toEqual([]);
    const inWindow = within('renderer/').filter((item) => item.to.startsWith('renderer/'));
    expect(
      offences(inWindow, (to, from) => partOf(to) === partOf(from) || heightOf(to) < heightOf(from)),
    ).toEqual([]);
  });

  test('no files of the window import each other in a circle, by whatever imports, those loaded later among them', () => {
    expect(circles(sourceFiles('renderer'), within('renderer/'))).toEqual([]);
  });

  test('the design parts import nothing of ours', () => {
    expect(
      offences(
        within('renderer/ui/'),
        (to) => isPackage(to) || to.startsWith('renderer/ui/') || to.startsWith('renderer/styles/'),
      ),
    ).toEqual([]);
  });

  test('one feature never imports another', () => {
    const feature = (path: string) => path.split('/').slice(0, 3).join('/');
    expect(
      offences(
        within('renderer/features/'),
        (to, from) => !to.startsWith('renderer/features/') || feature(to) === feature(from),
      ),
    ).toEqual([]);
  });

  test('only the platform touches window.workbench', () => {
    const files = sourceFiles('renderer').filter((file) => /window\.workbench/.test(textOf(file)));
    expect(files).toEqual(['renderer/platform/workbench.ts']);
  });
});

describe('electron', () => {
  test('the engine never imports Electron or the window', () => {
    expect(
      offences(
        within('electron/engine/'),
        (to) => to !== 'electron' && !to.startsWith('electron/main') && !to.startsWith('renderer/'),
      ),
    ).toEqual([]);
  });

  test('the main process reaches the disk only through the engine’s client', () => {
    expect(
      offences(
        within('electron/main/'),
        (to) => to !== 'better-sqlite3' && !to.startsWith('electron/engine/library/'),
      ),
    ).toEqual([]);
  });

  test('the preload imports Electron and the names of the contract', () => {
    expect(
      offences(
        within('electron/preload/'),
        (to) =>
          to === 'electron' ||
          to.startsWith('electron/preload/') ||
          to.startsWith('shared/ipc/') ||
          to === 'shared/result.ts',
      ),
    ).toEqual([]);
  });

  test('only ipc.ts uses ipcMain', () => {
    const files = sourceFiles('electron').filter((file) => /\bipcMain\b/.test(textOf(file)));
    expect(files.filter((file) => file !== 'electron/main/ipc.ts')).toEqual([]);
  });

  test('product code never knows of the stand-in', () => {
    const files = [
      ...sourceFiles('electron/main'),
      ...sourceFiles('electron/preload'),
      ...sourceFiles('electron/engine'),
      ...sourceFiles('renderer'),
      ...sourceFiles('shared'),
    ];
    expect(files.filter((file) => /electron-stand-in|ELECTRON_OVERRIDE/i.test(textOf(file)))).toEqual([]);
  });
});
