import path from 'node:path';
import { app, BrowserWindow } from 'electron';

/* The least an Electron app can be: a window with a page. */

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  await window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
