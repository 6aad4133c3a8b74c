import { createInterface } from 'node:readline/promises';
import { isInteractive } from '../settings.ts';
import { refuseOtherMembers } from '../strict.ts';
import { BrowserWindow } from './browser-window.ts';
import { draw } from './drawings.ts';
import { focusedWindow, windows } from './registry.ts';

type MessageOptions = Electron.MessageBoxOptions;
type FileOptions = Pick<Electron.OpenDialogOptions, 'title' | 'message' | 'buttonLabel' | 'defaultPath'>;

/** Electron's dialogs take a window first, or not. */
function split<Options extends object>(
  first: object,
  second: Options | undefined,
): { window: BrowserWindow | undefined; options: Options } {
  const anyWindow = focusedWindow() ?? [...windows.values()].at(-1);
  if (second) return { window: first instanceof BrowserWindow ? first : anyWindow, options: second };
  return { window: anyWindow, options: first as Options };
}

/** Says that nobody was asked; a test that wants an answer puts its own function in the place of ours. */
function answeredForThePerson(what: string): void {
  console.warn(`The stand-in for Electron answered dialog.${what} as cancelled.`);
}

/** The button that Electron presses for Escape. */
function cancelIndex({ cancelId, buttons = [] }: MessageOptions): number {
  const named = buttons.findIndex((button) => /^(cancel|no)$/i.test(button));
  return cancelId ?? Math.max(0, named);
}

async function askForPath(
  window: BrowserWindow | undefined,
  options: FileOptions,
  what: string,
): Promise<string> {
  if (!isInteractive() || !window) {
    answeredForThePerson(what);
    return '';
  }
  const isSave = what === 'showSaveDialog';
  const { text } = await draw(window, {
    type: 'path',
    title: options.title ?? options.message ?? (isSave ? 'Save as' : 'Open'),
    button: options.buttonLabel ?? (isSave ? 'Save' : 'Open'),
    value: options.defaultPath ?? '',
  });
  return text;
}

/** Asks the person who started the app in a terminal. The button that was named by its number, if any. */
async function askInTerminal({
  message,
  detail,
  buttons = ['OK'],
}: MessageOptions): Promise<number | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const choices = buttons.map((button, index) => `  ${index + 1}  ${button}`);
  try {
    const answer = await terminal.question([message, detail ?? '', ...choices, '> '].join('\n'));
    const pressed = Number.parseInt(answer, 10) - 1;
    return buttons[pressed] === undefined ? undefined : pressed;
  } finally {
    terminal.close();
  }
}

/**
 * Under a test every dialog answers at once that it was cancelled; where a person looks, message boxes and a
 * field for a path are drawn over the page, and message boxes without a window asked in the terminal. The synchronous ones cannot wait for a person and are cancelled.
 */
export const dialog = refuseOtherMembers('dialog', {
  async showOpenDialog(first: object, second?: Electron.OpenDialogOptions) {
    const { window, options } = split(first, second);
    const file = await askForPath(window, options, 'showOpenDialog');
    return { canceled: file === '', filePaths: file === '' ? [] : [file] };
  },
  async showSaveDialog(first: object, second?: Electron.SaveDialogOptions) {
    const { window, options } = split(first, second);
    const filePath = await askForPath(window, options, 'showSaveDialog');
    return { canceled: filePath === '', filePath };
  },
  async showMessageBox(first: object, second?: MessageOptions) {
    const { window, options } = split<MessageOptions>(first, second);
    if (!isInteractive() || !window) {
      const pressed = isInteractive() ? await askInTerminal(options) : undefined;
      if (pressed === undefined) answeredForThePerson(`showMessageBox ("${options.message}")`);
      return { response: pressed ?? cancelIndex(options), checkboxChecked: options.checkboxChecked ?? false };
    }
    const { choice, isChecked } = await draw(
      window,
      {
        type: 'message',
        title: options.title ?? '',
        message: options.message,
        detail: options.detail ?? '',
        buttons: options.buttons?.length ? options.buttons : ['OK'],
        checkbox: options.checkboxLabel ?? '',
      },
      options.signal,
    );
    return { response: choice < 0 ? cancelIndex(options) : choice, checkboxChecked: isChecked };
  },
  showOpenDialogSync() {
    answeredForThePerson('showOpenDialogSync');
    return undefined;
  },
  showSaveDialogSync() {
    answeredForThePerson('showSaveDialogSync');
    return '';
  },
  showMessageBoxSync(first: object, second?: MessageOptions) {
    const { options } = split<MessageOptions>(first, second);
    answeredForThePerson(`showMessageBoxSync ("${options.message}")`);
    return cancelIndex(options);
  },
  showErrorBox(title: string, content: string) {
    console.error(`${title}\n${content}`);
  },
} satisfies Omit<Electron.Dialog, 'showCertificateTrustDialog'>);
