import { z } from 'zod';
import { entityType } from '../../brief/kinds/entity.ts';
import { day } from '../../brief/text.ts';
import { extractionKinds } from '../../vocabulary/extraction.ts';
import { mostSignalText } from '../signal-limits.ts';
import { engineRequest } from './request.ts';

/** Something that was found in a text; see `Signal`. */
const foundSignal = z.strictObject({
  kind: z.enum(extractionKinds),
  from: z.int(),
  to: z.int(),
  text: z.string(),
  normal: z.string(),
  speaker: z.string(),
  /** The entity of the library with this name or alias. */
  known: z.strictObject({ name: z.string(), type: entityType.nullable() }).nullable(),
});
export type FoundSignal = z.output<typeof foundSignal>;

/** Requests about names, dates and claims in texts. */
export const signalRequests = {
  /** What is found in an English text; `isWhole` is false if a part of it could not be read. */
  'signals.find': engineRequest({
    request: z.strictObject({ text: z.string().max(mostSignalText), today: day }),
    response: z.strictObject({ signals: z.array(foundSignal), isWhole: z.boolean() }),
  }),
} as const;
