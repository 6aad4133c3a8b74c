import { Worker } from 'node:worker_threads';

/** How often the thread is checked, and how much longer than its processor time it may take on a busy computer. */
const lookMs = 50;
const slowness = 10;

/** What a thread may use from now on. */
export interface ThreadLimits {
  readonly cpuMs: number;
  /** The processor time it had used before. */
  readonly usedBefore: number;
  readonly heapBytes: number;
  /** Its heap and the buffers outside it together. */
  readonly watchedBytes: number;
}

/** Calls `onSpent` when the thread has used up what it may use; gives the function that ends the watch. */
export function watchThread(
  worker: Worker,
  limits: ThreadLimits,
  onSpent: (what: 'time' | 'memory') => void,
): () => void {
  const { cpuMs, usedBefore, heapBytes, watchedBytes } = limits;
  const startedAt = performance.now();
  let isOver = false;
  const look = async () => {
    const used = await cpuMsOf(worker);
    const memory = await memoryOf(worker);
    if (isOver) return;
    const waited = performance.now() - startedAt;
    const isSpent = used === null ? waited > cpuMs * 2 : used - usedBefore > cpuMs;
    if (memory.heap > heapBytes || memory.heap + memory.beside > watchedBytes) onSpent('memory');
    else if (isSpent || waited > cpuMs * slowness) onSpent('time');
    else timer = setTimeout(look, lookMs);
  };
  let timer = setTimeout(look, lookMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Null if this Node cannot tell (before 24.6) or the thread has ended. */
async function cpuMsOf(worker: Worker): Promise<number | null> {
  if (typeof worker.cpuUsage !== 'function') return null;
  const usage = await answered(worker.cpuUsage());
  return usage && (usage.user + usage.system) / 1_000;
}

/** Whether this Node tells what the heap of a thread holds (from 24 on). */
export const isHeapKnown = typeof Worker.prototype.getHeapStatistics === 'function';

/** Nothing if this Node cannot tell or the thread has ended. */
async function memoryOf(worker: Worker): Promise<{ readonly heap: number; readonly beside: number }> {
  const found = isHeapKnown ? await answered(worker.getHeapStatistics()) : null;
  return { heap: found?.used_heap_size ?? 0, beside: found?.external_memory ?? 0 };
}

/** What a thread answers about itself; null if it has ended. */
async function answered<Answer>(question: Promise<Answer>): Promise<Answer | null> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
