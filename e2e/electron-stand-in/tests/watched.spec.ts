import { findDisplay } from '../../../electron/tooling/display.ts';
import { expect, firstPage, launch, test } from './fixtures.ts';

test('the windows of a test driver can be watched, on the screen there is', async ({ dataFolder }) => {
  test.skip(process.platform !== 'linux', 'a display in memory is a matter of Linux');
  const { DISPLAY: _own, WAYLAND_DISPLAY: _too, ...withoutDisplay } = process.env;
  const display = await findDisplay(withoutDisplay);
  try {
    const app = await launch(dataFolder, { ...display.environment, ELECTRON_STAND_IN_HEADLESS: '0' });
    const page = await firstPage(app);
    const seen = await app.evaluate(({ screen, BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
      const { bounds } = screen.getPrimaryDisplay();
      return { bounds, matching: screen.getDisplayMatching(window).bounds, window };
    });
    expect(seen.bounds).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
    expect(seen.matching).toEqual(seen.bounds);
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([
      seen.window.width,
      seen.window.height,
    ]);
    await app.close();
  } finally {
    display.end();
  }
});
