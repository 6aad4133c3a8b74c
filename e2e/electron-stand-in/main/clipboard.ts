import type { Page } from '../chromium/page.ts';
import { refuse, refuseOtherMembers, refuseOtherMembersOfInstances } from '../strict.ts';
import { isAllowed, tell } from './permissions.ts';
import { focusedWindow, windows } from './registry.ts';
import type { WebContents } from './web-contents.ts';

const textTypes = ['text/plain', 'text/html'];

type Content = Record<string, string>;

/** One entry of the clipboard, as Electron and the web's own API name it. Text types only. */
export class ClipboardItem implements Pick<Electron.ClipboardItem, 'types'> {
  readonly #content: Record<string, unknown>;

  constructor(content: Record<string, unknown>) {
    for (const type of Object.keys(content))
      if (!textTypes.includes(type)) refuse(`${type} on the clipboard`);
    this.#content = content;
  }

  get types(): string[] {
    return Object.keys(this.#content);
  }

  async getType(type: string): Promise<Blob> {
    if (!(type in this.#content)) throw new Error(`The clipboard has no ${type}`);
    const data = await this.#content[type];
    return data instanceof Blob ? data : new Blob([String(data)], { type });
  }
}
refuseOtherMembersOfInstances('ClipboardItem', ClipboardItem);

/** Electron's clipboard is Chromium's, so a window's page is asked for it, with the permission lent for the moment. */
async function inPage(
  permission: 'clipboard-read' | 'clipboard-sanitized-write',
  script: string,
): Promise<unknown> {
  const window = focusedWindow() ?? [...windows.values()].at(-1);
  if (!window) return refuse('the clipboard without a window');
  const contents = window.webContents;
  const page = await contents.$whenReady;
  const name = permission === 'clipboard-read' ? 'clipboard-read' : 'clipboard-write';
  await tell(contents.mainFrame.origin, name, true);
  try {
    return await withFocus(page, contents, script);
  } finally {
    await tell(contents.mainFrame.origin, name, await isAllowed(contents, permission));
  }
}

/** Chromium gives the clipboard to the document that has the focus, and to no other. */
async function withFocus(page: Page, contents: WebContents, script: string): Promise<unknown> {
  const { session } = page;
  if (!contents.isFocused()) await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  try {
    return await page.evaluate(script, 'preload', true);
  } finally {
    if (!contents.isFocused()) await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  }
}

async function readContent(): Promise<Content> {
  const script = `(async () => {
    const content = {};
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) {
        if (${JSON.stringify(textTypes)}.includes(type)) content[type] = await (await item.getType(type)).text();
      }
    }
    return content;
  })()`;
  return (await inPage('clipboard-read', script)) as Content;
}

async function writeContent(content: Content): Promise<void> {
  const script = `(async () => {
    const content = ${JSON.stringify(content)};
    const blobs = Object.entries(content).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  })()`;
  await inPage('clipboard-sanitized-write', script);
}

export const clipboard = refuseOtherMembers('clipboard', {
  async readText() {
    return (await readContent())['text/plain'] ?? '';
  },
  async writeText(text: string) {
    await writeContent({ 'text/plain': text });
  },
  async has(mimetype: string) {
    return mimetype in (await readContent());
  },
  async read() {
    const content = await readContent();
    return Object.keys(content).length === 0 ? [] : [new ClipboardItem(content)];
  },
  async write(items: ClipboardItem[]) {
    const content: Content = {};
    for (const item of items) {
      for (const type of item.types) content[type] = await (await item.getType(type)).text();
    }
    await writeContent(content);
  },
  clear() {
    writeContent({ 'text/plain': '' }).catch(console.error);
  },
});
