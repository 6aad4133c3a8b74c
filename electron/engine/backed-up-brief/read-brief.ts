import { failure, type Result } from '#shared/result.ts';
import { threadFile } from '../thread-file.ts';
import { GuardedThread } from '../thread-guard.ts';
import type { BackedUpBriefJob } from './brief-thread.ts';

/** A backup of an earlier form is copied and brought to today's before it is read, and a damaged one is salvaged. */
const mostCpuMs = 300_000;
const heapMegabytes = 2_048;

/**
 * Reads one brief of a backup, in a thread of its own, as the bytes of a `.brief` file. The backup stays as it is. Fails
 * as the opening of a library, or of a brief in it, does.
 */
export async function readBackedUpBrief(job: BackedUpBriefJob): Promise<Result<Uint8Array>> {
  const thread = new GuardedThread<BackedUpBriefJob, Result<Uint8Array>>({
    file: threadFile(import.meta.url, 'brief-thread'),
    heapMegabytes,
    work: 'reading a brief of a backup',
  });
  try {
    const read = await thread.run(job, mostCpuMs);
    return read.end === 'answer' ? read.answer : notRead();
  } finally {
    thread.end();
  }
}

function notRead(): Result<never> {
  return failure(
    'file-unreadable',
    'The brief was not taken out of the backup: reading it took more time or memory than a backup should need. The library was not changed. Restore the whole backup instead, or choose another one.',
  );
}
