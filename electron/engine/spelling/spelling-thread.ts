import { answerJobs } from '#engine/thread-jobs.ts';
import type { SpelledLanguage } from '#shared/vocabulary/language.ts';
import { suggestions, wrongWords } from './checker.ts';

/* The thread in which words are looked up in dictionaries; `spelling.ts` starts and ends it. */

/** Words to be looked up, or one word to find others like it. */
export type SpellingJob =
  | { readonly kind: 'check'; readonly language: SpelledLanguage; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly language: SpelledLanguage; readonly word: string };

answerJobs((job: SpellingJob) =>
  job.kind === 'check' ? wrongWords(job.language, job.words) : suggestions(job.language, job.word),
);
