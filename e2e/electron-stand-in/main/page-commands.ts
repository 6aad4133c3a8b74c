import type { EditCommand, Page } from '../chromium/page.ts';
import { StrictEmitter } from '../strict.ts';
import { refuseUnlessSwitched } from './command-line.ts';
import { imageOf } from './native-image.ts';
import { printParameters } from './print-options.ts';
import { type WebContentsEvents, webContentsEvents } from './web-contents-events.ts';

type Known =
  | 'capturePage'
  | 'copy'
  | 'cut'
  | 'delete'
  | 'executeJavaScript'
  | 'getZoomFactor'
  | 'getZoomLevel'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'printToPDF'
  | 'redo'
  | 'selectAll'
  | 'setWebRTCIPHandlingPolicy'
  | 'setZoomFactor'
  | 'setZoomLevel'
  | 'undo'
  | 'zoomFactor'
  | 'zoomLevel';

/** The part of a WebContents that does something to the page as it is: edits, zooms, captures, prints. */
export abstract class PageCommands
  extends StrictEmitter<WebContentsEvents>
  implements Pick<Electron.WebContents, Known>
{
  protected readonly ready = Promise.withResolvers<Page>();
  #zoomFactor: number;

  constructor(zoomFactor: number) {
    super('webContents', webContentsEvents);
    this.#zoomFactor = zoomFactor;
    this.ready.promise.catch(() => {}); // Whoever waits for it hears of it.
  }

  /** The size of the window's content, which a zoom starts from. */
  protected abstract contentSize(): { width: number; height: number };

  abstract isDestroyed(): boolean;

  /** The page, once it can be used. Rejects when the window closes before. */
  get $whenReady(): Promise<Page> {
    return this.ready.promise;
  }

  /** Does something with the page when it is there; problems belong to nobody and are printed. */
  protected later(work: (page: Page) => Promise<unknown>): void {
    this.ready.promise.then(work).catch((error) => {
      if (!this.isDestroyed()) console.error(error);
    });
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.ready.promise;
    return page.evaluate(code, 'page', userGesture);
  }

  #edit(command: EditCommand): void {
    this.later((page) => page.edit(command));
  }

  undo(): void {
    this.#edit('undo');
  }

  redo(): void {
    this.#edit('redo');
  }

  cut(): void {
    this.#edit('cut');
  }

  copy(): void {
    this.#edit('copy');
  }

  paste(): void {
    this.#edit('paste');
  }

  pasteAndMatchStyle(): void {
    this.#edit('pasteAndMatchStyle');
  }

  delete(): void {
    this.#edit('delete');
  }

  selectAll(): void {
    this.#edit('selectAll');
  }

  get zoomFactor(): number {
    return this.#zoomFactor;
  }

  set zoomFactor(factor: number) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#zoomFactor = factor;
    this.$applyZoom();
  }

  /** Also called when the window has another size. */
  $applyZoom(): void {
    this.later((page) => page.zoom(this.#zoomFactor, this.contentSize()));
  }

  get zoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(1.2);
  }

  set zoomLevel(level: number) {
    this.zoomFactor = level === 0 ? 1 : 1.2 ** level;
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  getZoomLevel(): number {
    return this.zoomLevel;
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    refuseUnlessSwitched('webContents.setWebRTCIPHandlingPolicy', 'webrtc-ip-handling-policy', policy);
  }

  async capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    const page = await this.ready.promise;
    return imageOf(await page.screenshot(rect));
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const page = await this.ready.promise;
    return page.printToPdf(printParameters(options));
  }
}
