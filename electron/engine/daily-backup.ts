import { setTimeout as wait } from 'node:timers/promises';
import type { EngineContext } from './engine-context.ts';

/** Not while the first window is being painted. */
const firstLookMs = 30_000;
const nextLooksMs = 60 * 60 * 1_000;

/** Makes a backup a day while the program runs, in a thread of its own; gives the function that stops it. */
export function keepDailyBackups({ library, backUp }: Pick<EngineContext, 'library' | 'backUp'>): () => void {
  const stopped = new AbortController();
  const look = async (): Promise<void> => {
    if (!library.isBackupDue()) return;
    const made = await backUp('daily');
    // A backup reads every page of the library, so it is also what meets damage that nobody has read yet.
    if (!made.ok && made.error.code === 'library-is-damaged' && !stopped.signal.aborted) library.repair();
  };
  const run = async (): Promise<void> => {
    for (let pauseMs = firstLookMs; !stopped.signal.aborted; pauseMs = nextLooksMs) {
      await wait(pauseMs, undefined, { signal: stopped.signal, ref: false });
      await look();
    }
  };
  run().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });
  return () => stopped.abort();
}
