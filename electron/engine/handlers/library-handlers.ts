import type { Result } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';

/** Answers requests about the list of briefs, the trash, settings, the dictionary and backups. */
export function libraryHandlers({ library, changed, busy }: EngineContext) {
  /** Tells every window which briefs changed, where the work was done. */
  const telling = <Value>(result: Result<Value>, briefIds: readonly string[] | null): Result<Value> => {
    if (result.ok) changed(briefIds);
    return result;
  };
  return {
    'settings.get': () => library.settings(),
    'settings.change': (fields) => library.changeSettings(fields),
    'library.list': (request) => library.list(request),
    'library.facets': () => library.facets(),
    'library.summary': ({ briefId }) => library.summary(briefId),
    'library.titles': ({ briefIds }) => answerOf(library.titles(briefIds), (titles) => ({ titles })),
    'library.duplicate': ({ briefId }) => {
      const made = library.duplicate(briefId);
      return answerOf(telling(made, made.ok ? [made.value] : null), (copyId) => ({ briefId: copyId }));
    },
    'library.trash': ({ briefIds }) => done(telling(library.trash(briefIds), briefIds)),
    'library.restore': ({ briefIds }) => done(telling(library.restore(briefIds), briefIds)),
    'library.erase': ({ briefIds }) => {
      const erased = telling(library.erase(briefIds), null);
      busy();
      return answerOf(erased, ({ briefIds: ids, tracesLeft }) => ({ erased: ids.length, tracesLeft }));
    },
    'library.complete': ({ kind, prefix }) =>
      answerOf(library.complete(kind, prefix), (values) => ({ values })),
    'library.appearances': ({ names, exceptBriefId }) =>
      answerOf(library.appearances(names, exceptBriefId), (briefs) => ({ briefs })),
    'dictionary.words': () => answerOf(library.dictionaryWords(), (words) => ({ words })),
    'dictionary.add': ({ word }) => done(library.addWord(word)),
    'dictionary.remove': ({ word }) => done(library.removeWord(word)),
  } satisfies Partial<EngineHandlers>;
}
