import type { Worker } from 'node:worker_threads';

/** How often the thread is checked, and how much longer than its processor time it may take on a busy computer. */
const lookMs = 50;
const slowness = 10;

/** Calls `onSpent` when the thread has used up its time from now on; gives the function that ends the watch. */
export function watchTime(
  worker: Worker,
  cpuMs: number,
  usedBefore: number,
  onSpent: () => void,
): () => void {
  const startedAt = performance.now();
  let isOver = false;
  const look = async () => {
    const used = await cpuMsOf(worker);
    if (isOver) return;
    const waited = performance.now() - startedAt;
    const isSpent = used === null ? waited > cpuMs * 2 : used - usedBefore > cpuMs;
    if (isSpent || waited > cpuMs * slowness) onSpent();
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
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1_000;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
