import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { FromGuardedThread } from '#engine/thread-jobs.ts';

const options = { now: '2026-03-01T10:00:00Z' };

/** The reading thread with a look into it: beside its own answers it tells which prototypes can still be changed. */
function threadWithLook(): Worker {
  return new Worker(new URL('./reading-thread-look.ts', import.meta.url));
}

test('what every object has cannot be changed in the thread that reads foreign files', async () => {
  const worker = threadWithLook();
  const told: (FromGuardedThread<unknown> | { readonly open: readonly string[] })[] = [];
  worker.on('message', (message) => told.push(message));
  while (told.length < 2) await once(worker, 'message');
  expect(told[0]).toMatchObject({ kind: 'ready' });
  expect(told[1]).toEqual({ open: [] });
  worker.postMessage({ file: { name: 'a.txt', bytes: Buffer.from('A harbour.') }, options });
  while (told.length < 3) await once(worker, 'message');
  expect(told[2]).toMatchObject({ kind: 'done', answer: { ok: true } });
  await worker.terminate();
});
