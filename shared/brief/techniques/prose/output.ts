import { z } from 'zod';
import { emptyProse, type Prose, prose } from '../../prose.ts';
import { storedObject } from '../../stored-object.ts';

/** What came out of a technique, written in prose: the output of every technique without a worksheet of its own. */
export const proseOutput = storedObject({ kind: z.literal('prose'), prose });

export type ProseOutput = z.infer<typeof proseOutput>;

/** Output in prose; without a text nothing is written yet. */
export function makeProseOutput(text: Prose = emptyProse): ProseOutput {
  return { kind: 'prose', prose: text };
}
