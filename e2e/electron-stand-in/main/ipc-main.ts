import { EventEmitter } from 'node:events';
import { refuseOtherMembersOfInstances } from '../strict.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

/** What handlers and listeners get to know about the sender of a message. */
export interface IpcEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
  sender: WebContents;
  senderFrame: WebFrame;
  frameId: number;
  processId: number;
  type: 'frame';
  ports: [];
  reply(channel: string, ...args: unknown[]): void;
}

/** Electron's ipcMain; each WebContents has one of its own too, which is asked first. */
export class IpcMain
  extends EventEmitter
  implements Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly $handlers = new Map<string, Handler>();

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    if (this.$handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.$handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.$handlers.delete(channel);
  }
}
refuseOtherMembersOfInstances('ipcMain', IpcMain);

export const ipcMain = new IpcMain();
