import { join } from 'node:path';

/** The file with the names of cases that failed once. */
export const keptCases = join(import.meta.dirname, 'kept-cases.txt');
