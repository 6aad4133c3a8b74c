import type { ToPage } from '../renderer/messages.ts';
import { secretName } from '../settings.ts';
import type { AttachedPage } from './browser.ts';
import { browser } from './browser.ts';
import type { Session } from './connection.ts';
import type { Protocol } from './protocol.ts';

const isolatedWorld = 'Electron Isolated Context';

/** The editing commands of Chromium that Electron's WebContents offers as methods. */
export type EditCommand =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'delete'
  | 'selectAll';

interface PageScripts {
  pageWorld: string;
  preloadWorld: string;
  /** Called with what the preload's side of the page says, and the context it says it from. */
  onMessage(text: string, contextId: number): void;
}

/** One page of Chromium, in Chromium's terms. WebContents is the same page in Electron's. */
export class Page {
  readonly session: Session;
  readonly targetId: string;
  #contextId: number | undefined;
  #leaving: ((hasLeft: boolean) => void) | undefined;

  constructor({ session, targetId }: AttachedPage) {
    this.session = session;
    this.targetId = targetId;
  }

  /** Puts the scripts in place before the page runs anything, and lets it go. */
  async start({ pageWorld, preloadWorld, onMessage }: PageScripts): Promise<void> {
    const { session } = this;
    this.#followIsolatedWorld();
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === secretName) onMessage(payload, executionContextId);
    });
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      // Chromium would otherwise read a whole script anew for an error made in it, to tell us the lines of its stack.
      // No Electron does that whose tools are closed.
      session.send('Runtime.setMaxCallStackSizeToCapture', { size: 0 }),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: secretName, executionContextName: isolatedWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadWorld,
        worldName: isolatedWorld,
      }),
      session.send('DeviceAccess.enable').catch(() => {}),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  #followIsolatedWorld(): void {
    this.session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId = (context.auxData as { frameId?: string } | undefined)?.frameId;
      if (context.name === isolatedWorld && frameId === this.targetId) this.#contextId = context.id;
    });
    this.session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#contextId) this.#contextId = undefined;
    });
    this.session.on('Runtime.executionContextsCleared', () => {
      this.#contextId = undefined;
    });
  }

  /** Hands a message to the preload's side. Where the page is between documents it is lost, as in Electron. */
  deliver(message: ToPage, contextId = this.#contextId): void {
    if (contextId === undefined) return;
    const call = {
      executionContextId: contextId,
      functionDeclaration: `function (text) { globalThis[${JSON.stringify(`${secretName}deliver`)}](text); }`,
      arguments: [{ value: JSON.stringify(message) }],
    };
    this.session.send('Runtime.callFunctionOn', call).catch(() => {});
  }

  /** The value of an expression in the page's own world, or beside the preload. Throws what the expression throws. */
  async evaluate(expression: string, world: 'page' | 'preload', userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
      ...(world === 'preload' && this.#contextId !== undefined ? { contextId: this.#contextId } : {}),
    });
    if (!exceptionDetails) return result.value;
    const description = exceptionDetails.exception?.description ?? exceptionDetails.text;
    throw new Error(description.split('\n')[0]);
  }

  /** The path of the file at an index of the preload's list. */
  async pathOfFile(index: number, contextId: number): Promise<string> {
    const expression = `globalThis[${JSON.stringify(`${secretName}files`)}][${index}]`;
    const { result } = await this.session.send('Runtime.evaluate', { contextId, expression });
    if (result.objectId === undefined) throw new Error('The page named a file that it never had');
    const { path } = await this.session.send('DOM.getFileInfo', { objectId: result.objectId });
    this.session.send('Runtime.releaseObject', { objectId: result.objectId }).catch(() => {});
    return path;
  }

  /** Runs an editing command in the element that has the focus. */
  async edit(command: EditCommand): Promise<void> {
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp' });
  }

  /** Lays the page out for a window that is smaller by the factor, and paints it larger: what a zoom is. */
  async zoom(factor: number, content: { width: number; height: number }): Promise<void> {
    if (factor === 1) return void (await this.session.send('Emulation.clearDeviceMetricsOverride'));
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(content.width / factor),
      height: Math.round(content.height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    });
  }

  async screenshot(
    clip: { x: number; y: number; width: number; height: number } | undefined,
  ): Promise<Buffer> {
    const { data } = await this.session.send('Page.captureScreenshot', {
      format: 'png',
      ...(clip ? { clip: { ...clip, scale: 1 } } : {}),
    });
    return Buffer.from(data, 'base64');
  }

  async printToPdf(options: Protocol.Page.printToPDFParameters): Promise<Buffer> {
    const { stream } = await this.session.send('Page.printToPDF', {
      ...options,
      transferMode: 'ReturnAsStream',
    });
    if (stream === undefined) throw new Error('Chromium gave no PDF');
    const parts: Buffer[] = [];
    for (let isAtEnd = false; !isAtEnd; ) {
      const chunk = await this.session.send('IO.read', { handle: stream, size: 1 << 20 });
      parts.push(Buffer.from(chunk.data, chunk.base64Encoded ? 'base64' : 'utf8'));
      isAtEnd = chunk.eof;
    }
    await this.session.send('IO.close', { handle: stream });
    return Buffer.concat(parts);
  }

  /** True once the page is gone; false when it was asked and wants to stay. */
  leave({ asksPage }: { asksPage: boolean }): Promise<boolean> {
    const gone = new Promise<boolean>((resolve) => this.session.onceDetached(() => resolve(true)));
    const stays = new Promise<boolean>((resolve) => {
      this.#leaving = (hasLeft) => {
        if (!hasLeft) resolve(false);
      };
    });
    if (asksPage) this.session.send('Page.close').catch(() => {});
    else browser.closePage(this.targetId);
    return Promise.race([gone, stays]);
  }

  /** Answers Chromium's question whether to leave a page that would rather stay. */
  answerBeforeUnload(leaves: boolean): void {
    const done = () => this.#leaving?.(leaves);
    this.session.send('Page.handleJavaScriptDialog', { accept: leaves }).then(done, done);
  }
}
