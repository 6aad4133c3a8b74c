import { z } from 'zod';
import { engineRequest, nothing } from './request.ts';

const oneWord = z.strictObject({ word: z.string().min(1).max(100) });

/** Requests about the user's own words of the spell check. */
export const dictionaryRequests = {
  'dictionary.words': engineRequest({
    request: nothing,
    response: z.strictObject({ words: z.array(z.string()) }),
  }),
  'dictionary.add': engineRequest({ request: oneWord, response: nothing }),
  'dictionary.remove': engineRequest({ request: oneWord, response: nothing }),
} as const;
