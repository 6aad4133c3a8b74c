import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';

/* What a thread of `thread-guard.ts` sends, and how its own file answers. */

/** That the thread has started, then an answer for each job; `usedMs` is its processor time. */
export type FromGuardedThread<Answer> = { readonly usedMs: number | null } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly answer: Answer; readonly heapBytes: number }
);

/** Null if this Node cannot tell (before 24.6). */
function usedMs(): number | null {
  if (typeof process.threadCpuUsage !== 'function') return null;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * Answers the jobs of the thread one after the other. Buffers that `handedOver` names are moved to the caller instead
 * of copied. A fault in the work ends the thread.
 */
export function answerJobs<Job, Answer>(
  work: (job: Job) => Promise<Answer>,
  handedOver: (answer: Answer) => ArrayBuffer[] = () => [],
): void {
  const tell = (message: FromGuardedThread<Answer>, buffers: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, buffers);
  parentPort?.on('message', async (job: Job) => {
    const answer = await work(job);
    const heapBytes = getHeapStatistics().used_heap_size;
    tell({ kind: 'done', answer, heapBytes, usedMs: usedMs() }, handedOver(answer));
  });
  // A file that managed to change the built-in prototypes would affect the files after it.
  for (const { prototype } of [Object, Array, String, Function]) Object.preventExtensions(prototype);
  tell({ kind: 'ready', usedMs: usedMs() });
}
