import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleWork } from '#engine/idle-work.ts';
import { Jobs } from '#engine/jobs.ts';
import type { EngineEvent } from '#engine/requests.ts';
import { success } from '#shared/result.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Idle work over a library of which so many briefs are behind, with what it told. */
function working(behind: number) {
  const events: EngineEvent[] = [];
  const jobs = new Jobs((event) => events.push(event));
  let left = behind;
  const library = {
    rest: (count: number) => {
      left = Math.max(0, left - count);
      return success({ briefIds: [], isMoreWaiting: left > 0, behind: left, isErasing: false });
    },
  };
  const idle = new IdleWork(
    library,
    () => undefined,
    (total) => jobs.show('Reading changed briefs', total),
  );
  idle.touch();
  const progress = () => events.flatMap((event) => (event.name === 'job.progress' ? [event.event] : []));
  return { idle, jobs, progress };
}

test('a long backlog is worked off with progress, to its end', async () => {
  const { idle, progress } = working(50);
  await vi.advanceTimersByTimeAsync(2_000);
  const told = progress();
  expect(told[0]).toMatchObject({ label: 'Reading changed briefs', done: 0, total: 46, isFinished: false });
  expect(told.at(-1)).toMatchObject({ done: 46, isFinished: true });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
  idle.stop();
});

test('a few briefs are read without a word', async () => {
  const { idle, progress } = working(10);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(progress()).toEqual([]);
  idle.stop();
});

test('cancelling only stops the showing', async () => {
  const { idle, jobs, progress } = working(4_000);
  await vi.advanceTimersByTimeAsync(520);
  jobs.cancel(progress()[0]?.jobId ?? '');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(progress().filter(({ isFinished }) => isFinished)).toHaveLength(1);
  expect(progress().at(-1)?.isFinished).toBe(true);
  idle.stop();
});
