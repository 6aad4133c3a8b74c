import type { PreventableEvent } from '../strict.ts';
import type { BrowserWindow } from './browser-window.ts';

type Details = PreventableEvent & { url: string; isMainFrame: boolean };

/** The events a WebContents of the stand-in emits, with their arguments. */
export interface WebContentsEvents {
  'context-menu': [PreventableEvent, params: object];
  destroyed: [];
  'did-create-window': [BrowserWindow, details: object];
  'did-fail-load': [
    PreventableEvent,
    errorCode: number,
    errorDescription: string,
    validatedURL: string,
    isMainFrame: boolean,
    frameProcessId: number,
    frameRoutingId: number,
  ];
  'did-finish-load': [];
  'did-frame-finish-load': [
    PreventableEvent,
    isMainFrame: boolean,
    frameProcessId: number,
    frameRoutingId: number,
  ];
  'did-navigate': [PreventableEvent, url: string, httpResponseCode: number, httpStatusText: string];
  'did-navigate-in-page': [PreventableEvent, url: string, isMainFrame: boolean];
  'did-start-loading': [];
  'did-stop-loading': [];
  'dom-ready': [PreventableEvent];
  'ipc-message': [PreventableEvent, channel: string, ...args: unknown[]];
  'page-title-updated': [PreventableEvent, title: string, explicitSet: boolean];
  'preload-error': [PreventableEvent, preloadPath: string, error: Error];
  'render-process-gone': [PreventableEvent, details: { reason: string; exitCode: number }];
  /** Never emitted: a page of the stand-in has no <webview>, so none can be attached. */
  'will-attach-webview': [];
  'will-frame-navigate': [Details];
  'will-navigate': [
    Details,
    url: string,
    isInPlace: boolean,
    isMainFrame: boolean,
    process: number,
    routing: number,
  ];
  'will-prevent-unload': [PreventableEvent];
  'will-redirect': [
    Details,
    url: string,
    isInPlace: boolean,
    isMainFrame: boolean,
    process: number,
    routing: number,
  ];
}

export const webContentsEvents = [
  'context-menu',
  'destroyed',
  'did-create-window',
  'did-fail-load',
  'did-finish-load',
  'did-frame-finish-load',
  'did-navigate',
  'did-navigate-in-page',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'ipc-message',
  'page-title-updated',
  'preload-error',
  'render-process-gone',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
] as const satisfies (keyof WebContentsEvents)[];
