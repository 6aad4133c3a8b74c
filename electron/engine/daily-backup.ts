import { setTimeout as wait } from 'node:timers/promises';
import type { EngineContext } from './engine-context.ts';

/** Not while the first window is being drawn. */
const firstLookMs = 30_000;
const nextLooksMs = 60 * 60 * 1_000;

/** Makes a backup every day while the program runs, in a thread of its own; gives the function that stops it. */
export function keepDailyBackups({ library, backUp }: Pick<EngineContext, 'library' | 'backUp'>): () => void {
  const stopped = new AbortController();
  const run = async (): Promise<void> => {
    for (let pauseMs = firstLookMs; !stopped.signal.aborted; pauseMs = nextLooksMs) {
      await wait(pauseMs, undefined, { signal: stopped.signal, ref: false });
      if (library.backups.isDue()) await backUp('daily');
    }
  };
  run().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });
  return () => stopped.abort();
}
