import { threadFile } from '#engine/thread-file.ts';
import { GuardedThread, type GuardLimits } from '#engine/thread-guard.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { TemplateAnswer, TemplateJob } from './template-thread.ts';
import { unusable } from './word-template-read.ts';

/** Many times what a house's template needs, even on a slow machine. */
const usualLimits: GuardLimits = { cpuMs: 10_000, heapMegabytes: 512 };

async function guarded(job: TemplateJob, limits: GuardLimits): Promise<TemplateAnswer> {
  const thread = new GuardedThread<TemplateJob, TemplateAnswer>({
    file: threadFile(import.meta.url, 'template-thread'),
    heapMegabytes: limits.heapMegabytes,
    work: 'filling a Word template',
  });
  const done = await thread.run(job, limits.cpuMs).finally(() => thread.end());
  if (done.end === 'answer') return done.answer;
  if (done.end === 'fault') {
    return failure(
      'unexpected',
      'The Word template was not used: an error in the program stopped it. Nothing was written. Export without a template, and lay the brief out in Word.',
    );
  }
  return unusable(
    'it took more time or memory than a template ever needs',
    'It may have been made to do harm: do not open it, and ask whoever made it for a fresh copy.',
  );
}

/**
 * Sets a Word file of ours in a house template, as `applyWordTemplate` does, in a thread of its own, so that saving
 * never waits for it. The thread is ended if a template takes too much: `template-unusable` comes back then.
 */
export async function fillTemplate(
  docx: Uint8Array,
  template: Uint8Array,
  limits: GuardLimits = usualLimits,
): Promise<Result<Uint8Array>> {
  const answer = await guarded({ docx, template }, limits);
  if (!answer.ok) return answer;
  if (answer.value === null) throw new Error('The template thread answered another question.');
  return success(answer.value);
}

/** Checks in a thread of its own that a file can serve as a house template; comes back as `fillTemplate` does. */
export async function lookAtTemplate(
  template: Uint8Array,
  limits: GuardLimits = usualLimits,
): Promise<Result<void>> {
  const answer = await guarded({ docx: null, template }, limits);
  return answer.ok ? success(undefined) : answer;
}
