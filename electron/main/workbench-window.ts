import type { BrowserWindow, WebContents } from 'electron';
import type { BriefId } from '#shared/brief/ids.ts';
import type { EventName, EventOf, ParsedRequestOf } from '#shared/ipc/contract.ts';
import { pageAddress } from './app-address.ts';
import { Closing, type ClosingSteps } from './closing.ts';
import { logBug } from './log.ts';
import { programName } from './window-options.ts';

/** How long a page may take to save before something else goes on; it keeps what it has not saved by then. */
const savingPatienceMs = 5_000;

/** What a window last reported about itself. */
export type WindowReport = ParsedRequestOf<'window.report'>;

export interface WindowSurroundings {
  readonly askUserToWait: (window: BrowserWindow, takenBack: AbortSignal) => Promise<'wait' | 'close'>;
  /** Called if the window stays open although it was to close. */
  readonly onStay: () => void;
  readonly onReport: () => void;
}

/** The title as the system shows it: one line, not too long, with the program's name. */
export function windowTitle(title: string): string {
  const line = title.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const short = line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line;
  return short === '' || short === programName ? programName : `${short} — ${programName}`;
}

/** One window of the program, with what its page reported and how it closes. */
export class WorkbenchWindow {
  readonly window: BrowserWindow;
  readonly #surroundings: WindowSurroundings;
  readonly #closing: Closing;
  #briefId: BriefId | null;
  #report: WindowReport | null = null;
  #follows: BriefId | null = null;
  #saved: (() => void) | null = null;
  #waiting: (() => void)[] = [];

  constructor(window: BrowserWindow, openedFor: BriefId | null, surroundings: WindowSurroundings) {
    this.window = window;
    this.#briefId = openedFor;
    this.#surroundings = surroundings;
    const steps: ClosingSteps = {
      ask: () => this.tell('window.closing', {}),
      askUser: (takenBack) => surroundings.askUserToWait(window, takenBack),
      close: (hasAnswered) => (hasAnswered ? window.close() : window.destroy()),
      stay: () => surroundings.onStay(),
    };
    this.#closing = new Closing(steps);
    this.#follow();
  }

  get contents(): WebContents {
    return this.window.webContents;
  }

  get report(): WindowReport | null {
    return this.#report;
  }

  /** The brief the window shows or is about to show. */
  get briefId(): BriefId | null {
    return this.#briefId;
  }

  /** The brief whose changes the page must hear of: the one it opened last. */
  get follows(): BriefId | null {
    return this.#follows;
  }

  /** Notes that the page opens a brief. */
  follow(briefId: BriefId): void {
    this.#follows = briefId;
  }

  /** Loads the page, or loads it again; it is told to show the window's brief once it listens. */
  load(): void {
    this.#report = null;
    const briefId = this.#briefId;
    this.#waiting = briefId === null ? [] : [() => this.tell('brief.show', { briefId })];
    this.window.loadURL(pageAddress).catch((error: unknown) => {
      if (!this.window.isDestroyed()) logBug('loading the page of a window', error);
    });
  }

  tell<Name extends EventName>(name: Name, event: EventOf<Name>): void {
    if (!this.window.isDestroyed()) this.contents.send(name, event);
  }

  /** Tells the page at once, or as soon as it listens. */
  tellSurely<Name extends EventName>(name: Name, event: EventOf<Name>): void {
    if (this.#report) this.tell(name, event);
    else this.#waiting.push(() => this.tell(name, event));
  }

  /** Takes in what the page reports. The first report means that the page listens. */
  takeReport(report: WindowReport): void {
    const isFirst = this.#report === null;
    this.#report = report;
    // A page that has only just begun to listen is told which brief to show; until then it shows none.
    if (!isFirst || report.briefId !== null) this.#briefId = report.briefId;
    this.window.setTitle(windowTitle(report.title));
    this.window.setDocumentEdited(!report.isSaved);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const tell of waiting) tell();
    this.#surroundings.onReport();
  }

  answerClosing(mayClose: boolean): void {
    this.#closing.answer(mayClose);
  }

  /** There is nobody to ask about what is not saved; see `Closing`. */
  stopAsking(): void {
    this.#closing.stopAsking();
  }

  /** Has the page save what is being typed. Resolves when it has answered, is gone, or its time is up. */
  save(): Promise<void> {
    if (this.#report === null || this.window.isDestroyed()) return Promise.resolve();
    return new Promise((resolve) => {
      const patience = setTimeout(resolve, savingPatienceMs);
      this.#saved = () => {
        clearTimeout(patience);
        resolve();
      };
      this.tell('window.saving', {});
    });
  }

  /** Takes the page's answer that it has saved, or could not. */
  noteSaved(): void {
    this.#saved?.();
    this.#saved = null;
  }

  comeToFront(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  #follow(): void {
    this.window.on('close', (event) => {
      if (!this.#closing.request(this.#report !== null)) event.preventDefault();
    });
    this.window.on('page-title-updated', (event) => event.preventDefault());
    this.contents.on('did-navigate', () => this.#pageIsNew());
    this.contents.on('render-process-gone', () => {
      this.#pageIsNew();
      this.#closing.pageIsGone();
    });
  }

  #pageIsNew(): void {
    this.#report = null;
    this.#follows = null;
    this.noteSaved();
    this.#surroundings.onReport();
  }
}
