import { maxJsonDepth } from '#engine/brief-file/format.ts';
import { parseGuardedJson } from '#engine/brief-file/guarded-json.ts';
import { readBriefOfAnyForm } from '#engine/brief-file/read-or-repair.ts';
import { answerJobs } from '#engine/thread-jobs.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { leftIn, withNotes } from '#shared/merge/left-for-later.ts';
import { type Chosen, mergeReturned } from '#shared/merge/merge.ts';
import { callBetween, type PatchCall } from '#shared/merge/merge-call.ts';
import { type ToldMerge, toldMerge } from '#shared/merge/told.ts';

/* The thread in which briefs that came back are merged; `guarded-merge.ts` starts and ends it. */

/** A brief that came back; its base as the library made it, or as the bytes of its JSON that came from a file. */
export interface ReturnToMerge {
  readonly brief: Brief;
  readonly base: Brief | Uint8Array | null;
  readonly by: string;
}

/** What is to be merged; `at` is an ISO moment, `label` what the change is called. */
export interface MergeJob {
  readonly mine: Brief;
  readonly returned: readonly ReturnToMerge[];
  readonly chosen: Chosen;
  readonly label: string;
  readonly at: string;
}

/** What a merge comes to: the change that makes it (null if there is nothing to change), what it does, what is left. */
export interface MergeAnswer extends ToldMerge {
  readonly call: PatchCall | null;
  readonly left: number;
  /** Whether each of the returns could be compared with what was sent. */
  readonly isCompared: readonly boolean[];
}

function briefOf(base: ReturnToMerge['base']): Brief | null {
  if (!(base instanceof Uint8Array)) return base;
  const json = parseGuardedJson(base, maxJsonDepth);
  const read = json.ok ? readBriefOfAnyForm(json.value.value, () => '') : null;
  return read?.ok && !read.value.newer ? read.value.brief : null;
}

async function merge({ mine, returned, chosen, label, at }: MergeJob): Promise<MergeAnswer> {
  const compared = returned.map((one) => ({ ...one, base: briefOf(one.base) }));
  const merged = mergeReturned(mine, compared, chosen);
  const noted = withNotes(merged, compared, at);
  const theirs = compared.map(({ brief }) => brief);
  return {
    ...toldMerge(mine, theirs, merged),
    call: callBetween(mine, noted, label),
    left: leftIn(merged).length,
    isCompared: compared.map(({ base }) => base !== null),
  };
}

answerJobs(merge);
