/* Holds the laws for mutants, one number after the other, and says how each went. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { holdMutant } from './mutant-laws.ts';
import { mutantOf, soundFiles } from './mutants.ts';

/** What the thread says: that it is ready, or how the mutant of a number went. */
export type FromMutantThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'held'; readonly seed: number; readonly end: 'taken' | 'refused' }
  | { readonly kind: 'broken'; readonly seed: number; readonly why: string };

const say = (message: FromMutantThread) => parentPort?.postMessage(message);
const sound = await soundFiles();

/** To write in every format takes ten times as long as to read: of many only so many are. */
const { writtenOf100 } = z.object({ writtenOf100: z.number() }).parse(workerData);
const isToBeWritten = (seed: number) => (seed * 7) % 100 < writtenOf100;

async function hold(seed: number): Promise<FromMutantThread> {
  try {
    return { kind: 'held', seed, end: await holdMutant(mutantOf(seed, sound), isToBeWritten(seed)) };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'broken', seed, why: why.split('\n').slice(0, 6).join('\n  ') };
  }
}

parentPort?.on('message', (seed: number) => {
  void hold(seed).then(say);
});
say({ kind: 'ready' });
