import { afterEach, describe, expect, test } from 'vitest';
import { GuardedThread, type JobEnd, runInFit } from '#engine/thread-guard.ts';
import type { GuardedWork } from './thread-guard-work.ts';

type WorkThread = GuardedThread<GuardedWork, string>;

const threads: WorkThread[] = [];

function workThread(): WorkThread {
  const file = new URL('./thread-guard-work.ts', import.meta.url);
  const thread: WorkThread = new GuardedThread({ file, heapMegabytes: 64, work: 'testing the guard' });
  threads.push(thread);
  return thread;
}

/** Has a fresh thread do something that ends by itself only some time after its limit. */
function endOf(does: GuardedWork['does'], cpuMs: number, longestMs: number): Promise<JobEnd<string>> {
  return workThread().run({ does, longestMs }, cpuMs);
}

afterEach(() => {
  for (const thread of threads.splice(0)) thread.end();
});

describe('a thread with a job', () => {
  test('that computes beyond its time is ended for its time, and for nothing else', async () => {
    expect(await endOf('compute', 2_000, 3_500)).toEqual({ end: 'time' });
  });

  test('that waits for what never comes is ended too, though it takes no processor time', async () => {
    expect(await endOf('wait', 100, 10_000)).toEqual({ end: 'time' });
  });

  test('that takes more memory than it may is ended for that', async () => {
    expect(await endOf('gather', 60_000, 20_000)).toEqual({ end: 'memory', isFirst: true });
  });

  test('that takes more memory than it may beside its heap is ended for that', async () => {
    const file = new URL('./thread-guard-work.ts', import.meta.url);
    const limits = { heapMegabytes: 64, watchedMegabytes: 300, work: 'testing the guard' };
    const thread: WorkThread = new GuardedThread({ file, ...limits });
    threads.push(thread);
    const end = await thread.run({ does: 'hoard', longestMs: 20_000 }, 60_000);
    expect(end).toEqual({ end: 'memory', isFirst: true });
  });

  test('that meets a fault is ended for that', async () => {
    expect(await endOf('fail', 60_000, 0)).toEqual({ end: 'fault', isFirst: true });
  });

  test('is not blamed for what an earlier job left behind that fails only now', async () => {
    const used = [workThread()];
    const fitThread = () => {
      const last = used.at(-1);
      if (last?.isFit) return last;
      used.push(workThread());
      return used.at(-1) as WorkThread;
    };
    const first = await runInFit(fitThread, { does: 'failLater', longestMs: 20 }, 60_000);
    const second = await runInFit(fitThread, { does: 'pause', longestMs: 200 }, 60_000);
    expect([first, second]).toEqual(['failLater', 'pause'].map((answer) => ({ end: 'answer', answer })));
    expect(used).toHaveLength(2);
  });

  test('that meets a fault again in a thread of its own is ended for that', async () => {
    const end = await runInFit(workThread, { does: 'fail', longestMs: 0 }, 60_000);
    expect(end).toEqual({ end: 'fault', isFirst: true });
  });

  test('within its limits answers, and takes another one', async () => {
    const thread = workThread();
    for (let round = 0; round < 2; round += 1) {
      const end = await thread.run({ does: 'answer', longestMs: 0 }, 60_000);
      expect(end).toEqual({ end: 'answer', answer: 'answer' });
      expect(thread.isFit).toBe(true);
    }
  });

  test('that was ended takes no other one', async () => {
    const thread = workThread();
    await thread.run({ does: 'compute', longestMs: 4_000 }, 200);
    expect(thread.isFit).toBe(false);
  });
});
