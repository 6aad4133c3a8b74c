import { originOf } from '../addresses.ts';
import { refuseOtherMembersOfInstances } from '../strict.ts';
import type { WebContents } from './web-contents.ts';

/** A page's top frame, as `senderFrame` and `mainFrame` show it. A preload runs in no other frame. */
export class WebFrame
  implements
    Pick<
      Electron.WebFrameMain,
      | 'url'
      | 'origin'
      | 'name'
      | 'processId'
      | 'routingId'
      | 'detached'
      | 'isDestroyed'
      | 'send'
      | 'executeJavaScript'
      | 'reload'
    >
{
  readonly processId = 1;
  readonly routingId = 1;
  readonly name = '';
  readonly detached = false;
  readonly parent = null;
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  get top(): WebFrame {
    return this;
  }

  get url(): string {
    return this.#contents.getURL();
  }

  get origin(): string {
    return originOf(this.url);
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed();
  }

  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args);
  }

  executeJavaScript(code: string, userGesture?: boolean): Promise<unknown> {
    return this.#contents.executeJavaScript(code, userGesture);
  }

  reload(): boolean {
    this.#contents.reload();
    return true;
  }
}
refuseOtherMembersOfInstances('WebFrameMain', WebFrame);
