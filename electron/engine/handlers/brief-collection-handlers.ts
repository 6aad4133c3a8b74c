import { setImmediate as otherRequests } from 'node:timers/promises';
import type { BriefId } from '#shared/brief/ids.ts';
import type { ParsedRequestOf } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf } from './answers.ts';

/** How many briefs are put into a collection, or taken out of it, in one transaction. */
const briefsAtATime = 250;

type Collecting = Pick<EngineContext, 'library' | 'changed' | 'busy'>;

/** Puts briefs into a collection a few at a time, so that edits are saved in between; what was done is told. */
async function putInParts(
  { library, changed }: Collecting,
  { id, briefIds, isIn }: ParsedRequestOf<'briefCollections.put'>,
): Promise<Result<{ readonly briefIds: BriefId[] }>> {
  const done: BriefId[] = [];
  for (let start = 0; start < briefIds.length; start += briefsAtATime) {
    if (start > 0) await otherRequests();
    const put = library.collections.put(id, briefIds.slice(start, start + briefsAtATime), isIn);
    if (!put.ok) {
      if (done.length > 0) changed(done);
      return put;
    }
    done.push(...put.value);
  }
  changed(done);
  return success({ briefIds: done });
}

/** Answers requests about collections of briefs. */
export function briefCollectionHandlers(context: Collecting) {
  const { library, changed, busy } = context;
  const { collections } = library;
  /** Tells every window where the work was done; what was removed is swept in a later pause. */
  const telling = <Value>(result: Result<Value>, briefIds: readonly string[] = []): Result<Value> => {
    if (result.ok) changed(briefIds);
    busy();
    return result;
  };
  return {
    'briefCollections.make': ({ name, parentId, briefIds }) =>
      telling(collections.make(name, parentId, briefIds), briefIds),
    'briefCollections.change': ({ id, name, parentId }) =>
      answerOf(telling(collections.change(id, name, parentId)), () => ({})),
    'briefCollections.remove': ({ id }) => telling(collections.remove(id)),
    'briefCollections.takeBack': ({ ids }) => answerOf(telling(collections.takeBack(ids)), () => ({})),
    'briefCollections.put': (request) => putInParts(context, request),
    'briefCollections.of': ({ briefIds }) =>
      answerOf(collections.of(briefIds), (counted) => ({ collections: counted })),
  } satisfies Partial<EngineHandlers>;
}
