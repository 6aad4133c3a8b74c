import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { App } from 'electron';
import { leaveInOrder } from '../../../electron/main/lifecycle.ts';

/*
 * A program whose engine has a thread deep in native code that does not come back, as the typesetter in a word of a
 * million letters. It is left as soon as that has begun.
 */

const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
const endless = `
  const db = new (require(${JSON.stringify(sqlite)}))(':memory:');
  require('node:worker_threads').parentPort.postMessage('begun');
  db.prepare('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n').get();`;
const engine = `
  const { parentPort, Worker } = require('node:worker_threads');
  const stuck = new Worker(${JSON.stringify(endless)}, { eval: true });
  stuck.on('message', () => parentPort.postMessage('begun'));
  parentPort.on('message', () => process.exit());`;

/** Electron's way of leaving, as far as it matters here. */
class LeavingApp extends EventEmitter {
  quit(): void {
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) process.exit(0);
  }

  exit(code: number): void {
    process.exit(code);
  }
}

const app = new LeavingApp();
const worker = new Worker(engine, { eval: true });
const windows = { count: 0, isQuitting: true, closeAll: () => {}, open: () => ({}) as never };
leaveInOrder(app as unknown as App, windows, async () => {
  worker.postMessage('close');
  await new Promise((resolve) => worker.once('exit', resolve));
});
worker.once('message', () => {
  setTimeout(() => {
    console.log('left');
    app.quit();
  }, 200);
});
