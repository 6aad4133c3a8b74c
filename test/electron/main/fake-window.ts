import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import type { BriefId } from '#shared/brief/ids.ts';
import { type WindowReport, WorkbenchWindow } from '../../../electron/main/workbench-window.ts';

let lastId = 0;

/** What was sent to the page, in order. */
export type Sent = readonly [channel: string, event: unknown][];

class FakeContents extends EventEmitter {
  readonly sent: [string, unknown][] = [];
  /** What the page was told to do with the clipboard, in order. */
  readonly edits: string[] = [];

  cut = () => this.edits.push('cut');
  copy = () => this.edits.push('copy');
  paste = () => this.edits.push('paste');
  pasteAndMatchStyle = () => this.edits.push('pasteAndMatchStyle');

  send(channel: string, event: unknown): void {
    this.sent.push([channel, event]);
  }
}

/** A window of Electron as far as the program uses one, without a screen. */
export class FakeWindow extends EventEmitter {
  readonly id: number;
  readonly options: unknown;
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  title = '';
  isEdited = false;
  isShown = false;
  backgroundColour = '';
  bounds = { x: 0, y: 0, width: 1000, height: 700 };
  #isDestroyed = false;
  #isMaximized = false;
  #isMinimized = false;
  #isFullScreen = false;

  constructor(options: unknown = {}) {
    super();
    lastId += 1;
    this.id = lastId;
    this.options = options;
    if (typeof options === 'object' && options !== null)
      this.bounds = { ...this.bounds, ...boundsOf(options) };
  }

  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
  }

  close(): void {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.emit('closed');
  }

  isDestroyed = () => this.#isDestroyed;
  isMinimized = () => this.#isMinimized;
  isFullScreen = () => this.#isFullScreen;
  isMaximized = () => this.#isMaximized;
  getBounds = () => this.bounds;
  getNormalBounds = () => this.bounds;
  restore(): void {}
  minimize(): void {
    this.#isMinimized = true;
  }
  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen;
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.emit('focus');
  }
  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize');
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }
  setBackgroundColor(colour: string): void {
    this.backgroundColour = colour;
  }
}

function boundsOf(options: object) {
  const wanted: Record<string, number> = {};
  for (const [name, value] of Object.entries(options)) {
    if (['x', 'y', 'width', 'height'].includes(name) && typeof value === 'number') wanted[name] = value;
  }
  return wanted;
}

/** Electron's type has hundreds of members; the program uses those above. */
export const asBrowserWindow = (window: FakeWindow) => window as unknown as BrowserWindow;

/** A report of a page that shows the library, or this brief. */
export function reportOf(briefId: BriefId | null, change: Partial<WindowReport> = {}): WindowReport {
  return {
    title: briefId === null ? 'Library' : 'A brief',
    briefId,
    isSaved: true,
    enabled: [],
    undoLabel: null,
    redoLabel: null,
    ...change,
  };
}

/** A workbench window over a fake one; questions about waiting are answered with "wait". */
export function fakeWorkbenchWindow(openedFor: BriefId | null = null) {
  const window = new FakeWindow();
  const told = { stays: 0, reports: 0 };
  const workbenchWindow = new WorkbenchWindow(asBrowserWindow(window), openedFor, {
    askUserToWait: async () => 'wait',
    onStay: () => {
      told.stays += 1;
    },
    onReport: () => {
      told.reports += 1;
    },
  });
  return { window, workbenchWindow, told, sent: window.webContents.sent as Sent };
}
