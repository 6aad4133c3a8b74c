import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ThreadRequest, TypesettingThread } from '#engine/export/pdf-client.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import { longPublication, richPublication } from '../../../fixtures/publication.ts';

const threads: TypesettingThread[] = [];
const threadWith = (longestMs?: number): TypesettingThread => {
  const thread = new TypesettingThread(longestMs);
  threads.push(thread);
  return thread;
};

/**
 * Waits until a thread has ended, or has given a second answer: a thread that was ended may still have given the one it
 * was at, but takes no other request.
 */
async function endOrSecondAnswer(worker: Worker): Promise<'ended' | 'answered'> {
  const answered = async () => {
    await once(worker, 'message');
    worker.postMessage({ kind: 'warm', id: 0 } satisfies ThreadRequest);
    await once(worker, 'message');
    return 'answered' as const;
  };
  return await Promise.race([once(worker, 'exit').then(() => 'ended' as const), answered()]);
}

afterEach(() => {
  for (const thread of threads.splice(0)) thread.stop();
});

describe('the typesetting thread', () => {
  test('answers requests in order', async () => {
    const thread = threadWith();
    const answers = await Promise.all([
      thread.unprintable([0x41, 0xe000]),
      thread.pdf(pdfData(richPublication), 'a-2a'),
      thread.pages(pdfData(richPublication)),
    ]);
    expect(answers[0]).toEqual({ ok: true, value: [0xe000] });
    expect(answers[1]).toMatchObject({ ok: true, value: { kind: 'written' } });
    expect(answers[2].ok && answers[2].value.svg.length).toBeGreaterThan(10_000);
  });

  test('what takes too long is given up', async () => {
    const given = await threadWith(1).pdf(pdfData(longPublication(20)), 'ua-1');
    expect(given).toMatchObject({ ok: false, error: { code: 'export-refused' } });
  });

  test('what takes half a minute is given up where nobody says otherwise', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const thread = threadWith();
      const given = thread.pdf(pdfData(longPublication(20)), 'ua-1');
      vi.advanceTimersByTime(30_000);
      expect(await given).toMatchObject({ ok: false, error: { code: 'export-refused' } });
    } finally {
      vi.useRealTimers();
    }
  });

  test('what is given up ends with its thread', async () => {
    const started: Worker[] = [];
    const note = (message: unknown) => started.push(Reflect.get(Object(message), 'worker'));
    subscribe('worker_threads', note);
    try {
      await threadWith(1).pdf(pdfData(longPublication(20)), 'ua-1');
    } finally {
      unsubscribe('worker_threads', note);
    }
    const [worker] = started;
    if (!worker) throw new Error('No thread was started.');
    if (worker.threadId !== -1) expect(await endOrSecondAnswer(worker)).toBe('ended');
    expect(worker.threadId).toBe(-1);
  });

  test('a stopped thread answers what was under way, and starts anew with the next request', async () => {
    const thread = threadWith();
    const pending = thread.pdf(pdfData(longPublication(20)), 'ua-1');
    thread.stop();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await thread.pdf(pdfData(richPublication), 'ua-1')).ok).toBe(true);
  });

  test('a fault of the template rejects and leaves the thread usable', async () => {
    const thread = threadWith();
    const data = pdfData(richPublication);
    await expect(
      thread.pdf({ ...data, document: { ...data.document, language: 'no language' } }, null),
    ).rejects.toThrow();
    expect((await thread.pdf(data, 'ua-1')).ok).toBe(true);
  });
});
