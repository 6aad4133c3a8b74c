import { browser } from '../chromium/browser.ts';
import { headlessScreen } from '../chromium/switches.ts';
import { isHeadless } from '../settings.ts';
import { StrictEmitter } from '../strict.ts';
import { type BrowserWindowEvents, browserWindowEvents } from './browser-window-events.ts';
import { WindowPlace, type WindowState } from './window-place.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Bounds = Electron.Rectangle;
type Known =
  | 'getBounds'
  | 'getContentBounds'
  | 'getContentSize'
  | 'getMinimumSize'
  | 'getNormalBounds'
  | 'getPosition'
  | 'getSize'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isNormal'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'setContentSize'
  | 'setFullScreen'
  | 'setMinimumSize'
  | 'setPosition'
  | 'setSize'
  | 'unmaximize';

/** Where a window without a place begins: Electron puts it in the middle of the screen. */
function middle(side: 'width' | 'height', length: number): number {
  const screen = isHeadless() ? headlessScreen : browser.screens[0];
  return Math.max(0, Math.round(((screen?.[side] ?? length) - length) / 2));
}

/** The part of a BrowserWindow that is about where it is and how large, and whether it fills the screen. */
export abstract class PlacedWindow
  extends StrictEmitter<BrowserWindowEvents>
  implements Pick<Electron.BrowserWindow, Known>
{
  protected readonly place: WindowPlace;

  constructor({ width = 800, height = 600, ...options }: Options) {
    super('BrowserWindow', browserWindowEvents);
    const { x = middle('width', width), y = middle('height', height) } = options;
    this.place = new WindowPlace({ x, y, width, height });
    this.place.minimum = [options.minWidth ?? 0, options.minHeight ?? 0];
    this.place.maximum = [options.maxWidth ?? 0, options.maxHeight ?? 0];
    if (options.fullscreen) this.setFullScreen(true);
  }

  /** Called when the content has another size. */
  protected abstract contentResized(): void;

  /** Looks where the window is: its page saw another size, or a person may have moved it. */
  $mayHaveMoved(): void {
    const before = this.place.state;
    this.place
      .look()
      .then(({ isMoved, isResized }) => {
        if (isMoved) {
          this.tell('move');
          this.tell('moved');
        }
        if (isResized) {
          this.contentResized();
          this.tell('resize');
          this.tell('resized');
        }
        if (this.place.state !== before) this.#tellState(before, this.place.state);
      })
      .catch(() => {}); // The window has closed meanwhile.
  }

  #setState(state: WindowState): void {
    const before = this.place.state;
    this.place.setState(state);
    if (state !== before) this.#tellState(before, state);
  }

  #tellState(before: WindowState, state: WindowState): void {
    if (state === 'maximized') this.tell('maximize');
    else if (state === 'minimized') this.tell('minimize');
    else if (state === 'fullscreen') this.tell('enter-full-screen');
    else if (before === 'maximized') this.tell('unmaximize');
    else if (before === 'fullscreen') this.tell('leave-full-screen');
    else this.tell('restore');
  }

  minimize(): void {
    this.#setState('minimized');
  }

  isMinimized(): boolean {
    return this.place.state === 'minimized';
  }

  restore(): void {
    this.#setState('normal');
  }

  maximize(): void {
    this.#setState('maximized');
  }

  unmaximize(): void {
    if (this.isMaximized()) this.#setState('normal');
  }

  isMaximized(): boolean {
    return this.place.state === 'maximized';
  }

  isNormal(): boolean {
    return this.place.state === 'normal';
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#setState(isFullScreen ? 'fullscreen' : 'normal');
  }

  isFullScreen(): boolean {
    return this.place.state === 'fullscreen';
  }

  getBounds(): Bounds {
    return this.place.bounds;
  }

  getContentBounds(): Bounds {
    return this.place.bounds;
  }

  getNormalBounds(): Bounds {
    return this.place.normalBounds;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.place.set(bounds);
  }

  getSize(): number[] {
    const { width, height } = this.place.bounds;
    return [width, height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): number[] {
    const { x, y } = this.place.bounds;
    return [x, y];
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  getMinimumSize(): number[] {
    return [...this.place.minimum];
  }

  setMinimumSize(width: number, height: number): void {
    this.place.minimum = [width, height];
  }
}
