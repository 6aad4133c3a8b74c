import { setImmediate as otherRequests } from 'node:timers/promises';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';

type Erasing = Pick<EngineContext, 'library' | 'unsaved' | 'jobs' | 'emit' | 'changed' | 'busy'>;
type Erased = Result<ResponseOf<'library.erase'>>;

/**
 * Erases briefs of the trash, or (null) all of it, a few at a time, so that edits are saved in between. When cancelled,
 * it leaves in the trash what is not erased yet.
 */
export async function eraseInSteps(
  { library, unsaved, jobs, emit, changed, busy }: Erasing,
  briefIds: readonly string[] | null,
): Promise<Erased> {
  const waiting = library.trash.waiting(briefIds);
  if (!waiting.ok) return waiting;
  const { briefIds: ids, isMany } = waiting.value;
  const erase = async (job: {
    readonly isCancelled: boolean;
    progress(done: number): void;
  }): Promise<Erased> => {
    let erased = 0;
    for (let start = 0; start < ids.length && !job.isCancelled; ) {
      const some = library.trash.eraseSome(ids.slice(start), isMany);
      if (!some.ok) return some;
      erased += some.value.briefIds.length;
      start += some.value.dealtWith;
      // Changes that could not be saved into them are erased with them.
      const forgotten = await unsaved.forgetBriefs(some.value.briefIds);
      if (!forgotten.ok) return forgotten;
      job.progress(start);
      await otherRequests();
    }
    for (;;) {
      const left = library.trash.overwriteSome();
      if (!left.ok) return left;
      if (left.value !== 'more') return success({ erased, tracesLeft: left.value });
      await otherRequests();
    }
  };
  const done = await jobs.run('Erasing', ids.length, erase);
  changed(null);
  emit({ name: 'unsaved.changed', event: {} });
  busy();
  return done;
}
