import { describe, expect, test } from 'vitest';
import { briefId } from '#shared/brief/ids.ts';
import { windowTitle } from '../../../electron/main/workbench-window.ts';
import { fakeWorkbenchWindow, reportOf } from './fake-window.ts';

const one = briefId.parse('one');

describe('the title of a window', () => {
  test.each([
    ['Ice on the Velani strait', 'Ice on the Velani strait — Briefwright'],
    ['', 'Briefwright'],
    ['Briefwright', 'Briefwright'],
    ['Two\nlines\u2028and\u0000more', 'Two lines and more — Briefwright'],
    ['\u202Egnol\u202C', 'gnol — Briefwright'],
    ['x'.repeat(500), `${'x'.repeat(119)}… — Briefwright`],
  ])('for %j is one line', (title, shown) => {
    expect(windowTitle(title)).toBe(shown);
  });
});

describe('a window of the program', () => {
  test('takes its title and its mark of unsaved work from the page', () => {
    const { window, workbenchWindow, told } = fakeWorkbenchWindow();
    workbenchWindow.takeReport(reportOf(one, { title: 'Harbour watch', isSaved: false }));
    expect(window.title).toBe('Harbour watch — Briefwright');
    expect(window.isEdited).toBe(true);
    expect(told.reports).toBe(1);
  });

  test('is not waited for where its page is gone before it has saved', async () => {
    const { window, workbenchWindow, sent } = fakeWorkbenchWindow(one);
    workbenchWindow.takeReport(reportOf(one));
    const saved = workbenchWindow.save();
    expect(sent.at(-1)).toEqual(['window.saving', {}]);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await saved;
    await workbenchWindow.save();
    expect(sent.filter(([name]) => name === 'window.saving')).toHaveLength(1);
  });

  test('hears of changes of the brief it opened, until its page is a new one', () => {
    const { window, workbenchWindow } = fakeWorkbenchWindow();
    expect(workbenchWindow.follows).toBeNull();
    workbenchWindow.follow(one);
    expect(workbenchWindow.follows).toBe(one);
    window.webContents.emit('did-navigate');
    expect(workbenchWindow.follows).toBeNull();
  });

  test('keeps its title when the page changes its own', () => {
    const { window } = fakeWorkbenchWindow();
    let isPrevented = false;
    window.emit('page-title-updated', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  test('shows the brief it was opened for once its page listens', () => {
    const { workbenchWindow, sent } = fakeWorkbenchWindow(one);
    workbenchWindow.load();
    expect(sent).toEqual([]);
    expect(workbenchWindow.briefId).toBe(one);
    workbenchWindow.takeReport(reportOf(null));
    expect(sent).toEqual([['brief.show', { briefId: one }]]);
    expect(workbenchWindow.briefId).toBe(one);
  });

  test('shows the library again when the page says so later', () => {
    const { workbenchWindow } = fakeWorkbenchWindow(one);
    workbenchWindow.takeReport(reportOf(null));
    workbenchWindow.takeReport(reportOf(one));
    workbenchWindow.takeReport(reportOf(null));
    expect(workbenchWindow.briefId).toBe(null);
  });

  test('holds commands back until its page listens', () => {
    const { workbenchWindow, sent } = fakeWorkbenchWindow();
    workbenchWindow.tellSurely('menu.command', { command: 'file.new' });
    expect(sent).toEqual([]);
    workbenchWindow.takeReport(reportOf(null));
    workbenchWindow.tellSurely('menu.command', { command: 'file.import' });
    expect(sent.map(([, event]) => event)).toEqual([{ command: 'file.new' }, { command: 'file.import' }]);
  });

  test('shows its brief again after the page was loaded anew', () => {
    const { window, workbenchWindow, sent } = fakeWorkbenchWindow();
    workbenchWindow.takeReport(reportOf(one));
    workbenchWindow.load();
    expect(window.loaded).toEqual(['app://bundle/index.html']);
    workbenchWindow.takeReport(reportOf(null));
    expect(sent).toEqual([['brief.show', { briefId: one }]]);
  });

  test('closes at once while its page does not listen yet', () => {
    const { window } = fakeWorkbenchWindow();
    window.close();
    expect(window.isDestroyed()).toBe(true);
  });

  test('asks its page before it closes, and closes when the page has saved', () => {
    const { window, workbenchWindow, sent } = fakeWorkbenchWindow();
    workbenchWindow.takeReport(reportOf(one));
    window.close();
    expect(window.isDestroyed()).toBe(false);
    expect(sent).toEqual([['window.closing', {}]]);
    workbenchWindow.answerClosing(true);
    expect(window.isDestroyed()).toBe(true);
  });

  test('stays where its page could not save and the user does not give up', async () => {
    const { window, workbenchWindow, told } = fakeWorkbenchWindow();
    workbenchWindow.takeReport(reportOf(one));
    window.close();
    workbenchWindow.answerClosing(false);
    await Promise.resolve();
    await Promise.resolve();
    expect(window.isDestroyed()).toBe(false);
    expect(told.stays).toBe(1);
  });

  test('closes when its page dies while it is asked', () => {
    const { window, workbenchWindow } = fakeWorkbenchWindow();
    workbenchWindow.takeReport(reportOf(one));
    window.close();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.isDestroyed()).toBe(true);
  });

  test('sends nothing once it is gone', () => {
    const { window, workbenchWindow, sent } = fakeWorkbenchWindow();
    window.destroy();
    workbenchWindow.tell('menu.command', { command: 'file.new' });
    expect(sent).toEqual([]);
  });
});
