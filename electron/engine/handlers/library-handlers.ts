import { setImmediate as otherRequests } from 'node:timers/promises';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';
import { changeBriefs, changeBriefsBack, renameTags } from './change-briefs.ts';
import { eraseInSteps } from './erase-in-steps.ts';

/** How many briefs are put into the trash or taken from it in one transaction. */
const briefsAtATime = 250;

/** Answers requests about the list of briefs, the trash, settings, the dictionary and backups. */
export function libraryHandlers(context: EngineContext) {
  const { library, copies, changed } = context;
  /** Tells every window which briefs changed, where the work was done. */
  const telling = <Value>(result: Result<Value>, briefIds: readonly string[] | null): Result<Value> => {
    if (result.ok) changed(briefIds);
    return result;
  };
  /** Does something with briefs a few at a time, so that edits are saved in between. */
  const inParts = async (
    briefIds: readonly string[],
    run: (some: readonly string[]) => Result<void>,
  ): Promise<ReturnType<typeof done>> => {
    for (let start = 0; start < briefIds.length; start += briefsAtATime) {
      if (start > 0) await otherRequests();
      const some = briefIds.slice(start, start + briefsAtATime);
      const result = telling(run(some), some);
      if (!result.ok) return result;
    }
    return success({});
  };
  return {
    'settings.get': () => library.settings.get(),
    'settings.change': (fields) => library.settings.change(fields),
    'library.list': (request) => library.search.list(request),
    'library.facets': () => library.search.facets(),
    'library.tags': (request) => library.search.tags(request),
    'library.titled': ({ briefIds }) =>
      answerOf(library.search.titledOutsideTrash(briefIds), (briefs) => ({ briefs })),
    'library.summary': ({ briefId }) => library.search.summary(briefId),
    'library.titles': ({ briefIds }) => answerOf(library.search.titles(briefIds), (titles) => ({ titles })),
    'library.duplicate': ({ briefId }) => {
      const made = library.briefs.duplicate(briefId);
      return answerOf(telling(made, made.ok ? [made.value] : null), (copyId) => ({ briefId: copyId }));
    },
    'library.change': ({ briefIds, change }) => changeBriefs(context, briefIds, change),
    'library.changeBack': ({ changes }) => changeBriefsBack(context, changes),
    'library.renameTags': (request) => renameTags(context, request),
    'library.trash': ({ briefIds }) => inParts(briefIds, library.trash.put),
    'library.restore': ({ briefIds }) => inParts(briefIds, library.trash.takeBack),
    'library.erase': ({ briefIds }) => eraseInSteps(context, briefIds),
    'library.copies': () => {
      const place = copies.place();
      const folder = place.ok && place.value ? [`copies of backups in “${place.value.folder}”`] : [];
      return answerOf(library.backups.otherCopies(), (files) => ({ files: [...files, ...folder] }));
    },
    'library.complete': ({ kind, prefix }) => library.search.complete(kind, prefix),
    'library.appearances': ({ names, exceptBriefId }) => library.search.appearances(names, exceptBriefId),
    'dictionary.words': () => answerOf(library.dictionary.list(), (words) => ({ words })),
    'dictionary.add': ({ word }) => done(library.dictionary.add(word)),
    'dictionary.remove': ({ word }) => done(library.dictionary.remove(word)),
  } satisfies Partial<EngineHandlers>;
}
