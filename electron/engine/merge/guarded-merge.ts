import { failure, type Result, success } from '#shared/result.ts';
import { threadFile } from '../thread-file.ts';
import { GuardedThread } from '../thread-guard.ts';
import type { MergeAnswer, MergeJob } from './merge-thread.ts';

/** Briefs as people write them take a hundredth of this. */
const mostCpuMs = 20_000;
const heapMegabytes = 768;

/** Merges briefs in a thread of its own, which is ended if that takes too much; nothing is changed by it. */
export async function mergeGuarded(job: MergeJob): Promise<Result<MergeAnswer>> {
  const thread = new GuardedThread<MergeJob, MergeAnswer>({
    file: threadFile(import.meta.url, 'merge-thread'),
    heapMegabytes,
    work: 'merging what came back',
  });
  try {
    const merged = await thread.run(job, mostCpuMs);
    return merged.end === 'answer' ? success(merged.answer) : notMerged();
  } finally {
    thread.end();
  }
}

function notMerged(): Result<never> {
  return failure(
    'file-unreadable',
    'What came back was not brought in: putting it together with your brief took more time or memory than a brief should need. Your brief was not changed. Add the file beside yours, and compare the two.',
  );
}
