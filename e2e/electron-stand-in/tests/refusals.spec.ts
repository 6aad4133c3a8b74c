import { expect, test } from './fixtures.ts';

/** What a product might use and the stand-in does not have: each must say so, never do nothing. */
const refusals: [what: string, script: string, sentence: RegExp][] = [
  ['a module', 'new electron.Tray("icon.png")', /does not do the module Tray/],
  ['a function of a module', 'electron.globalShortcut.register("F5", () => {})', /module globalShortcut/],
  ['a member of app', 'electron.app.relaunch()', /app\.relaunch/],
  ['setting a member', 'electron.app.badgeCount = 3', /app\.badgeCount = …/],
  ['an event of app', 'electron.app.on("certificate-error", () => {})', /event 'certificate-error' of app/],
  ['a member of a window', 'window.setOpacity(0.5)', /BrowserWindow\.setOpacity/],
  ['an event of a window', 'window.on("will-resize", () => {})', /event 'will-resize' of BrowserWindow/],
  ['an option of a window', 'new electron.BrowserWindow({ frame: false })', /option BrowserWindow\.frame/],
  [
    'an unsafe preference',
    'new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } })',
    /nodeIntegration/,
  ],
  ['no sandbox', 'new electron.BrowserWindow({ webPreferences: { sandbox: false } })', /sandbox: false/],
  ['a member of a page', 'window.webContents.findInPage("x")', /webContents\.findInPage/],
  ['an event of a page', 'window.webContents.on("before-input-event", () => {})', /before-input-event/],
  ['a member of a frame', 'window.webContents.mainFrame.framesInSubtree', /WebFrameMain\.framesInSubtree/],
  ['developer tools', 'window.webContents.openDevTools()', /webContents\.openDevTools/],
  ['a member of the session', 'session.setProxy({})', /session\.setProxy/],
  ['spell checking', 'session.setSpellCheckerLanguages(["en-US"])', /spell checking/],
  ['spell checking by its switch', 'session.setSpellCheckerEnabled(true)', /spell checking/],
  ['a hook on headers', 'session.webRequest.onHeadersReceived(() => {})', /webRequest\.onHeadersReceived/],
  ['another session', 'electron.session.fromPartition("x")', /session\.fromPartition/],
  [
    'a menu role',
    'electron.Menu.buildFromTemplate([{ role: "toggleDevTools" }])',
    /menu role 'toggleDevTools'/,
  ],
  ['an option of a menu item', 'new electron.MenuItem({ label: "x", badge: {} })', /option MenuItem\.badge/],
  [
    'an old protocol function',
    'electron.protocol.registerFileProtocol("x", () => {})',
    /registerFileProtocol/,
  ],
  ['the network from main', 'electron.net.fetch("https://outside.example/")', /net\.fetch/],
  ['opening a program in a test', 'electron.shell.openPath("/tmp")', /shell\.openPath/],
  ['trash', 'electron.shell.trashItem("/tmp/x")', /shell\.trashItem/],
  ['an image operation', 'electron.nativeImage.createEmpty().resize({ width: 1 })', /NativeImage\.resize/],
  [
    'an image on the clipboard',
    'new electron.ClipboardItem({ "image/png": new Blob() })',
    /image\/png on the clipboard/,
  ],
  [
    'a switch of the theme',
    'electron.nativeTheme.prefersReducedTransparency',
    /nativeTheme\.prefersReducedTransparency/,
  ],
];

test('everything the stand-in does not do throws a sentence', async ({ app, page }) => {
  await expect(page.locator('h1')).toBeVisible();
  for (const [what, script, sentence] of refusals) {
    const said = await app.evaluate(async (electron, text) => {
      const [window] = electron.BrowserWindow.getAllWindows();
      const run = new Function('electron', 'window', 'session', `return ${text};`);
      try {
        await run(electron, window, electron.session.defaultSession);
        return 'nothing was thrown';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    }, script);
    expect.soft(said, what).toMatch(sentence);
    expect.soft(said, what).toMatch(/^The stand-in for Electron does not do /);
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a preload hears what it cannot use', async ({ page }) => {
  const said = await page.evaluate(() => {
    try {
      return String(window.api.callMissing());
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(said).toBe('The stand-in for Electron does not do ipcRenderer.sendSync in a preload.');
});
