import { success } from '#shared/result.ts';
import { spelledLanguageOf } from '#shared/vocabulary/language.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';

/** Answers requests about the spelling of words. In a language without a dictionary no word is wrong. */
export function spellingHandlers({ spelling }: Pick<EngineContext, 'spelling'>) {
  return {
    'spelling.check': async ({ language, words }) => {
      const spelled = spelledLanguageOf(language);
      const wrong = spelled === null ? [] : await spelling.ask({ kind: 'check', language: spelled, words });
      return success({ wrong: [...wrong] });
    },
    'spelling.suggest': async ({ language, word }) => {
      const spelled = spelledLanguageOf(language);
      const found = spelled === null ? [] : await spelling.ask({ kind: 'suggest', language: spelled, word });
      return success({ suggestions: [...found] });
    },
  } satisfies Partial<EngineHandlers>;
}
