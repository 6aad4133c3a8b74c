import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { briefId } from '#shared/brief/ids.ts';
import { DesktopMemory } from '../../../electron/main/desktop-state.ts';
import type { WorkbenchWindow } from '../../../electron/main/workbench-window.ts';
import * as electron from './fake-electron.ts';
import { reportOf } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { Windows } = await import('../../../electron/main/windows.ts');
const { ProgramMenu } = await import('../../../electron/main/menu.ts');

const one = briefId.parse('one');
const two = briefId.parse('two');

function openWindows() {
  const library = Promise.withResolvers<void>();
  let changes = 0;
  let pageGone: 'reload' | 'close' = 'reload';
  const memory = new DesktopMemory(path.join(tmpdir(), 'never-written', 'desktop.json'), 1_000_000);
  const windows = new Windows({
    memory,
    dialogs: { askToWait: async () => 'wait', tellPageGone: async () => pageGone },
    preloadFile: '/program/preload.cjs',
    iconFile: '/program/icon.png',
    isDevelopment: false,
    libraryIsOpen: library.promise,
    onChange: () => {
      changes += 1;
    },
  });
  return {
    windows,
    memory,
    library,
    changes: () => changes,
    answerPageGone: (answer: typeof pageGone) => {
      pageGone = answer;
    },
  };
}

const fakeOf = (window: WorkbenchWindow) => {
  const found = electron.openWindows.find(({ id }) => id === window.window.id);
  if (!found) throw new Error('The window is gone');
  return found;
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => electron.forget());

describe('windows', () => {
  test('load the page of the program and show themselves once it is drawn and the library is open', async () => {
    const { windows, library } = openWindows();
    const fake = fakeOf(windows.open(null));
    expect(fake.loaded).toEqual(['app://bundle/index.html']);
    fake.emit('ready-to-show');
    await settled();
    expect(fake.isShown).toBe(false);
    library.resolve();
    await settled();
    expect(fake.isShown).toBe(true);
  });

  test('are maximised again only when they show themselves, since maximising shows them', async () => {
    const { windows, library, memory } = openWindows();
    const place = { x: 0, y: 0, width: 1000, height: 700, isMaximized: true };
    memory.change({ places: { '1920x1080@0,0': place }, lastDisplay: '1920x1080@0,0' });
    const fake = fakeOf(windows.open(null));
    library.resolve();
    await settled();
    expect(fake.isMaximized()).toBe(false);
    fake.emit('ready-to-show');
    await settled();
    expect(fake.isMaximized()).toBe(true);
  });

  test('show again what they showed when the program was left, the front one last', () => {
    const { windows, memory } = openWindows();
    const first = windows.open(one);
    windows.open(null);
    windows.open(two);
    fakeOf(first).emit('focus');
    windows.closeAll();
    expect(memory.state.shown).toEqual([null, two, one]);
    electron.forget();

    const again = openWindows();
    again.memory.change({ shown: memory.state.shown });
    again.windows.openShownLast();
    expect(again.windows.count).toBe(3);
    expect(again.windows.front?.briefId).toBe(one);
    // Until it is left in order there is nothing to come back to.
    expect(again.memory.state.shown).toEqual([]);
  });

  test('that are still asked for while the program is left do not keep it open', () => {
    const { windows } = openWindows();
    const first = windows.open(one);
    first.takeReport(reportOf(one));
    windows.closeAll();
    expect(windows.count).toBe(1);
    windows.open(two);
    expect(windows.count).toBe(1);
    expect(windows.front?.briefId).toBe(one);
  });

  test('begin with the library where nothing was open, and remember the last one that was closed', () => {
    const { windows, memory } = openWindows();
    windows.openShownLast();
    expect(windows.count).toBe(1);
    expect(windows.front?.briefId).toBeNull();
    const second = windows.open(one);
    if (windows.front) fakeOf(second).emit('close', { preventDefault: () => undefined });
    expect(memory.state.shown).toEqual([]);
  });

  test('stay unseen where the library does not open', async () => {
    const { windows, library } = openWindows();
    const fake = fakeOf(windows.open(null));
    fake.emit('ready-to-show');
    library.reject(new Error('x'));
    await settled();
    expect(fake.isShown).toBe(false);
  });

  test('show a brief one at a time: the second asking brings the first window to the front', () => {
    const { windows } = openWindows();
    const first = windows.open(one);
    const again = windows.open(one);
    expect(again).toBe(first);
    expect(windows.count).toBe(1);
    expect(windows.open(two)).not.toBe(first);
  });

  test('may show a brief a second time where that is asked for, also when the program comes back', () => {
    const { windows, memory } = openWindows();
    const first = windows.open(one);
    const second = windows.openAnother(one);
    expect(second).not.toBe(first);
    windows.closeAll();
    expect(memory.state.shown).toEqual([one, one]);
    electron.forget();

    const again = openWindows();
    again.memory.change({ shown: memory.state.shown });
    again.windows.openShownLast();
    expect(again.windows.count).toBe(2);
  });

  test('tell a change of a brief to those that have it open, but for the one that made it', () => {
    const { windows } = openWindows();
    const [writer, reader, other] = [windows.open(null), windows.open(null), windows.open(null)];
    writer.follow(one);
    reader.follow(one);
    other.follow(two);
    const change = { briefId: one, seq: 1, mark: 7, calls: [] };
    windows.tellFollowing(one, 'brief.changed', change, writer.window.id);
    const sent = [writer, reader, other].map((window) => fakeOf(window).webContents.sent);
    expect(sent).toEqual([[], [['brief.changed', change]], []]);
    windows.tellFollowing(one, 'brief.changed', change, null);
    expect(fakeOf(writer).webContents.sent).toEqual([['brief.changed', change]]);
  });

  test('save what is being typed, all of them, before something else goes on', async () => {
    const { windows } = openWindows();
    const [first, second] = [windows.open(null), windows.open(null)];
    first.takeReport(reportOf(one));
    // The second one does not listen yet, so there is nothing to wait for.
    let isDone = false;
    const saved = windows.saveAll().then(() => {
      isDone = true;
    });
    await settled();
    expect(fakeOf(first).webContents.sent).toEqual([['window.saving', {}]]);
    expect(fakeOf(second).webContents.sent).toEqual([]);
    expect(isDone).toBe(false);
    first.noteSaved();
    await saved;
  });

  test('know which of them shows a brief, leaving out the one that asks', () => {
    const { windows } = openWindows();
    const first = windows.open(null);
    first.takeReport(reportOf(one));
    const second = windows.open(null);
    expect(windows.otherShowing(one, second)).toBe(first);
    expect(windows.otherShowing(one, first)).toBe(undefined);
    expect(windows.otherShowing(two, second)).toBe(undefined);
  });

  test('know their pages, and no other', () => {
    const { windows } = openWindows();
    const window = windows.open(null);
    expect(windows.ofContents(window.contents)).toBe(window);
    expect(windows.ofContents({} as never)).toBe(undefined);
    expect(windows.ofId(window.window.id)).toBe(window);
  });

  test('pass an event on to all', () => {
    const { windows } = openWindows();
    const opened = [windows.open(null), windows.open(null)];
    windows.tellAll('library.changed', { briefIds: null });
    for (const window of opened) {
      expect(fakeOf(window).webContents.sent).toEqual([['library.changed', { briefIds: null }]]);
    }
  });

  test('remember where they stand, unless they are small or fill the screen', () => {
    const { windows, memory } = openWindows();
    const fake = fakeOf(windows.open(null));
    fake.bounds = { x: 11, y: 12, width: 1000, height: 700 };
    fake.emit('move');
    expect(memory.state.places['1920x1080@0,0']).toEqual({ ...fake.bounds, isMaximized: false });
    fake.isMinimized = () => true;
    fake.bounds = { x: -32_000, y: -32_000, width: 10, height: 10 };
    fake.emit('resize');
    expect(memory.state.places['1920x1080@0,0']?.x).toBe(11);
  });

  test('follow a change of the colours', () => {
    const { windows } = openWindows();
    const fake = fakeOf(windows.open(null));
    electron.nativeTheme.shouldUseDarkColors = true;
    electron.nativeTheme.emit('updated');
    electron.nativeTheme.shouldUseDarkColors = false;
    expect(fake.backgroundColour).toBe('#161615');
  });

  test('put forward the one with the keyboard, and another when it closes', () => {
    const { windows, changes } = openWindows();
    const first = windows.open(null);
    const second = windows.open(null);
    expect(windows.front).toBe(second);
    fakeOf(first).focus();
    expect(windows.front).toBe(first);
    const before = changes();
    fakeOf(first).close();
    expect(windows.front).toBe(second);
    expect(changes()).toBeGreaterThan(before);
    fakeOf(second).close();
    expect(windows.front).toBe(null);
  });

  test('are all asked when the program is left, and one that stays takes the leaving back', async () => {
    const { windows } = openWindows();
    const first = windows.open(null);
    first.takeReport(reportOf(one));
    windows.open(null);
    windows.closeAll();
    expect([windows.count, windows.isQuitting]).toEqual([1, true]);
    first.answerClosing(false);
    await settled();
    expect([windows.count, windows.isQuitting]).toEqual([1, false]);
  });
});

describe('a brief asked for from outside a window', () => {
  test('is shown in the window in front where that shows the library', () => {
    const { windows } = openWindows();
    const front = windows.open(null);
    front.takeReport(reportOf(null));
    windows.show(one);
    expect(windows.count).toBe(1);
    expect(fakeOf(front).webContents.sent).toEqual([['brief.show', { briefId: one }]]);
  });

  test('gets a window of its own where the one in front shows another brief', () => {
    const { windows } = openWindows();
    windows.open(null).takeReport(reportOf(two));
    windows.show(one);
    expect(windows.count).toBe(2);
    expect(windows.front?.briefId).toBe(one);
  });

  test('comes to the front where it is shown already', () => {
    const { windows } = openWindows();
    const shown = windows.open(null);
    shown.takeReport(reportOf(one));
    windows.open(null).takeReport(reportOf(null));
    windows.show(one);
    expect(windows.count).toBe(2);
    expect(windows.front).toBe(shown);
  });
});

describe('a page that dies', () => {
  test('is loaded anew when the user wants it, with its brief', async () => {
    const { windows } = openWindows();
    const window = windows.open(null);
    window.takeReport(reportOf(one));
    const fake = fakeOf(window);
    fake.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    await settled();
    expect(fake.loaded).toHaveLength(2);
    window.takeReport(reportOf(null));
    expect(fake.webContents.sent).toEqual([['brief.show', { briefId: one }]]);
  });

  test('takes its window along when the user does not', async () => {
    const { windows, answerPageGone } = openWindows();
    answerPageGone('close');
    fakeOf(windows.open(null)).webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await settled();
    expect(windows.count).toBe(0);
  });

  test('is no news where it ended in order', async () => {
    const { windows } = openWindows();
    const fake = fakeOf(windows.open(null));
    fake.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    await settled();
    expect(fake.loaded).toHaveLength(1);
  });
});

describe('the menu bar', () => {
  function withMenu() {
    const opened = openWindows();
    const menu = new ProgramMenu(() => opened.windows, 'system');
    const item = (id: string) => {
      const found = electron.Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!found) throw new Error(`No ${id} in the menu`);
      return found;
    };
    const choose = (id: string) => item(id).click?.({} as never, undefined, {} as never);
    return { ...opened, menu, item, choose };
  }

  test('follows the window in front', async () => {
    const { windows, menu, item } = withMenu();
    windows.open(null).takeReport(reportOf(one, { enabled: ['format.bold'], undoLabel: 'Typing' }));
    menu.refresh();
    await settled();
    expect([item('format.bold').enabled, item('format.italic').enabled]).toEqual([true, false]);
    expect(item('edit.undo').label).toBe('Undo typing');
  });

  test('is built anew only where its words change', async () => {
    const { windows, menu, item } = withMenu();
    const window = windows.open(null);
    menu.refresh();
    await settled();
    window.takeReport(reportOf(one, { enabled: ['format.bold'] }));
    menu.refresh();
    menu.refresh();
    await settled();
    expect(electron.Menu.applied).toHaveLength(1);
    expect(item('format.bold').enabled).toBe(true);
    menu.follow({ theme: 'dark', shortcuts: {} });
    await settled();
    expect(electron.Menu.applied).toHaveLength(2);
  });

  test('sends a command to the window in front', async () => {
    const { windows, menu, choose } = withMenu();
    const window = windows.open(null);
    window.takeReport(reportOf(null, { enabled: ['file.import'] }));
    menu.refresh();
    await settled();
    choose('file.import');
    expect(fakeOf(window).webContents.sent).toEqual([['menu.command', { command: 'file.import' }]]);
  });

  test('opens windows, for itself and for commands that need one', async () => {
    const { windows, menu, choose } = withMenu();
    menu.refresh();
    await settled();
    choose('window.new');
    expect(windows.count).toBe(1);
    fakeOf(windows.open(null)).close();
    for (const window of [...electron.openWindows]) window.close();
    choose('file.new');
    expect(windows.count).toBe(1);
    windows.front?.takeReport(reportOf(null));
    expect(electron.openWindows[0]?.webContents.sent).toEqual([['menu.command', { command: 'file.new' }]]);
  });

  test('shows a recent brief', async () => {
    const { windows, menu, choose } = withMenu();
    menu.showRecent([{ briefId: two, title: 'Ports' }]);
    await settled();
    choose('recent:two');
    expect(windows.front?.briefId).toBe(two);
  });
});
