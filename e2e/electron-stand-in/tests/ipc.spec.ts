import { expect, test } from './fixtures.ts';

test('values keep their kinds from page to main and back', async ({ page }) => {
  const kept = await page.evaluate(async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const sent = {
      bytes: new Uint8Array([1, 2, 255]),
      buffer: new Uint8Array([9, 8]).buffer,
      floats: new Float64Array([1.5, -0]),
      date: new Date(5),
      map: new Map([[{ k: 1 }, new Set([1, 'x'])]]),
      regexp: /a\/b/gi,
      big: 12n ** 30n,
      notANumber: Number.NaN,
      minusZero: -0,
      absent: undefined,
      nothing: null,
      error: new RangeError('m'),
      sparse: [1, undefined, 3],
      text: '\u2028\u0000é😀',
      circle,
    };
    const back = (await window.api.echo(sent)) as typeof sent;
    return {
      bytes: back.bytes instanceof Uint8Array && [...back.bytes],
      buffer: back.buffer instanceof ArrayBuffer && [...new Uint8Array(back.buffer)],
      floats: [...back.floats],
      date: back.date instanceof Date && back.date.getTime(),
      map: back.map instanceof Map && [...back.map][0]?.[1].has('x'),
      regexp: String(back.regexp),
      big: back.big === sent.big,
      notANumber: Number.isNaN(back.notANumber),
      minusZero: Object.is(back.minusZero, -0),
      absent: 'absent' in back && back.absent === undefined,
      error: [back.error instanceof Error, back.error.name, back.error.message],
      sparse: back.sparse.length,
      text: back.text === sent.text,
      circle: back.circle.self === back.circle,
    };
  });
  expect(kept).toEqual({
    bytes: [1, 2, 255],
    buffer: [9, 8],
    floats: [1.5, -0],
    date: 5,
    map: true,
    regexp: '/a\\/b/gi',
    big: true,
    notANumber: true,
    minusZero: true,
    absent: true,
    error: [true, 'Error', 'm'],
    sparse: 3,
    text: true,
    circle: true,
  });
});

test('errors of handlers arrive with the words Electron uses', async ({ page }) => {
  const messageOf = (name: 'fail' | 'unhandled') =>
    page.evaluate((method) => window.api[method]().catch((error: Error) => error.message), name);
  expect(await messageOf('fail')).toBe("Error invoking remote method 'fail': RangeError: boom");
  expect(await messageOf('unhandled')).toBe(
    "Error invoking remote method 'no-such': Error: No handler registered for 'no-such'",
  );
  await expect(page.evaluate(() => window.api.echo({ file: new Blob(['x']) }))).rejects.toThrow(
    'An object could not be cloned.',
  );
});

test('a handler sees the sender under its app:// address', async ({ page }) => {
  expect(await page.evaluate(() => window.api.who())).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    isTop: true,
    isWindow: true,
  });
});

test('functions, results and errors cross the context bridge', async ({ page }) => {
  expect(await page.evaluate(() => [window.api.add(2, 3), window.api.callBack((x) => x * 2)])).toEqual([
    5, 41,
  ]);
  const thrown = await page.evaluate(() => {
    try {
      return window.api.throwHere();
    } catch (error) {
      return [error instanceof Error, (error as Error).message];
    }
  });
  expect(thrown).toEqual([true, 'bad thing']);
  expect(await page.evaluate(() => [window.api.platform, window.api.argument])).toEqual([
    process.platform,
    '--from-main',
  ]);
});

test('messages from main arrive until the listener is removed', async ({ page }) => {
  await expect.poll(() => page.evaluate(() => window.ticks.length)).toBeGreaterThan(0);
  const afterStop = await page.evaluate(async () => {
    window.stopTicks();
    const count = window.ticks.length;
    await window.api.ping();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [window.ticks.length - count, window.ticks[0]?.at instanceof Date];
  });
  expect(afterStop).toEqual([0, true]);
});

test('main may use a worker thread', async ({ page }) => {
  expect(await page.evaluate(() => window.api.square(12))).toBe(144);
});
