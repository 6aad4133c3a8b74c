import { z } from 'zod';
import { mostWordsAtOnce } from '../word-limit.ts';
import { engineRequest } from './request.ts';

const language = z.string().max(40);
const word = z.string().min(1).max(100);

/** Requests about the spelling of words, by the BCP 47 tag of their language. */
export const spellingRequests = {
  /** Which of the words the dictionary does not have; none in a language without a dictionary. */
  'spelling.check': engineRequest({
    request: z.strictObject({ language, words: z.array(word).max(mostWordsAtOnce) }),
    response: z.strictObject({ wrong: z.array(z.string()) }),
  }),
  /** What a wrong word may have been meant to be, most likely first. */
  'spelling.suggest': engineRequest({
    request: z.strictObject({ language, word }),
    response: z.strictObject({ suggestions: z.array(z.string()) }),
  }),
} as const;
