import { app, BrowserWindow } from 'electron';

/* A window with the page of BARE_EDITOR_PAGE, as large as a window of Briefwright. */

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  await window.loadFile(process.env.BARE_EDITOR_PAGE ?? '');
});
