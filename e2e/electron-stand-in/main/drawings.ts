import type { Drawing, DrawingAnswer } from '../renderer/messages.ts';
import type { BrowserWindow } from './browser-window.ts';

const waiting = new Map<number, (answer: DrawingAnswer) => void>();
let lastId = 0;

/** Has a page draw a menu or a dialog over itself; resolves with what the person chose before it was withdrawn. */
export function draw(window: BrowserWindow, drawing: Drawing, signal?: AbortSignal): Promise<DrawingAnswer> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    window.webContents.$deliver({ kind: 'draw', id, drawing });
    signal?.addEventListener('abort', () => window.webContents.$deliver({ kind: 'withdraw', id }));
  });
}

/** Called when a page says how a drawing was left. */
export function drawingAnswered(id: number, answer: DrawingAnswer): void {
  waiting.get(id)?.(answer);
  waiting.delete(id);
}
