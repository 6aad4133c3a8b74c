import type { Result } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';

/** Answers requests about changes that could not be saved into their briefs. */
export function unsavedHandlers({ unsaved, emit }: EngineContext) {
  const telling = (result: Result<void>): Result<Record<string, never>> => {
    if (result.ok) emit({ name: 'unsaved.changed', event: {} });
    return done(result);
  };
  return {
    'unsaved.list': async () => answerOf(await unsaved.list(), (changes) => ({ changes })),
    'unsaved.keep': async ({ briefId, title, changes }) =>
      telling(await unsaved.keep(changes.map((change) => ({ briefId, title, ...change })))),
    'unsaved.discard': async ({ ids }) => telling(await unsaved.discard(ids)),
  } satisfies Partial<EngineHandlers>;
}
