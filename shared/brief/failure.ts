import { z } from 'zod';
import { failureKinds } from '../vocabulary/failure.ts';
import { storedObject } from './stored-object.ts';
import { line, moment, text } from './text.ts';

/**
 * That something the reasoning rests on no longer holds: an assumption failed, a source was burned, an item of evidence
 * was withdrawn or has grown old. Who says so, when and why; null stands for nothing of the kind.
 */
export const failure = storedObject({
  kind: z.enum(failureKinds),
  at: moment,
  by: line,
  reason: text,
}).nullable();

export type Failure = NonNullable<z.infer<typeof failure>>;
