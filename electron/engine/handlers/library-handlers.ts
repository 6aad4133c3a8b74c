import type { Result } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';
import { eraseInSteps } from './erase-in-steps.ts';

/** Answers requests about the list of briefs, the trash, settings, the dictionary and backups. */
export function libraryHandlers(context: EngineContext) {
  const { library, changed } = context;
  /** Tells every window which briefs changed, where the work was done. */
  const telling = <Value>(result: Result<Value>, briefIds: readonly string[] | null): Result<Value> => {
    if (result.ok) changed(briefIds);
    return result;
  };
  return {
    'settings.get': () => library.settings.get(),
    'settings.change': (fields) => library.settings.change(fields),
    'library.list': (request) => library.search.list(request),
    'library.facets': () => library.search.facets(),
    'library.summary': ({ briefId }) => library.search.summary(briefId),
    'library.titles': ({ briefIds }) => answerOf(library.search.titles(briefIds), (titles) => ({ titles })),
    'library.duplicate': ({ briefId }) => {
      const made = library.briefs.duplicate(briefId);
      return answerOf(telling(made, made.ok ? [made.value] : null), (copyId) => ({ briefId: copyId }));
    },
    'library.trash': ({ briefIds }) => done(telling(library.trash.put(briefIds), briefIds)),
    'library.restore': ({ briefIds }) => done(telling(library.trash.takeBack(briefIds), briefIds)),
    'library.erase': ({ briefIds }) => eraseInSteps(context, briefIds),
    'library.copies': () => answerOf(library.backups.otherCopies(), (files) => ({ files })),
    'library.complete': ({ kind, prefix }) => library.search.complete(kind, prefix),
    'library.appearances': ({ names, exceptBriefId }) => library.search.appearances(names, exceptBriefId),
    'dictionary.words': () => answerOf(library.dictionary.list(), (words) => ({ words })),
    'dictionary.add': ({ word }) => done(library.dictionary.add(word)),
    'dictionary.remove': ({ word }) => done(library.dictionary.remove(word)),
  } satisfies Partial<EngineHandlers>;
}
