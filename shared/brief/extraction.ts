import { z } from 'zod';
import { extractionKinds } from '../vocabulary/extraction.ts';
import { storedObject } from './stored-object.ts';
import { line, moment, text } from './text.ts';

/**
 * That the program found a record in a text, in which passage and as what, and who accepted it when. Null stands for a
 * record that somebody wrote.
 */
export const extraction = storedObject({
  kind: z.enum(extractionKinds),
  passage: text,
  at: moment,
  by: line,
}).nullable();

export type Extraction = NonNullable<z.infer<typeof extraction>>;
