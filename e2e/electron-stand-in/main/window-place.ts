import { type AttachedPage, browser } from '../chromium/browser.ts';
import type { Protocol } from '../chromium/protocol.ts';

type Bounds = Electron.Rectangle;

/** What a window is shown as, in Chromium's words. */
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/**
 * Where a window is and how large. Chromium's own frame counts as nothing: a window's size is the size of its
 * content, which is what a page sees, with a frame or without one.
 */
export class WindowPlace {
  minimum: [number, number] = [0, 0];
  maximum: [number, number] = [0, 0];
  state: WindowState = 'normal';
  #bounds: Bounds;
  #normalBounds: Bounds;
  #chromiumWindow: Promise<number> | undefined;
  /** What Chromium puts around the content. */
  #frame: { width: number; height: number } | undefined;
  #isHidden = false;
  /** What was asked of Chromium, and how often: what it tells meanwhile is of before. */
  #asked: Promise<unknown> = Promise.resolve();
  #askedCount = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
    this.#normalBounds = bounds;
  }

  get bounds(): Bounds {
    return { ...this.#bounds };
  }

  get normalBounds(): Bounds {
    return this.state === 'normal' ? this.bounds : { ...this.#normalBounds };
  }

  /** Finds the window of a page. It gets the size it was made with, unless it is `adopted` and brings its own. */
  async settle({ session, targetId }: AttachedPage, isAdopted: boolean): Promise<void> {
    const found = browser.session.send('Browser.getWindowForTarget', { targetId });
    this.#chromiumWindow = found.then(({ windowId }) => windowId);
    const windowId = await this.#chromiumWindow;
    if (isAdopted) {
      const { cssLayoutViewport: content } = await session.send('Page.getLayoutMetrics');
      this.#bounds = { ...this.#bounds, width: content.clientWidth, height: content.clientHeight };
    } else await this.#apply(windowId);
    const { bounds } = await browser.session.send('Browser.getWindowBounds', { windowId });
    const { width, height } = this.#bounds;
    this.#frame = { width: (bounds.width ?? width) - width, height: (bounds.height ?? height) - height };
    if (this.state !== 'normal') this.#show(this.state);
  }

  set(wanted: Partial<Bounds>): void {
    const merged = { ...this.#bounds, ...wanted };
    const clamp = (size: number, index: 0 | 1) =>
      Math.min(Math.max(size, this.minimum[index]), this.maximum[index] || Number.POSITIVE_INFINITY);
    this.#bounds = { ...merged, width: clamp(merged.width, 0), height: clamp(merged.height, 1) };
    this.#later((windowId) => this.#apply(windowId));
  }

  setState(state: WindowState): void {
    if (this.state === 'normal') this.#normalBounds = this.#bounds;
    else if (state === 'normal') this.#bounds = this.#normalBounds;
    this.state = state;
    this.#show(state);
  }

  /** A hidden window is minimized for Chromium, and for nobody else. */
  setHidden(isHidden: boolean): void {
    this.#isHidden = isHidden;
    this.#show(isHidden ? 'minimized' : this.state);
  }

  #show(windowState: WindowState): void {
    this.#later((windowId) =>
      browser.session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }),
    );
  }

  /** Looks where the window is and what it is shown as; a person may have changed both. */
  async look(): Promise<{ isMoved: boolean; isResized: boolean }> {
    const windowId = await this.#chromiumWindow;
    if (windowId === undefined || !this.#frame) return { isMoved: false, isResized: false };
    const bounds = await this.#settledBounds(windowId);
    const before = this.#bounds;
    const { left = before.x, top = before.y, width = 0, height = 0, windowState = 'normal' } = bounds;
    const isMinimized = windowState === 'minimized';
    if (this.state === 'normal' && windowState !== 'normal') this.#normalBounds = before;
    if (!isMinimized || !this.#isHidden) this.state = windowState;
    if (isMinimized) return { isMoved: false, isResized: false };
    const frame = windowState === 'fullscreen' ? { width: 0, height: 0 } : this.#frame;
    this.#bounds = { x: left, y: top, width: width - frame.width, height: height - frame.height };
    return {
      isMoved: left !== before.x || top !== before.y,
      isResized: this.#bounds.width !== before.width || this.#bounds.height !== before.height,
    };
  }

  /** Where the window is for Chromium once all that was asked of it is done. */
  async #settledBounds(windowId: number): Promise<Protocol.Browser.Bounds> {
    for (;;) {
      await this.#asked;
      const count = this.#askedCount;
      const { bounds } = await browser.session.send('Browser.getWindowBounds', { windowId });
      if (count === this.#askedCount) return bounds;
    }
  }

  async #apply(windowId: number): Promise<void> {
    const { x, y, width, height } = this.#bounds;
    await browser.session.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y } });
    await browser.session.send('Browser.setContentsSize', { windowId, width, height });
  }

  #later(work: (windowId: number) => Promise<unknown>): void {
    this.#askedCount += 1;
    // A window that closes meanwhile needs no place any more.
    const done = this.#chromiumWindow?.then(work).catch(() => {});
    this.#asked = Promise.all([this.#asked, done]);
  }
}
