import type { BrowserWindow, Dialog } from 'electron';
import { describe, expect, test } from 'vitest';
import { makeDialogs } from '../../../electron/main/dialogs.ts';
import { asBrowserWindow, FakeWindow } from './fake-window.ts';

type Options = {
  message?: string;
  detail?: string;
  buttons?: string[];
  cancelId?: number;
  defaultPath?: string;
  properties?: string[];
};

/** Electron's dialogs with a person who presses a button, or gives these paths. */
function dialogsWith(answer: { response?: number; paths?: string[] }) {
  const shown: Options[] = [];
  const parents: unknown[] = [];
  const note = (first: unknown, second?: Options) => {
    const hasParent = second !== undefined;
    parents.push(hasParent ? first : null);
    shown.push(hasParent ? second : (first as Options));
  };
  const paths = answer.paths ?? [];
  const dialog = {
    showMessageBox: async (first: unknown, second?: Options) => {
      note(first, second);
      return { response: answer.response ?? shown.at(-1)?.cancelId ?? 0, checkboxChecked: false };
    },
    showOpenDialog: async (first: unknown, second?: Options) => {
      note(first, second);
      return { canceled: paths.length === 0, filePaths: paths };
    },
    showSaveDialog: async (first: unknown, second?: Options) => {
      note(first, second);
      return { canceled: paths.length === 0, filePath: paths[0] ?? '' };
    },
  };
  return { dialogs: makeDialogs(dialog as unknown as Dialog), shown, parents };
}

const window: BrowserWindow = asBrowserWindow(new FakeWindow());

describe('a dialog that the user turns away from', () => {
  const { dialogs, shown } = dialogsWith({});

  test('changes nothing, whichever it is', async () => {
    expect(await dialogs.chooseImportFiles(window)).toBe(null);
    expect(await dialogs.chooseExportFolder(window, '/out')).toBe(null);
    expect(await dialogs.chooseTemplate(window)).toBe(null);
    expect(await dialogs.chooseBackupFolder(window)).toBe(null);
    expect(
      await dialogs.chooseExportFile(window, {
        title: 'x',
        suggestedFile: '/out/x.pdf',
        filter: { name: 'PDF', extensions: ['pdf'] },
      }),
    ).toBe(null);
    expect(await dialogs.confirmRestore(window, 'today')).toBe(false);
    expect(await dialogs.confirmLink(window, { destination: 'x', address: 'https://x/' })).toBe(false);
    expect(await dialogs.askToWait(window, new AbortController().signal)).toBe('wait');
    expect(await dialogs.tellPageGone(window)).toBe('close');
    expect(await dialogs.askAboutLibrary('x', true)).toBe('quit');
    expect(await dialogs.askAboutLibrary('x', false)).toBe('quit');
  });

  test('tells in whole sentences, and its buttons are verbs in sentence case', () => {
    const boxes = shown.filter(({ buttons }) => buttons);
    expect(boxes.length).toBeGreaterThan(4);
    for (const { message, detail, buttons } of boxes) {
      expect(message).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(detail?.length).toBeGreaterThan(0);
      expect(`${message}${detail}`).not.toContain('!');
      for (const button of buttons ?? []) expect(button).toMatch(/^\p{Lu}\p{Ll}+( [\p{Ll} ]+)?$/u);
    }
  });
});

describe('a dialog that the user answers', () => {
  test('gives the files chosen', async () => {
    const { dialogs } = dialogsWith({ paths: ['/a.txt', '/b.txt'] });
    expect(await dialogs.chooseImportFiles(window)).toEqual(['/a.txt', '/b.txt']);
    expect(await dialogs.chooseTemplate(window)).toBe('/a.txt');
    expect(await dialogs.chooseBackupFolder(window)).toBe('/a.txt');
  });

  test('lets the system ask before a file is named that is there already', async () => {
    const { dialogs, shown } = dialogsWith({ paths: ['/out/a.pdf'] });
    const question = {
      title: 'Export',
      suggestedFile: '/out/a.pdf',
      filter: { name: 'PDF', extensions: ['pdf'] },
    };
    expect(await dialogs.chooseExportFile(window, question)).toBe('/out/a.pdf');
    expect(shown[0]).toMatchObject({
      defaultPath: '/out/a.pdf',
      properties: expect.arrayContaining(['showOverwriteConfirmation']),
    });
  });

  test('shows where a link leads, and the whole of it', async () => {
    const { dialogs, shown } = dialogsWith({ response: 0 });
    const address = 'https://example.org/very/long?x=1';
    expect(await dialogs.confirmLink(window, { destination: 'example.org', address })).toBe(true);
    expect(shown[0]?.message).toContain('example.org');
    expect(shown[0]?.detail).toContain(address);
  });

  test('shows every character of what it asks about', async () => {
    const { dialogs, shown } = dialogsWith({ response: 0 });
    const hostile = 'report\u202excod.exe\nIt is safe.\u2066';
    await dialogs.confirmLink(window, { destination: hostile, address: hostile });
    await dialogs.confirmRestore(window, hostile);
    await dialogs.tellProblem(window, hostile, hostile);
    await dialogs.askAboutLibrary(hostile, true);
    expect(shown).toHaveLength(4);
    for (const { message = '', detail = '' } of shown) {
      expect(`${message} ${detail}`).toContain('report⟨U+202E⟩xcod.exe⟨U+000A⟩It is safe.⟨U+2066⟩');
      expect(`${message} ${detail}`.replaceAll('\n\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    expect(shown[0]?.message).toContain('⟨U+202E⟩');
    expect(shown[0]?.detail).toContain('\n\nreport⟨U+202E⟩');
  });

  test('offers to restore a backup only where there is one', async () => {
    const withBackup = dialogsWith({ response: 0 });
    const without = dialogsWith({ response: 0 });
    expect(await withBackup.dialogs.askAboutLibrary('It is damaged.', true)).toBe('restore');
    expect(await without.dialogs.askAboutLibrary('It is damaged.', false)).toBe('folder');
    expect(withBackup.shown[0]?.buttons).toHaveLength(3);
    expect(without.shown[0]?.buttons).toHaveLength(2);
  });

  test('stands alone where its window is gone or there is none', async () => {
    const gone = new FakeWindow();
    gone.destroy();
    const { dialogs, parents } = dialogsWith({ response: 0 });
    await dialogs.tellProblem(null, 'Nothing was imported.', 'x');
    await dialogs.tellPageGone(asBrowserWindow(gone));
    await dialogs.tellPageGone(window);
    expect(parents).toEqual([null, null, window]);
  });
});

test('turning away from the question about a library that is gone never loses it', async () => {
  const { dialogs } = dialogsWith({});
  expect(await dialogs.askAboutGoneLibrary('It is gone.')).toBe('here');
  expect(await dialogsWith({ response: 2 }).dialogs.askAboutGoneLibrary('It is gone.')).toBe('lose');
  expect(await dialogs.askAboutMissingLibrary('It is missing.')).toBe('quit');
  expect(await dialogs.chooseLibraryFile(null, '/home/a/library.db')).toBe(null);
});
