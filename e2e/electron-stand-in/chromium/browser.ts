import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { isHeadless, isInteractive, settings } from '../settings.ts';
import { type ChromiumProcess, launchChromium, type Session } from './connection.ts';
import { prepareProfile } from './profile.ts';
import type { Protocol } from './protocol.ts';
import { type ChromiumOptions, chromiumArguments, profileFolder } from './switches.ts';

/** A page of Chromium that waits, with nothing of the app in it yet. */
export interface AttachedPage {
  session: Session;
  targetId: string;
}

interface StartOptions extends ChromiumOptions {
  onLost(reason: Error | undefined): void;
}

const nobody = () => {};

/** The one Chromium of this process. */
class Browser {
  /** Set by the modules that care; each is called for every such page. */
  onPopup: (page: AttachedPage, openerTargetId: string) => void = nobody;
  onDownload: (event: Protocol.Browser.downloadWillBeginPayload) => void = nobody;
  /** The screens Chromium saw at its start; none where it draws nothing. */
  screens: readonly Protocol.Emulation.ScreenInfo[] = [];
  #chromium: ChromiumProcess | undefined;
  #arguments: string[] = [];
  readonly #arrived = new Map<string, PromiseWithResolvers<AttachedPage>>();
  /** Windows without tabs that are on their way, and the one Chromium opened of itself when it started. */
  readonly #awaitedWindows: PromiseWithResolvers<AttachedPage>[] = [];
  #unusedWindow: Promise<AttachedPage> | undefined;

  get session(): Session {
    if (!this.#chromium) throw new Error('Chromium has not been started');
    return this.#chromium.connection.browser;
  }

  async start(options: StartOptions): Promise<void> {
    mkdirSync(options.profile, { recursive: true, mode: 0o700 });
    prepareProfile(profileFolder(options));
    this.#arguments = chromiumArguments(options);
    if (isInteractive()) this.#unusedWindow = this.#awaitWindow();
    this.#chromium = launchChromium(this.#executable(), this.#arguments, options.onLost);
    this.session.on('Target.attachedToTarget', (event) => this.#onAttached(event));
    this.session.on('Browser.downloadWillBegin', (event) => this.onDownload(event));
    await Promise.all([
      this.session.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      }),
      this.session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
    ]);
    const first = await this.#unusedWindow;
    if (isHeadless()) return;
    const asked = first?.session ?? this.session;
    this.screens = (await asked.send('Emulation.getScreenInfos')).screenInfos;
  }

  #executable(): string {
    if (settings.chromium === undefined) {
      throw new Error(
        'No Chromium was found on this machine, and the stand-in for Electron needs one as its window. ' +
          'On Debian or Ubuntu: apt-get install chromium',
      );
    }
    return settings.chromium;
  }

  /** Opens a page in a window of its own. */
  async openPage(bounds: { x: number; y: number; width: number; height: number }): Promise<AttachedPage> {
    if (isInteractive()) return this.#openAppWindow();
    const { x, y, width, height } = bounds;
    const { targetId } = await this.session.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      left: x,
      top: y,
      width,
      height,
    });
    const page = await this.#arrival(targetId).promise;
    this.#arrived.delete(targetId);
    return page;
  }

  /** A window without tabs comes from the command line only: a second Chromium hands its request to the first. */
  #openAppWindow(): Promise<AttachedPage> {
    const first = this.#unusedWindow;
    this.#unusedWindow = undefined;
    if (first) return first;
    const handedOver = this.#arguments.filter((argument) => !argument.startsWith('--remote-debugging'));
    spawn(this.#executable(), handedOver, { stdio: 'ignore', detached: true }).unref();
    return this.#awaitWindow();
  }

  #awaitWindow(): Promise<AttachedPage> {
    const window = Promise.withResolvers<AttachedPage>();
    this.#awaitedWindows.push(window);
    return window.promise;
  }

  #arrival(targetId: string): PromiseWithResolvers<AttachedPage> {
    const arrival = this.#arrived.get(targetId) ?? Promise.withResolvers<AttachedPage>();
    this.#arrived.set(targetId, arrival);
    return arrival;
  }

  #onAttached({ sessionId, targetInfo }: Protocol.Target.attachedToTargetPayload): void {
    const session = this.#chromium?.connection.session(sessionId);
    if (!session) return;
    if (targetInfo.type !== 'page') {
      session.send('Runtime.runIfWaitingForDebugger').catch(nobody);
      return;
    }
    const page = { session, targetId: targetInfo.targetId };
    const appWindow = targetInfo.url.startsWith('data:') ? this.#awaitedWindows.shift() : undefined;
    if (targetInfo.openerId) this.onPopup(page, targetInfo.openerId);
    else if (appWindow) appWindow.resolve(page);
    else if (isInteractive())
      void this.turnAway(page); // A window of Chromium's own, by one of its shortcuts.
    else this.#arrival(targetInfo.targetId).resolve(page);
  }

  /**
   * Closes a page that was opened and is not wanted. It waits to be let go, and so does the page that opened it: closed
   * while it waits, it would hold its opener for ever. It is let go, and what it asks for is held until it is closed.
   */
  async turnAway({ session, targetId }: AttachedPage): Promise<void> {
    await session.send('Fetch.enable', {}).catch(nobody);
    session.send('Runtime.runIfWaitingForDebugger').catch(nobody);
    this.closePage(targetId);
  }

  closePage(targetId: string): void {
    this.session.send('Target.closeTarget', { targetId }).catch(nobody);
  }

  end(done: () => void): void {
    if (!this.#chromium || this.#chromium.connection.isClosed) done();
    else this.#chromium.end(done);
  }
}

export const browser = new Browser();
