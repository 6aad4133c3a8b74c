import type { PreventableEvent } from '../strict.ts';

/** The events a BrowserWindow of the stand-in emits, with their arguments. */
export interface BrowserWindowEvents {
  blur: [PreventableEvent];
  close: [PreventableEvent];
  closed: [];
  'enter-full-screen': [];
  focus: [PreventableEvent];
  hide: [];
  'leave-full-screen': [];
  maximize: [];
  minimize: [];
  move: [];
  moved: [];
  'page-title-updated': [PreventableEvent, title: string, explicitSet: boolean];
  'ready-to-show': [];
  resize: [];
  resized: [];
  restore: [];
  show: [];
  unmaximize: [];
}

export const browserWindowEvents = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'restore',
  'show',
  'unmaximize',
] as const satisfies (keyof BrowserWindowEvents)[];
