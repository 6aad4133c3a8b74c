import type { Page } from '../chromium/page.ts';
import { decode, encode } from '../codec.ts';
import type { FromPage } from '../renderer/messages.ts';
import { fileTokenPrefix } from '../settings.ts';
import { asElectron, preventable } from '../strict.ts';
import { contextMenuParams } from './context-menu.ts';
import { drawingAnswered } from './drawings.ts';
import { type IpcEvent, ipcMain } from './ipc-main.ts';
import { runAccelerator } from './menu.ts';
import { systemColours } from './native-theme.ts';
import type { WebContents } from './web-contents.ts';

/** Acts on what the preload's side of a page says. */
export async function receive(
  contents: WebContents,
  page: Page,
  text: string,
  contextId: number,
): Promise<void> {
  const message: FromPage = JSON.parse(text);
  const window = contents.$window;
  switch (message.kind) {
    case 'invoke':
      return invoke(contents, page, message, contextId);
    case 'send':
      return send(contents, message.channel, await argumentsOf(page, message.args, contextId));
    case 'accelerator':
      return runAccelerator(message.accelerator, window);
    case 'focus':
    case 'blur':
      return window?.$focusChanged(message.kind === 'focus');
    case 'resize':
      return window?.$mayHaveMoved();
    case 'title':
      return window?.$pageTitled(message.title);
    case 'context-menu':
      window?.$pointAt(message.target);
      contents.tell('context-menu', preventable({}), contextMenuParams(message.target, contents.getURL()));
      return;
    case 'preload-error':
      contents.tell('preload-error', preventable({}), contents.$preload, new Error(message.message));
      return;
    case 'colours':
      return systemColours(message);
    case 'menu-wanted':
      return window?.$openMenu(message);
    case 'drawing-answered':
      return drawingAnswered(message.id, message.answer);
  }
}

function ipcEvent(contents: WebContents): IpcEvent {
  return preventable({
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: 1,
    processId: 1,
    type: 'frame' as const,
    ports: [] as [],
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  });
}

function send(contents: WebContents, channel: string, args: unknown[]): void {
  const event = ipcEvent(contents);
  contents.tell('ipc-message', event, channel, ...args);
  contents.ipc.emit(channel, event, ...args);
  ipcMain.emit(channel, event, ...args);
}

async function invoke(
  contents: WebContents,
  page: Page,
  { id, channel, args }: FromPage & { kind: 'invoke' },
  contextId: number,
): Promise<void> {
  const handler = contents.ipc.$handlers.get(channel) ?? ipcMain.$handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const values = await argumentsOf(page, args, contextId);
    const value = encode(await handler(asElectron(ipcEvent(contents)), ...values));
    page.deliver({ kind: 'reply', id, ok: true, value }, contextId);
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    const value = `Error invoking remote method '${channel}': ${error}`;
    page.deliver({ kind: 'reply', id, ok: false, value }, contextId);
  }
}

async function argumentsOf(page: Page, text: string, contextId: number): Promise<unknown[]> {
  const args = decode(text) as unknown[];
  const hasFiles = text.includes(JSON.stringify(fileTokenPrefix).slice(1, -1));
  return hasFiles ? Promise.all(args.map((arg) => withPaths(page, arg, contextId))) : args;
}

/** Puts the paths of files in the place of the tokens that webUtils.getPathForFile handed out. */
async function withPaths(page: Page, value: unknown, contextId: number): Promise<unknown> {
  if (typeof value === 'string') {
    const index = value.startsWith(fileTokenPrefix)
      ? value.slice(fileTokenPrefix.length).split('/')[0]
      : undefined;
    return index === undefined ? value : page.pathOfFile(Number(index), contextId);
  }
  if (Array.isArray(value)) return Promise.all(value.map((item) => withPaths(page, item, contextId)));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).map(async ([key, item]) => [
    key,
    await withPaths(page, item, contextId),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
