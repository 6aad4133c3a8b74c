import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { closingPatienceMs } from '../../../electron/main/closing.ts';
import { lastPatienceMs, leaveInOrder, leaveOnSignals } from '../../../electron/main/lifecycle.ts';

/** Electron's way of leaving, as far as it matters here: asked twice, and ended when nobody objects. */
class FakeApp extends EventEmitter {
  readonly happened: string[] = [];

  quit(): void {
    if (this.#isPrevented('before-quit')) return;
    if (this.#isPrevented('will-quit')) return;
    this.happened.push('ended');
  }

  exit(code: number): void {
    this.happened.push(`exit ${code}`);
  }

  #isPrevented(name: string): boolean {
    let isPrevented = false;
    this.emit(name, { preventDefault: () => (isPrevented = true) });
    return isPrevented;
  }
}

function leaving(
  closeRest: () => Promise<void> = async () => {},
  beforeClosing: () => Promise<void> = async () => {},
) {
  const app = new FakeApp();
  const windows = {
    count: 1,
    isQuitting: false,
    closeAll: () => {
      windows.isQuitting = true;
      app.happened.push('windows asked');
    },
    open: () => {
      app.happened.push('window opened');
      return {} as never;
    },
  };
  leaveInOrder(
    app as unknown as App,
    windows,
    async () => {
      app.happened.push('library closing');
      await closeRest();
      app.happened.push('library closed');
    },
    beforeClosing,
    () => app.happened.push('ended at once'),
  );
  const lastWindowCloses = () => {
    windows.count = 0;
    app.emit('window-all-closed');
  };
  return { app, windows, lastWindowCloses };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('leaving the program', () => {
  test('asks the windows first, then closes the library, then ends', async () => {
    const { app, lastWindowCloses } = leaving();
    app.quit();
    expect(app.happened).toEqual(['windows asked']);
    lastWindowCloses();
    await settled();
    expect(app.happened).toEqual(['windows asked', 'library closing', 'library closed', 'ended']);
  });

  test('does not happen while a window stays', async () => {
    const { app } = leaving();
    app.quit();
    await settled();
    expect(app.happened).toEqual(['windows asked']);
  });

  test('follows the last window on systems where a program ends with it', async () => {
    const { app, lastWindowCloses } = leaving();
    lastWindowCloses();
    await settled();
    expect(app.happened).toEqual(
      process.platform === 'darwin' ? [] : ['library closing', 'library closed', 'ended'],
    );
  });

  test('waits for what the user is asked, however long, and asks once', async () => {
    vi.useFakeTimers();
    const question = Promise.withResolvers<void>();
    let asked = 0;
    const { app, windows } = leaving(undefined, () => {
      asked += 1;
      return question.promise;
    });
    windows.count = 0;
    app.quit();
    app.quit();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked, app.happened]).toEqual([1, []]);
    question.resolve();
    await vi.advanceTimersByTimeAsync(1);
    expect(app.happened).toEqual(['library closing', 'library closed', 'ended']);
    vi.useRealTimers();
  });

  test('ends at once where the library does not close, within 15 seconds in all', async () => {
    vi.useFakeTimers();
    const { app, windows } = leaving(() => new Promise(() => {}));
    windows.count = 0;
    app.quit();
    await vi.advanceTimersByTimeAsync(lastPatienceMs - 1);
    expect(app.happened).toEqual(['library closing']);
    await vi.advanceTimersByTimeAsync(1);
    expect(app.happened).toEqual(['library closing', 'ended at once']);
    expect(closingPatienceMs + lastPatienceMs).toBeLessThan(15_000);
    vi.useRealTimers();
  });

  test('by a signal asks nobody', () => {
    const { app } = leaving();
    const process = new EventEmitter();
    const windows = { stopAsking: () => app.happened.push('nobody is asked') };
    leaveOnSignals(app as unknown as App, windows, process as NodeJS.Process);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.emit(signal);
    const each = ['nobody is asked', 'windows asked'];
    expect(app.happened).toEqual([...each, ...each, ...each]);
  });

  test('ends even where closing the library met a bug', async () => {
    const { app, windows } = leaving(() => Promise.reject(new TypeError('bug')));
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    windows.count = 0;
    app.quit();
    await settled();
    expect(app.happened).toEqual(['library closing', 'ended']);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  test('opens a window where the program is called up without one', () => {
    const { app, windows } = leaving();
    app.emit('activate');
    windows.count = 0;
    app.emit('activate');
    expect(app.happened).toEqual(['window opened']);
  });
});
