import { threadFile } from '#engine/thread-file.ts';
import { GuardedThread, type GuardLimits } from '#engine/thread-guard.ts';
import type { ReferenceReading } from '#shared/readers/references/reference.ts';
import { failure, type Result } from '#shared/result.ts';
import type { ReferencesJob } from './references-thread.ts';

/* An honest list of two thousand works takes two seconds, of which half a second is the loading of the parser. */
const usualLimits: GuardLimits = { cpuMs: 15_000, heapMegabytes: 384 };

/**
 * Reads a list of references in a thread of its own, as `readReferences` does. `file-unreadable` if it takes too much
 * time or memory, `unexpected` after a fault; the thread is ended in any case.
 */
export async function readGuardedReferences(
  job: ReferencesJob,
  { cpuMs, heapMegabytes }: GuardLimits = usualLimits,
): Promise<Result<ReferenceReading>> {
  const thread = new GuardedThread<ReferencesJob, Result<ReferenceReading>>({
    file: threadFile(import.meta.url, 'references-thread'),
    heapMegabytes,
    work: 'reading references',
  });
  try {
    const end = await thread.run(job, cpuMs);
    if (end.end === 'answer') return end.answer;
    return end.end === 'fault' ? notRead() : tooExpensive();
  } finally {
    thread.end();
  }
}

const tooExpensive = () =>
  failure(
    'file-unreadable',
    'The list took more time or memory than reading references can need, so it was not read. It may be damaged; split it into parts, and import one after the other.',
  );

const notRead = () =>
  failure(
    'unexpected',
    'An error in the program stopped the reading of the list, so nothing was taken from it. Try another format, such as RIS.',
  );
