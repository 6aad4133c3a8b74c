import { z } from 'zod';
import { proseOutput } from './prose/output.ts';

/** What came out of a structured technique: one form for each kind of technique, each in a folder of its own. */
export const techniqueOutput = z.discriminatedUnion('kind', [proseOutput]);

export type TechniqueOutput = z.infer<typeof techniqueOutput>;
