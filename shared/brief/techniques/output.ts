import { z } from 'zod';
import { proseOutput } from './prose/output.ts';

/** What came out of a structured technique: one type of output for each kind of technique, each in its own folder. */
export const techniqueOutput = z.discriminatedUnion('kind', [proseOutput]);

export type TechniqueOutput = z.infer<typeof techniqueOutput>;
