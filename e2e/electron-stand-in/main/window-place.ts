import { browser } from '../chromium/browser.ts';
import { isHeadless } from '../settings.ts';

type Bounds = Electron.Rectangle;

/** What a window is shown as, in Chromium's words. */
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** How many pixels of the screen make one of Electron's. */
export function screenScale(): number {
  return isHeadless() ? 1 : (browser.screens[0]?.devicePixelRatio ?? 1);
}

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

  /** Finds the window of a page and, unless the page brought its own, gives it its size. */
  async settle(targetId: string, isOurs: boolean): Promise<void> {
    this.#chromiumWindow = browser.session
      .send('Browser.getWindowForTarget', { targetId })
      .then(({ windowId }) => windowId);
    const windowId = await this.#chromiumWindow;
    if (isOurs) await this.#apply(windowId);
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
    this.show(state);
  }

  /** Changes what Chromium shows and nothing else: a hidden window is minimized for Chromium only. */
  show(state: WindowState): void {
    this.#later((windowId) =>
      browser.session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } }),
    );
  }

  /**
   * A page saw this size and place: a person may have moved, resized or maximized the window. True when the
   * window is not where or what it was.
   */
  async seen({ x, y, width, height }: Bounds): Promise<boolean> {
    const before = this.#bounds;
    // A headless window is where it was put, and its pages do not know where.
    this.#bounds = isHeadless() ? { ...before, width, height } : { x, y, width, height };
    const windowId = await this.#chromiumWindow;
    if (windowId === undefined) return false;
    const stateBefore = this.state;
    const { bounds: shown } = await browser.session.send('Browser.getWindowBounds', { windowId });
    this.state = shown.windowState ?? 'normal';
    return stateBefore !== this.state || before.width !== width || before.height !== height;
  }

  async #apply(windowId: number): Promise<void> {
    const { x, y, width, height } = this.#bounds;
    await browser.session.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y } });
    await browser.session.send('Browser.setContentsSize', { windowId, width, height });
  }

  #later(work: (windowId: number) => Promise<unknown>): void {
    // A window that closes meanwhile needs no place any more.
    this.#chromiumWindow?.then(work).catch(() => {});
  }
}
